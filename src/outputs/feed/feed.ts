/** The updates and the report as a feed, each with its whole text. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { bodyHtml, bodyMarkdown } from '../text/body-markdown.ts';
import { instant } from '../../lib/dates.ts';
import type { Feed, FeedEntry } from './atom.ts';
import { escapeHtml, inlineLinks } from '../../lib/inline.ts';
import { address } from '../../lib/links.ts';
import { type Conclave, conclaveIn } from '../../data/conclave.ts';
import { sourceLink } from '../../data/figures.ts';
import { type Report, reportIn } from '../../data/report.ts';
import { type UpdateView, updatesIn } from '../../data/updates.ts';

export const feedRoute = '/feed.xml';

/** A feed's name in the head of pages and in readers. */
export const feedTitle = ({ fullName, locale }: Conclave): string => `${wordsIn(locale).updates.title} · ${fullName}`;

/** The text as on the page; what is borrowed stands under the same notice, each in its language. */
function htmlOf({ entry, sources }: UpdateView | Report, locale: Locale): string {
  const words = wordsIn(locale);
  const summary = 'summary' in entry && `<p lang="${entry.lang.summary ?? locale}">${escapeHtml(entry.summary)}</p>`;
  const body = entry.body && bodyHtml(bodyMarkdown(entry.body));
  const notice = entry.borrowed ? `<p lang="${locale}">${words.borrowed}</p>` : '';
  const links = inlineLinks(sources.map(sourceLink), '; ');
  const source = links && `<p lang="${locale}">${words.sources.one} ${links}</p>`;
  return [notice, summary, body && `<div lang="${entry.body?.lang ?? locale}">${body}</div>`, source]
    .filter(Boolean)
    .join('\n');
}

function entryOf(told: UpdateView | Report, { entry: { timeZone }, locale }: Conclave): FeedEntry {
  const { entry } = told;
  const [route, kind] =
    'slug' in told ? [`/updates/#${told.slug}`, told.kind] : ['/report/', wordsIn(locale).nav.report];
  return {
    id: address(locale, route),
    title: entry.title,
    // Where only the day is known, the first minute of it.
    updated: instant(entry.date, ('time' in entry && entry.time) || '00:00', timeZone),
    lang: entry.borrowed ? defaultLocale : undefined,
    category: kind,
    html: htmlOf(told, locale),
  };
}

export async function feedIn(locale: Locale): Promise<Feed> {
  const [conclave, updates, report] = await Promise.all([conclaveIn(locale), updatesIn(locale), reportIn(locale)]);
  const entries = [...(report ? [report] : []), ...updates].map((told) => entryOf(told, conclave));
  return {
    address: address(locale, feedRoute),
    page: address(locale, updates.length > 0 ? '/updates/' : '/report/'),
    lang: locale,
    title: feedTitle(conclave),
    author: conclave.fullName,
    entries: entries.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated)),
  };
}
