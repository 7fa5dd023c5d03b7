/** How collections are read again while somebody edits, whoever visits meanwhile. */
import { EventEmitter } from 'node:events';
import { globSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentPage } from '../../src/build/integrations/content-check.ts';
import { refreshContentOf, reloading } from '../../src/build/integrations/content-loader.ts';
import { hashOfFiles } from '../../src/outputs/cards/store.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

it('Entries are read anew once the schemas have changed', async () => {
  const digests: string[] = [];
  const load: Loader['load'] = async ({ generateDigest }) => {
    digests.push(generateDigest('text'));
  };
  const generateDigest = (data: Record<string, unknown> | string) => JSON.stringify(data);
  await reloading({ name: 'test', load }).load({ generateDigest } as LoaderContext);
  expect(digests).toEqual([expect.stringContaining(hashOfFiles(globSync('src/schemas/**/*.ts').toSorted()))]);
});

it.each([
  ['once where it answers at once', 0, { asked: 1, read: 1 }],
  ['until it answers', 3, { asked: 4, read: 1 }],
  ['in vain where it never answers, and that is reported', 100, { asked: 5, read: 0 }],
])('Astro, which passes over requests while it reads its own configuration, is asked %s', async (_, deaf, counted) => {
  const done = { asked: 0, read: 0 };
  const loader = reloading({
    name: 'test',
    load: async () => {
      done.read += 1;
    },
  });
  const refresh = async ({ context }: { context: Record<string, unknown> }) => {
    done.asked += 1;
    if (done.asked > deaf) await loader.load({ refreshContextData: context } as unknown as LoaderContext);
  };
  const reading = refreshContentOf(refresh, 5, 1);
  await (counted.read > 0 ? reading : expect(reading).rejects.toThrow('npm run dev'));
  expect(done).toEqual(counted);
});

it('A server goes on answering after a visitor has left while a change was being read', async () => {
  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>;
  type Setup = Parameters<ReturnType<typeof contentPage>['hooks']['astro:server:setup']>[0];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  let middleware: Middleware | undefined;
  const vite = {
    config: { base: '/', root: process.cwd() },
    ws: { send: () => {} },
    watcher,
    middlewares: { use: (each: Middleware) => (middleware = each) },
  };
  const refreshContent = async ({ context }: { context: { received: boolean } }) => {
    context.received = true;
  };
  const logger = { error: () => {}, info: () => {} };
  const { hooks } = contentPage(workshop.directory);
  await hooks['astro:server:setup']({ server: vite, refreshContent, logger } as unknown as Setup);
  const server = createServer((request, response) => middleware?.(request, response, () => response.end('the page')));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const page = async () => (await fetch(address, { signal: AbortSignal.timeout(60_000) })).text();
  const save = () => {
    writeFileSync(join(workshop.directory, 'needs.yaml'), workshop.read('needs.yaml'));
    watcher.emit('all', 'change', join(workshop.directory, 'needs.yaml'));
  };

  save();
  const visit = get(address).on('error', () => {});
  await wait(50);
  visit.destroy();
  expect(await page()).toBe('the page');
  save();
  expect(await page()).toBe('the page');
  server.close();
  server.closeAllConnections();
});
