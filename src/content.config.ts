import { type SchemaContext, defineCollection } from 'astro:content';
import { type Loader, file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Locale } from './i18n/locales.ts';
import { reloading } from './build/integrations/content-loader.ts';
import { contentDirectory, hasEntries, hasItems } from './lib/content-directory.ts';
import { type KindName, type ListName, kinds, lists } from './schemas/index.ts';
import { type Kind, schemaOf } from './schemas/kind.ts';
import { photoFields } from './schemas/photo.ts';
import { photo } from './schemas/report.ts';

const base = contentDirectory();
type Pictures = (context: SchemaContext) => Record<string, z.ZodType>;

/** Loads nothing where there is nothing: Astro would warn of that, and it is no mistake. */
const unlessEmpty = (loader: Loader, isFilled: () => boolean): Loader => ({
  ...loader,
  load: async (context) => (isFilled() ? loader.load(context) : context.store.clear()),
});

/** The files of a kind in a language. */
function entries({ folder, only = '*' }: Kind, locale: Locale): Loader {
  const ending = `.${locale}.mdx`;
  const loader = glob({
    base: `./${base}/${folder}`,
    pattern: `${only}${ending}`,
    generateId: ({ entry }) => entry.slice(0, -ending.length),
  });
  return unlessEmpty(loader, () => hasEntries(folder, locale));
}

const files = (kind: Kind, locale: Locale, pictures?: Pictures) =>
  defineCollection({
    loader: reloading(entries(kind, locale)),
    schema: (context) => schemaOf(kind, locale, pictures?.(context)),
  });

/** Astro sorts entries by id, so each item is stored with its place in the file. */
const placed = (text: string) =>
  Object.entries<unknown>(parse(text) ?? {}).map(([id, item], place) => ({ id, place, item }));

const list = <Name extends ListName>(name: Name) =>
  defineCollection({
    loader: reloading(unlessEmpty(file(`./${base}/${name}.yaml`, { parser: placed }), () => hasItems(name))),
    schema: z.object({ place: z.int(), item: lists[name] }),
  });

/** The fields that Astro reads as pictures. */
const photoOf =
  (kind: Kind): Pictures =>
  ({ image }) =>
    Object.fromEntries(
      Object.keys(photoFields).flatMap((name) => (name in kind.facts ? [[name, image().optional()]] : [])),
    );
const photosOfReport: Pictures = ({ image }) => ({
  photos: z.array(photo.extend({ picture: image() })).default([]),
});

/** A kind is two collections: its Hindi files under its name, its English files under its name plus `En`. */
const entryCollections = Object.fromEntries(
  Object.entries<Kind>(kinds).flatMap(([name, kind]) => [
    [name, files(kind, 'hi', name === 'report' ? photosOfReport : photoOf(kind))],
    [`${name}En`, files(kind, 'en')],
  ]),
) as Record<KindName | `${KindName}En`, ReturnType<typeof files>>;

export const collections = {
  ...entryCollections,
  sources: list('sources'),
  figures: list('figures'),
  charts: list('charts'),
  needs: list('needs'),
};
