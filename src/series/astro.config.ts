/** The build of the index of a series: pages of its own, of the house's components. `npm run build:series` runs it. */
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, envField } from 'astro/config';
import { finishedPages } from '../build/integrations/finished-pages.ts';
import { defaultLocale, locales } from '../i18n/locales.ts';
import type { SeriesData } from './series-data.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', SERIES_DATA = '' } = process.env;
const { sitemaps } = JSON.parse(readFileSync(SERIES_DATA, 'utf8')) as SeriesData;

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  srcDir: './src/series',
  trailingSlash: 'always',
  cacheDir: '.cache/astro/series',
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  env: {
    schema: {
      SITE_URL: envField.string({ context: 'server', access: 'public', url: true, default: SITE_URL }),
      BASE_PATH: envField.string({ context: 'server', access: 'public', startsWith: '/', default: BASE_PATH }),
    },
  },
  integrations: [
    sitemap({
      customSitemaps: [...sitemaps],
      i18n: { defaultLocale, locales: Object.fromEntries(locales.map((locale) => [locale, locale])) },
    }),
    finishedPages(BASE_PATH),
  ],
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
