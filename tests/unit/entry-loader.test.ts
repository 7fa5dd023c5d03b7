/** How entries are read into collections: fields as data, bodies as text, and again only what changed. */
import { copyFileSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryLoader } from '../../src/integrations/entry-loader.ts';
import { hashOfFiles } from '../../src/lib/kept.ts';
import { kinds } from '../../src/schemas/index.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { fixtureContent } from '../setup/sites.ts';

type Stored = Record<string, unknown> & { id: string };

let workshop: Workshop;
let stored: Map<string, Stored>;
let parsed: string[];

beforeEach(() => {
  workshop = contentWorkshop();
  stored = new Map();
  parsed = [];
});
afterEach(() => workshop.close());

async function load(kind: keyof typeof kinds = 'updates'): Promise<void> {
  parsed = [];
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
}

const update = (body: string, more = '') => `---\ndate: 2027-01-01\ntitle: नया\n${more}---\n\n${body}\n`;
const shown = update('<Picture src="./mill.jpg" alt="बेलन" />');
const picture = () => join(workshop.directory, 'updates/mill.jpg');
const givePicture = () => copyFileSync(join(fixtureContent, 'pictures/cane-mill.jpg'), picture());

describe('an entry', () => {
  it('is its fields and its text, and nothing that could run', async () => {
    const body = 'import x from "./x.js"\n\n{process.exit()}';
    workshop.write('updates/new.hi.mdx', update(body, 'layout: ./x.js\n'));
    await load();
    const { id, data, body: text, filePath, digest, ...rest } = stored.get('new') ?? ({} as Partial<Stored>);
    expect({ id, text, filePath }).toEqual({
      id: 'new',
      text: body,
      filePath: join(workshop.directory, 'updates/new.hi.mdx'),
    });
    expect(data).toMatchObject({ title: 'नया', layout: './x.js' });
    expect(digest).toBeTruthy();
    expect(rest).toEqual({});
  });

  it('of a kind that has one is that one alone', async () => {
    workshop.write('about/other.hi.mdx', update(''));
    await load('about');
    expect([...stored.keys()]).toEqual([kinds.about.only]);
  });
});

describe('a second reading', () => {
  it('reads only what changed, and forgets what is gone', async () => {
    workshop.write('updates/new.hi.mdx', update('पहला'));
    workshop.write('updates/gone.hi.mdx', update('पहला'));
    await load();
    expect(parsed).toEqual(expect.arrayContaining(['new', 'gone']));
    workshop.write('updates/new.hi.mdx', update('दूसरा'));
    rmSync(join(workshop.directory, 'updates/gone.hi.mdx'));
    await load();
    expect(parsed).toEqual(['new']);
    expect(stored.get('new')?.body).toBe('दूसरा');
    expect(stored.has('gone')).toBe(false);
  });

  it('would read anew what other schemas read', async () => {
    workshop.write('updates/new.hi.mdx', update('पहला'));
    await load();
    expect(stored.get('new')?.digest).toContain(hashOfFiles(globSync('src/schemas/**/*.ts').toSorted()));
  });

  it('finds a picture that came after the text that shows it, and misses one that went', async () => {
    const pictures = () => stored.get('new')?.data;
    workshop.write('updates/new.hi.mdx', shown);
    await load();
    expect(pictures()).not.toHaveProperty('pictures');
    givePicture();
    await load();
    expect(pictures()).toMatchObject({ pictures: { './mill.jpg': './mill.jpg' } });
    rmSync(picture());
    await load();
    expect(pictures()).not.toHaveProperty('pictures');
  });
});
