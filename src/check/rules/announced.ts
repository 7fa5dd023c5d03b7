/** A change of plan has its moment, `status.since`: calendars follow it. Told from the history, where there is one. */
import { isDeepStrictEqual } from 'node:util';
import { relative } from 'node:path';
import { defaultLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import type { Change, History } from '../history.ts';
import { messages } from '../messages.ts';
import type { Finding } from '../problem.ts';
import { fieldOf } from '../read/field.ts';
import { readEntry } from '../read/read-entry.ts';

/** What people plan by. */
const plans = ['date', 'start', 'end', 'venue', 'hall', 'status'];

/** Whether entries of a kind say when their status was announced. */
const announces = ({ facts }: Kind): boolean =>
  facts.status !== undefined && Object.hasOwn(fieldOf(facts.status).parts ?? {}, 'since');

/** Events and sessions whose last change is one of plan, while the moment of its announcement stayed as it was. */
export const announcedProblems =
  (history: History): Rule =>
  ({ directory, entries }) => {
    const changed = entries.flatMap((entry): { entry: Entry; change: Change }[] => {
      const [change, before] = history.changesOf(relative(directory, entry.file.path));
      const sound = entry.locale === defaultLocale && entry.broken.size === 0 && entry.repaired.size === 0;
      return sound && announces(kinds[entry.kind]) && change && before ? [{ entry, change }] : [];
    });
    const before = history.textsAt(
      changed.map(({ entry, change: { commit } }) => ({
        commit: commit ? `${commit}^` : 'HEAD',
        path: relative(directory, entry.file.path),
      })),
    );
    return changed.flatMap(({ entry }, index): Finding[] => {
      const [then] = readEntry({ ...entry.file, text: before[index] ?? '' }, entry).things;
      const field = then && changedPlan(then.raw, entry.raw);
      if (!then || field === undefined || sinceOf(entry.raw) > sinceOf(then.raw)) return [];
      return [finding(entry, entry.placeOf([field]), messages.sinceOld(field))];
    });
  };

type Fields = Entry['raw'];

const sinceOf = ({ status }: Fields): string => String((status as { since?: unknown } | undefined)?.since ?? '');

const changedPlan = (then: Fields, now: Fields): string | undefined =>
  plans.find((field) => !isDeepStrictEqual(withoutSince(then[field]), withoutSince(now[field])));

const withoutSince = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? { ...value, since: undefined } : value;
