/**
 * A build takes over pages of the one before, and trusts what that one wrote of them. After one that broke off, that ran beside another, or
 * during which somebody saved, every page is made anew: some may be of another state than what is written of them.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderState } from '../lib/folder-hash.ts';

/** Where Astro writes what the pages of a build are made of, in its folder for what it keeps. */
const manifest = 'incremental-build.json';

/** @param folders what pages are made of */
export const wholeBuilds = (folders: readonly string[]) => {
  const name = randomUUID();
  const state = () => folders.map(folderState).join('\n');
  let cache = new URL('file:///');
  let before = '';
  /** Is there while pages may not be trusted, with the name of the build that began last. */
  const mark = () => fileURLToPath(new URL('begun', cache));
  return {
    name: 'whole-builds',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = config.cacheDir;
        before = state();
      },
      'astro:build:start': () => {
        if (existsSync(mark())) rmSync(new URL(manifest, cache), { force: true });
        mkdirSync(cache, { recursive: true });
        writeFileSync(mark(), name);
      },
      'astro:build:done': () => {
        const isAlone = existsSync(mark()) && readFileSync(mark(), 'utf8') === name;
        if (isAlone && state() === before) rmSync(mark());
        else writeFileSync(mark(), name);
      },
    },
  } satisfies AstroIntegration;
};
