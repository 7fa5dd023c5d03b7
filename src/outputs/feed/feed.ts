/** The updates as a feed, each with its whole text. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { bodyHtml, bodyMarkdown } from '../text/body-markdown.ts';
import { instant } from '../../lib/dates.ts';
import type { Feed, FeedEntry } from './atom.ts';
import { inlineLinks } from '../../lib/inline.ts';
import { address } from '../../lib/links.ts';
import { type Conclave, conclaveIn } from '../../data/conclave.ts';
import { sourceLink } from '../../data/figures.ts';
import { type UpdateView, updatesIn } from '../../data/updates.ts';

export const feedRoute = '/feed.xml';

/** A feed's name in the head of pages and in readers. */
export const feedTitle = ({ fullName, locale }: Conclave): string => `${wordsIn(locale).updates.title} · ${fullName}`;

/** The text as on the page; what is borrowed stands under the same notice, each in its language. */
function htmlOf({ entry, sources }: UpdateView, locale: Locale): string {
  const words = wordsIn(locale);
  const body = entry.body && bodyHtml(bodyMarkdown(entry.body));
  const notice = entry.borrowed ? `<p lang="${locale}">${words.borrowed}</p>` : '';
  const links = inlineLinks(sources.map(sourceLink), '; ');
  const source = links && `<p lang="${locale}">${words.sources.one} ${links}</p>`;
  return [notice, body && `<div lang="${entry.body?.lang ?? locale}">${body}</div>`, source].filter(Boolean).join('\n');
}

function entryOf(update: UpdateView, { entry: { timeZone }, locale }: Conclave): FeedEntry {
  const { entry, slug, kind } = update;
  return {
    id: address(locale, `/updates/#${slug}`),
    title: entry.title,
    // Where only the day is known, the first minute of it.
    updated: instant(entry.date, entry.time ?? '00:00', timeZone),
    lang: entry.borrowed ? defaultLocale : undefined,
    category: kind,
    html: htmlOf(update, locale),
  };
}

export async function feedIn(locale: Locale): Promise<Feed> {
  const [conclave, updates] = await Promise.all([conclaveIn(locale), updatesIn(locale)]);
  return {
    address: address(locale, feedRoute),
    page: address(locale, '/updates/'),
    lang: locale,
    title: feedTitle(conclave),
    author: conclave.fullName,
    entries: updates.map((update) => entryOf(update, conclave)),
  };
}
