/** No two things share an address. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { type KindName, kinds } from '../../../schemas/index.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { ownAnchors } from '../site-map.ts';

/** Kinds whose slugs are places on one page. */
const pages: readonly { readonly page: string; readonly kinds: readonly KindName[] }[] = [
  { page: '/programme/', kinds: ['sessions', 'speakers'] },
  { page: '/industry/', kinds: ['challenges', 'support'] },
  { page: '/help/', kinds: ['schemes'] },
  { page: '/updates/', kinds: ['updates'] },
];

export const slugProblems: Rule = ({ entries }) => {
  const hindi = entries.filter(({ locale }) => locale === defaultLocale);
  return pages.flatMap(({ page, kinds: sharing }) =>
    onOnePage(
      page,
      hindi.filter(({ kind }) => sharing.includes(kind)),
    ),
  );
};

function onOnePage(page: string, entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    if (ownAnchors(page).includes(entry.slug))
      return [finding(entry, fileStart, messages.slugReserved(entry.slug, page))];
    const other = first.get(entry.slug);
    if (!other) first.set(entry.slug, entry);
    return other ? [finding(entry, fileStart, messages.slugTwice(entry.slug, kinds[other.kind].folder))] : [];
  });
}
