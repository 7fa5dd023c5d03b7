/** Writes the policy of a built site. It hashes what visitors get, so nothing may change a page after it: it stands last. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { secureFolder } from '../security/secure-folder.ts';

export const security = (base: string) =>
  ({
    name: 'security',
    hooks: {
      'astro:build:done': ({ dir }) => secureFolder(fileURLToPath(dir), base),
    },
  }) satisfies AstroIntegration;
