/**
 * A build takes over pages of the one before, and trusts what that one wrote of them. One that broke off has written some pages and not yet
 * what they are made of: after it, every page is made anew.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where Astro writes what the pages of a build are made of, in its folder for what it keeps. */
const manifest = 'incremental-build.json';

export const wholeBuilds = () => {
  let cache = new URL('file:///');
  const begun = () => fileURLToPath(new URL('begun', cache));
  return {
    name: 'whole-builds',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = config.cacheDir;
      },
      'astro:build:start': () => {
        if (existsSync(begun())) rmSync(new URL(manifest, cache), { force: true });
        mkdirSync(cache, { recursive: true });
        writeFileSync(begun(), '');
      },
      'astro:build:done': () => rmSync(begun(), { force: true }),
    },
  } satisfies AstroIntegration;
};
