/** Files of a built site that are copied as they are: share cards from their cache, downloads from the content folder. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { locales } from '../../i18n/locales.ts';
import { filePattern, filesFolder } from '../../lib/addresses.ts';
import { cardsRoute, pathOf } from '../../lib/routes.ts';
import { cachePathOf } from '../../outputs/cards/store.ts';

const cardSource = /\/cards\/([\w-]+\.jpg)"/g;

/** Copies the cards that the pages of cards show. As an Astro route, each card would take as long as a page. */
export const cardFiles = () =>
  ({
    name: 'card-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = locales.map((locale) =>
          readFileSync(join(root, pathOf(locale, cardsRoute, '/'), 'index.html'), 'utf8'),
        );
        const names = new Set([...pages.join('').matchAll(cardSource)].map(([, name = '']) => name));
        mkdirSync(join(root, cardsRoute), { recursive: true });
        for (const name of names) copyFileSync(cachePathOf(name), join(root, cardsRoute, name));
      },
    },
  }) satisfies AstroIntegration;

/** No file of a kind that browsers run is published. */
const isPublished = (name: string): boolean => filePattern.test(`/${filesFolder}/${name}`);

/** Publishes the downloads of the content folder at the address that bodies give them. */
export const contentFiles = (directory: string) => {
  const folder = join(directory, filesFolder);
  return {
    name: 'content-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const serve = sirv(folder, { dev: true });
        server.middlewares.use(`${server.config.base}${filesFolder}`, (request, response, next) =>
          isPublished(request.url?.slice(1) ?? '') ? serve(request, response, next) : next(),
        );
      },
      'astro:build:done': ({ dir }) => {
        const names = existsSync(folder) ? readdirSync(folder).filter(isPublished) : [];
        for (const name of names) cpSync(join(folder, name), join(fileURLToPath(dir), filesFolder, name));
      },
    },
  } satisfies AstroIntegration;
};
