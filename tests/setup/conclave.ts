/** What organisers wrote of the conclave of a site. */
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import type { KindName } from '../../src/schemas/index.ts';
import { type ContentFile, contentFiles } from './content.ts';
import { type SiteName, sites } from './sites.ts';

interface Facts {
  readonly [field: string]: unknown;
  readonly hashtag?: string;
  readonly start?: string;
  readonly end?: string;
  readonly status?: { readonly [field in 'state' | 'since' | 'date' | 'start' | 'end' | 'venue']?: string };
}

const read = new Map<string, readonly ContentFile[]>();

/** The content of a site, read once. */
export function filesOf(site: SiteName): readonly ContentFile[] {
  const { content } = sites[site];
  const files = read.get(content) ?? contentFiles(content);
  read.set(content, files);
  return files;
}

/** The fields of every entry of a kind, by slug. The Hindi files hold the facts. */
export const entriesOf = (site: SiteName, kind: KindName, locale: Locale = 'hi'): Map<string, Facts> =>
  new Map(
    filesOf(site)
      .filter((file) => file.kind === kind && file.locale === locale)
      .map(({ slug, fields }) => [slug, fields]),
  );

/** The sessions that have a time. */
export const timedSessions = (site: SiteName): [string, Facts][] =>
  [...entriesOf(site, 'sessions')].filter(([, { start, status }]) => start ?? status?.start);

/** The conclave, with the day and the venue that hold after a change of plan; no venue where none is announced. */
export function conclaveOf(site: SiteName) {
  const facts = entriesOf(site, 'event').get('conclave') as (Facts & { date: string; venue?: string }) | undefined;
  if (!facts) throw new Error(`${sites[site].content} has no conclave.`);
  return { facts, day: facts.status?.date ?? facts.date, venue: facts.status?.venue ?? facts.venue ?? '' };
}

/** The change of plan in the words of the pages; undefined where all is as announced. */
export function headlineOf(site: SiteName, locale: Locale): string | undefined {
  const { movedPlace, cancelled, postponed } = wordsIn(locale).status;
  const headlines: Record<string, string> = { moved: movedPlace, cancelled, postponed };
  return headlines[conclaveOf(site).facts.status?.state ?? ''];
}
