/**
 * Puts the share cards into a built site. The page of cards has drawn those of its language and shows them all; to pass each through Astro,
 * as a route of its own, costs as much time as a page.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '../../i18n/locales.ts';
import { cachePathOf } from '../../outputs/cards/store.ts';
import { cardsRoute, pathOf } from '../../lib/routes.ts';

const named = /\/cards\/([\w-]+\.jpg)"/g;

export const cardFiles = () =>
  ({
    name: 'card-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = locales.map((locale) =>
          readFileSync(join(root, pathOf(locale, cardsRoute, '/'), 'index.html'), 'utf8'),
        );
        const names = new Set(pages.flatMap((html) => [...html.matchAll(named)].map(([, name = '']) => name)));
        mkdirSync(join(root, cardsRoute), { recursive: true });
        await Promise.all([...names].map((name) => copyFile(cachePathOf(name), join(root, cardsRoute, name))));
      },
    },
  }) satisfies AstroIntegration;
