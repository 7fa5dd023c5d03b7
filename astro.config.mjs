import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, envField } from 'astro/config';
import { defaultLocale, locales } from './src/i18n/locales.ts';
import { cardFiles, contentFiles } from './src/build/integrations/site-files.ts';
import { contentCheck, contentPage } from './src/build/integrations/content-check.ts';
import { editorBundle } from './src/build/integrations/editor-bundle.ts';
import { finishedPages } from './src/build/integrations/finished-pages.ts';
import { inlineScript } from './src/build/scripts.ts';
import { pageDates } from './src/build/integrations/page-dates.ts';
import { offlineSite, workerFile } from './src/build/integrations/offline-site.ts';
import { contentDirectory } from './src/lib/content-directory.ts';
import { organiserPaths } from './src/lib/routes.ts';
import { proseProcessor } from './src/authoring/prose/processor.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;
const content = contentDirectory();
const unlisted = organiserPaths(BASE_PATH);

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  cacheDir: `.cache/astro/${content.replaceAll('/', '-')}`,
  // Pages wait for the disk more than for each other.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  experimental: { contentIntellisense: true },
  env: {
    schema: {
      SITE_URL: envField.string({ context: 'server', access: 'public', url: true, default: SITE_URL }),
      BASE_PATH: envField.string({ context: 'server', access: 'public', startsWith: '/', default: BASE_PATH }),
      CONTENT_DIR: envField.string({ context: 'server', access: 'public', default: content }),
      SERIES_URL: envField.string({ context: 'server', access: 'public', url: true, optional: true }),
      CMS_REPOSITORY: envField.string({ context: 'server', access: 'public', includes: '/', optional: true }),
      CMS_BRANCH: envField.string({ context: 'server', access: 'public', default: 'main' }),
    },
    validateSecrets: true,
  },
  integrations: [
    contentCheck(content),
    contentPage(content),
    contentFiles(content),
    cardFiles(),
    editorBundle(BASE_PATH),
    mdx({ processor: proseProcessor, syntaxHighlight: false }),
    sitemap({
      filter: (page) => !unlisted.includes(new URL(page).pathname),
      serialize: pageDates(content, BASE_PATH),
      i18n: { defaultLocale, locales: Object.fromEntries(locales.map((locale) => [locale, locale])) },
    }),
    finishedPages(BASE_PATH, [workerFile]),
    offlineSite(BASE_PATH),
  ],
  vite: {
    plugins: [tailwindcss(), inlineScript()],
    // Astro writes a directive of its own into each entry, which the bundler would warn of.
    build: {
      assetsInlineLimit: 0,
      license: { fileName: 'licences/scripts.txt' },
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Every page names its script: a hash is name enough.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } },
        },
      },
    },
  },
});
