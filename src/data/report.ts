/** The report after the conclave. */
import type { ImageMetadata } from 'astro';
import { formatDay } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { InlineLink } from '../lib/inline.ts';
import { foreignScript } from '../lib/text.ts';
import { entriesIn } from './entries.ts';
import { figuresIn, sourcesIn } from './figures.ts';
import { memoize, resolveAll } from './loading.ts';

export type Report = NonNullable<Awaited<ReturnType<typeof reportIn>>>;

/** Undefined while there is none. */
export const reportIn = memoize(async (locale: Locale) => {
  const [entry] = await entriesIn('report', locale);
  if (!entry) return undefined;
  return {
    entry,
    date: formatDay(locale, entry.date),
    photos: entry.photos.map(({ picture, alt, credit }) => ({
      // content.config.ts reads the path as a picture.
      image: picture as unknown as ImageMetadata,
      alt: alt[locale],
      credit: credit?.[locale],
    })),
    recordings: entry.recordings.map(({ label, url }) => ({ title: label[locale], url, host: new URL(url).hostname })),
    press: entry.press.map(({ title, outlet, url, date }): InlineLink => ({
      text: title,
      href: url,
      lang: foreignScript(title, locale),
      after: ` · ${[outlet[locale], date && formatDay(locale, date)].filter(Boolean).join(', ')}`,
    })),
    figures: resolveAll(entry.figures, await figuresIn(locale), 'report'),
    sources: resolveAll(entry.sources, await sourcesIn(locale), 'report'),
  };
});
