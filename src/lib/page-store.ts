/** Begun pages, kept between builds: most pages of a build are those of the one before. */
import { globSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, hashOfFiles, installedPackages, keeperIn } from './kept.ts';
import type { BegunPage } from './page-finish.ts';

interface Kept {
  /** Of the page as Astro made it and of the code that read it. */
  readonly hash: string;
  readonly page: BegunPage;
}

/** Nothing where there is none, and where something else has written into the folder. */
function readKept(text: string | undefined): Kept | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface PageStore {
  /** What `make` makes of `html`, or made of it in an earlier build. @param file its path within the site */
  of(file: string, html: string, make: () => BegunPage): BegunPage;
  /** Forgets the pages that nobody asked for. */
  prune(): void;
}

const nameOf = (file: string): string => `${file.replaceAll('/', '~')}.json`;

/** What turns a page into a begun one. */
const code = (): string =>
  hashOfFiles([...globSync('src/{lib,security,i18n,integrations}/**/*.ts').toSorted(), installedPackages]);

/** @param settings what a page is made with besides its own text */
export function pageStoreIn(folder: string, ...settings: readonly string[]): PageStore {
  const keeper = keeperIn(folder);
  const made = hashOf(code(), ...settings);
  const asked = new Set<string>();
  return {
    of: (file, html, make) => {
      const name = nameOf(file);
      asked.add(name);
      const hash = hashOf(made, html);
      const known = readKept(keeper.read(name));
      if (known?.hash === hash) return known.page;
      const page = make();
      keeper.write(name, JSON.stringify({ hash, page } satisfies Kept));
      return page;
    },
    prune: () => {
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name), { recursive: true });
    },
  };
}
