/** The speakers. */
import type { ImageMetadata } from 'astro';
import { memoize } from './memoize.ts';
import type { Locale } from '../i18n/locales.ts';
import { type Entry, entriesIn } from './entries.ts';

export interface SpeakerView {
  readonly slug: string;
  readonly entry: Entry<'speakers'>;
  readonly portrait?: ImageMetadata | undefined;
  readonly links: readonly { text: string; url: string }[];
}

export const speakersIn = memoize(async (locale: Locale): Promise<SpeakerView[]> => {
  const speakers = await entriesIn('speakers', locale);
  return speakers.map((entry) => ({
    slug: entry.slug,
    entry,
    // content.config.ts reads the path as a picture.
    portrait: entry.portrait as unknown as ImageMetadata | undefined,
    links: entry.links.map(({ url, label }) => ({ url, text: label[locale] })),
  }));
});
