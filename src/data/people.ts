/** The people who speak or make something, with their portraits and links. */
import type { ImageMetadata } from 'astro';
import type { Locale } from '../i18n/locales.ts';
import { personRoute } from '../lib/routes.ts';
import { foreignScript } from '../lib/text.ts';
import { entriesIn } from './entries.ts';
import { sourcesIn } from './figures.ts';
import { drawing } from './folder-files.ts';
import { memoize, resolveAll } from './loading.ts';

export type PersonView = Awaited<ReturnType<typeof peopleIn>>[number];

export const peopleIn = memoize(async (locale: Locale) => {
  const [people, sources] = await Promise.all([entriesIn('people', locale), sourcesIn(locale)]);
  return people.map((entry) => ({
    slug: entry.slug,
    route: personRoute(entry.slug),
    entry,
    /** The language of the name where it is not the page's. */
    lang: foreignScript(entry.name, locale) ?? entry.lang.name,
    // content.config.ts reads the path as a picture.
    portrait: entry.portrait as unknown as ImageMetadata | undefined,
    drawing: entry.drawing === undefined ? undefined : drawing(entry.drawing),
    /** Role or craft, organisation and place in one line. */
    about: [entry.role, entry.organisation, entry.place].filter(Boolean).join(', '),
    links: entry.links.map(({ url, label }) => ({ href: url, text: label[locale] })),
    sources: resolveAll(entry.sources, sources, `people/${entry.slug}`),
  }));
});
