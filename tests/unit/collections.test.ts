/** How entries are read into collections: fields as data, bodies as text, again only what changed, whoever visits meanwhile. */
import { EventEmitter } from 'node:events';
import { copyFileSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentPage } from '../../src/integrations/content-page.ts';
import { entryLoader } from '../../src/integrations/entry-loader.ts';
import { patient, refreshed } from '../../src/integrations/patient-loader.ts';
import { hashOfFiles } from '../../src/lib/kept.ts';
import { kinds } from '../../src/schemas/index.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { fixtureContent } from '../setup/sites.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

describe('an entry', () => {
  type Stored = Record<string, unknown> & { id: string };
  let stored: Map<string, Stored>;
  beforeEach(() => {
    stored = new Map();
  });

  /** Reads a kind; resolves to the names of what had to be read anew. */
  async function load(kind: keyof typeof kinds = 'updates'): Promise<string[]> {
    const parsed: string[] = [];
    const context = {
      store: {
        get: (id: string) => stored.get(id),
        set: (entry: Stored) => stored.set(entry.id, entry),
        delete: (id: string) => stored.delete(id),
        keys: () => [...stored.keys()],
      },
      parseData: async ({ id, data }: { id: string; data: unknown }) => {
        parsed.push(id);
        return data;
      },
      generateDigest: (text: string) => text,
    };
    await entryLoader(kinds[kind], 'hi', workshop.directory).load(context as unknown as LoaderContext);
    return parsed;
  }
  const file = 'updates/new.hi.mdx';
  const update = (body: string, more = '') => `---\ndate: 2027-01-01\ntitle: नया\n${more}---\n\n${body}\n`;

  it('is its fields and its text, and nothing that could run', async () => {
    const body = 'import x from "./x.js"\n\n{process.exit()}';
    workshop.write(file, update(body, 'layout: ./x.js\n'));
    await load();
    const { data, digest, ...rest } = stored.get('new') ?? ({} as Partial<Stored>);
    expect(rest).toEqual({ id: 'new', body, filePath: join(workshop.directory, file) });
    expect(data).toMatchObject({ title: 'नया', layout: './x.js' });
    // Other schemas would read it anew.
    expect(digest).toContain(hashOfFiles(globSync('src/schemas/**/*.ts').toSorted()));
  });

  it('of a kind that has one is that one alone', async () => {
    workshop.write('about/other.hi.mdx', update(''));
    await load('about');
    expect([...stored.keys()]).toEqual([kinds.about.only]);
  });

  it('is read anew only when it changed, and forgotten when it is gone', async () => {
    workshop.write(file, update('पहला')).write('updates/gone.hi.mdx', update('पहला'));
    expect(await load()).toEqual(expect.arrayContaining(['new', 'gone']));
    workshop.write(file, update('दूसरा')).remove('updates/gone.hi.mdx');
    expect(await load()).toEqual(['new']);
    expect(stored.get('new')?.body).toBe('दूसरा');
    expect(stored.has('gone')).toBe(false);
  });

  it('has a picture that came after the text that shows it, and no longer one that went', async () => {
    const picture = join(workshop.directory, 'updates/mill.jpg');
    const pictures = async () => {
      await load();
      return (stored.get('new')?.data as { pictures?: object } | undefined)?.pictures;
    };
    workshop.write(file, update('<Picture src="./mill.jpg" alt="बेलन" />'));
    expect(await pictures()).toBeUndefined();
    copyFileSync(join(fixtureContent, 'pictures/cane-mill.jpg'), picture);
    expect(await pictures()).toEqual({ './mill.jpg': './mill.jpg' });
    rmSync(picture);
    expect(await pictures()).toBeUndefined();
  });
});

it.each([
  ['once where it answers at once', 0, { asked: 1, read: 1 }],
  ['until it answers', 3, { asked: 4, read: 1 }],
  ['in vain where it never answers, and that is reported', 100, { asked: 5, read: 0 }],
])('Astro, which passes over requests while it reads its own configuration, is asked %s', async (_, deaf, counted) => {
  const done = { asked: 0, read: 0 };
  const loader = patient({
    name: 'test',
    load: async () => {
      done.read += 1;
    },
  });
  const refresh = async ({ context }: { context: Record<string, unknown> }) => {
    done.asked += 1;
    if (done.asked > deaf) await loader.load({ refreshContextData: context } as unknown as LoaderContext);
  };
  const reading = refreshed(refresh, 5, 1);
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
  const refreshContent = async ({ context }: { context: { heard: boolean } }) => {
    context.heard = true;
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
