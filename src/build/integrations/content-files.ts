/** Publishes the files that a conclave offers to take away, as they are, at the address that bodies give them. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { filePattern, filesFolder } from '../../lib/addresses.ts';

/** Of kinds that a browser would run, none is published. */
const offered = (name: string): boolean => filePattern.test(`/${filesFolder}/${name}`);

export const contentFiles = (directory: string) => {
  const folder = join(directory, filesFolder);
  return {
    name: 'content-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const serve = sirv(folder, { dev: true });
        server.middlewares.use(`${server.config.base}${filesFolder}`, (request, response, next) =>
          offered(request.url?.slice(1) ?? '') ? serve(request, response, next) : next(),
        );
      },
      'astro:build:done': ({ dir }) => {
        const names = existsSync(folder) ? readdirSync(folder).filter(offered) : [];
        for (const name of names) cpSync(join(folder, name), join(fileURLToPath(dir), filesFolder, name));
      },
    },
  } satisfies AstroIntegration;
};
