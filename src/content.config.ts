import { type SchemaContext, defineCollection } from 'astro:content';
import { type Loader, file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Locale } from './i18n/locales.ts';
import { reloading } from './build/integrations/content-loader.ts';
import { contentDirectory, hasEntries } from './lib/content-directory.ts';
import { type ListName, kinds, lists } from './schemas/index.ts';
import { type Kind, schemaOf } from './schemas/kind.ts';

const base = contentDirectory();
type Pictures = (context: SchemaContext) => Record<string, z.ZodType>;

/** The files of a kind in a language. Astro would warn of a folder that holds none, which is no mistake. */
function entries({ folder, only = '*' }: Kind, locale: Locale): Loader {
  const ending = `.${locale}.mdx`;
  const loader = glob({
    base: `./${base}/${folder}`,
    pattern: `${only}${ending}`,
    generateId: ({ entry }) => entry.slice(0, -ending.length),
  });
  const load: Loader['load'] = async (context) =>
    hasEntries(folder, locale) ? loader.load(context) : context.store.clear();
  return { ...loader, load };
}

const files = (kind: Kind, locale: Locale, pictures?: Pictures) =>
  defineCollection({
    loader: reloading(entries(kind, locale)),
    schema: (context) => schemaOf(kind, locale, pictures?.(context)),
  });

/** Astro sorts what it stores by id; the place in the file is kept beside each item. */
const placed = (text: string) => Object.entries<unknown>(parse(text)).map(([id, item], place) => ({ id, place, item }));

const list = <Name extends ListName>(name: Name) =>
  defineCollection({
    loader: reloading(file(`./${base}/${name}.yaml`, { parser: placed })),
    schema: z.object({ place: z.int(), item: lists[name] }),
  });

const portrait: Pictures = ({ image }) => ({ portrait: image().optional() });

export const collections = {
  event: files(kinds.event, 'hi'),
  eventEn: files(kinds.event, 'en'),
  about: files(kinds.about, 'hi'),
  aboutEn: files(kinds.about, 'en'),
  venues: files(kinds.venues, 'hi'),
  venuesEn: files(kinds.venues, 'en'),
  sessions: files(kinds.sessions, 'hi'),
  sessionsEn: files(kinds.sessions, 'en'),
  speakers: files(kinds.speakers, 'hi', portrait),
  speakersEn: files(kinds.speakers, 'en'),
  products: files(kinds.products, 'hi'),
  productsEn: files(kinds.products, 'en'),
  sectors: files(kinds.sectors, 'hi'),
  sectorsEn: files(kinds.sectors, 'en'),
  challenges: files(kinds.challenges, 'hi'),
  challengesEn: files(kinds.challenges, 'en'),
  support: files(kinds.support, 'hi'),
  supportEn: files(kinds.support, 'en'),
  schemes: files(kinds.schemes, 'hi'),
  schemesEn: files(kinds.schemes, 'en'),
  questions: files(kinds.questions, 'hi'),
  questionsEn: files(kinds.questions, 'en'),
  updates: files(kinds.updates, 'hi'),
  updatesEn: files(kinds.updates, 'en'),
  sources: list('sources'),
  figures: list('figures'),
  charts: list('charts'),
  needs: list('needs'),
};
