/** How the collections are asked to read anew, whatever Astro is busy with. */
import { globSync } from 'node:fs';
import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
import { patient, refreshed } from '../../src/integrations/patient-loader.ts';
import { hashOfFiles } from '../../src/lib/kept.ts';

/** Astro with one collection. It passes over the first `deaf` requests, as it does while it reads its own configuration. */
function astro(deaf: number) {
  const done = { asked: 0, read: 0 };
  const loader: Loader = patient({
    name: 'test',
    load: async () => {
      done.read += 1;
    },
  });
  const refresh = async ({ context }: { context: Record<string, unknown> }) => {
    done.asked += 1;
    if (done.asked > deaf) await loader.load({ refreshContextData: context } as unknown as LoaderContext);
  };
  return { done, refresh };
}

it('reads once where it is heard at once', async () => {
  const { done, refresh } = astro(0);
  await refreshed(refresh, 5, 1);
  expect(done).toEqual({ asked: 1, read: 1 });
});

it('asks again until it is heard', async () => {
  const { done, refresh } = astro(3);
  await refreshed(refresh, 5, 1);
  expect(done).toEqual({ asked: 4, read: 1 });
});

it('gives up with a word where it is never heard', async () => {
  const { done, refresh } = astro(100);
  await expect(refreshed(refresh, 5, 1)).rejects.toThrow('npm run dev');
  expect(done).toEqual({ asked: 5, read: 0 });
});

it('has entries read anew once the schemas have changed', async () => {
  const digests: string[] = [];
  const load: Loader['load'] = async ({ generateDigest }) => void digests.push(generateDigest('text'));
  const generateDigest = (data: Record<string, unknown> | string) => JSON.stringify(data);
  await patient({ name: 'test', load }).load({ generateDigest } as LoaderContext);
  expect(digests).toEqual([expect.stringContaining(hashOfFiles(globSync('src/schemas/**/*.ts').toSorted()))]);
});
