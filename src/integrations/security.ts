/** Writes the policy of a built site. It hashes what visitors get, so nothing may change a page after it. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { secureFolder } from '../security/secure-folder.ts';

/** @param later files at the top of the site that are written after it */
export const security = (base: string, later: readonly string[] = []) =>
  ({
    name: 'security',
    hooks: {
      'astro:build:done': ({ dir }) => secureFolder(fileURLToPath(dir), base, later),
    },
  }) satisfies AstroIntegration;
