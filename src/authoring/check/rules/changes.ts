/** What the history of the files tells: a translation that did not follow, a change of plan without its moment. */
import { isDeepStrictEqual } from 'node:util';
import { basename, relative } from 'node:path';
import { defaultLocale } from '../../../i18n/locales.ts';
import { kinds } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import type { Change, History } from '../history.ts';
import { messages } from '../messages.ts';
import { fileStart } from '../problem.ts';
import { fieldOf } from '../read/schema-fields.ts';
import { readEntry } from '../read/read-source.ts';
import { isStillHindi } from './translations.ts';

/** An entry as it was before a change; undefined where it was not there or could not be read. */
function entryBefore(entry: Entry, path: string, change: Change, history: History): Entry | undefined {
  const text = history.textBefore(path, change).replace(/\r\n?/g, '\n');
  return readEntry({ ...entry.file, text, lines: [] }, entry).things[0];
}

/** Entries of which one file changed and the other did not follow; `today` is for what is not committed yet. */
export const leftBehindProblems =
  (history: History, today?: string): Rule =>
  ({ directory, entries }) => {
    const key = ({ kind, slug }: Entry) => `${kind}/${slug}`;
    const path = ({ file }: Entry) => relative(directory, file.path);
    const english = new Map(entries.filter(({ locale }) => locale !== defaultLocale).map((each) => [key(each), each]));
    return entries.flatMap((hindi) => {
      const translation = hindi.locale === defaultLocale ? english.get(key(hindi)) : undefined;
      if (!translation || isUnfinished(hindi) || isUnfinished(translation)) return [];
      const last = lastUnanswered(history.changesOf(path(hindi)), history.changesOf(path(translation)));
      const [changed, waiting] = last?.first ? [hindi, translation] : [translation, hindi];
      const before = last && entryBefore(changed, path(changed), last.change, history);
      if (!before || !textsDiffer(textsOf(before), textsOf(changed), textsOf(waiting))) return [];
      return [finding(waiting, fileStart, messages.leftBehind(basename(path(changed)), last.change.date, today))];
    });
  };

/** Whether a text says something else now. One that the other file lacks altogether is reported as not translated. */
const textsDiffer = (then: Texts, now: Texts, other: Texts): boolean =>
  Object.keys(now).some((field) => other[field]?.length && saysElse(then[field] ?? [], now[field] ?? []));

/** Whoever is still fixing a file has not come to the other one yet. */
const isUnfinished = (entry: Entry): boolean =>
  entry.broken.size > 0 || entry.repaired.size > 0 || entry.prose.faults.length > 0 || isStillHindi(entry);

/** Follows the changes of two files from the commit on that has both: a change of one waits for a change of the other. */
function lastUnanswered(
  first: readonly Change[],
  second: readonly Change[],
): { first: boolean; change: Change } | undefined {
  const began = Math.min(first.at(-1)?.age ?? -2, second.at(-1)?.age ?? -2);
  let waiting: { first: boolean; change: Change } | undefined;
  const ages = new Set([...first, ...second].map(({ age }) => age).filter((age) => age < began));
  for (const age of [...ages].toSorted((a, b) => b - a)) {
    const [one, two] = [first, second].map((changes) => changes.find((change) => change.age === age));
    const change = one ?? two;
    if (!change || (one && two) || (waiting && waiting.first !== Boolean(one))) waiting = undefined;
    else waiting ??= { first: Boolean(one), change };
  }
  return waiting;
}

type Texts = Readonly<Record<string, readonly string[]>>;

/** The words of each text of an entry: what has to be translated. */
function textsOf({ kind, raw, body }: Pick<Entry, 'kind' | 'raw' | 'body'>): Texts {
  const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const fields = Object.keys(kinds[kind].text).map(
    (field) => [field, words(JSON.stringify(raw[field] ?? ''))] as const,
  );
  return Object.fromEntries([...fields, ['body', words(body)]]);
}

/** A text says something else when a number in it changed, a sentence came or went, or most words are others. */
function saysElse(then: readonly string[], now: readonly string[]): boolean {
  const gone = without(then, now);
  const come = without(now, then);
  if ([...gone, ...come].some((word) => /\d/.test(word))) return true;
  return (
    Math.abs(now.length - then.length) > sentence ||
    come.length * 3 > now.length * 2 ||
    gone.length * 3 > then.length * 2
  );
}

/** Words by which a text may grow or shrink in the hands of a sub-editor without saying more or less. */
const sentence = 6;

/** The words of one text that are left when each word of another is taken out once. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** What people plan by. */
const plans = ['date', 'start', 'end', 'venue', 'hall', 'status'];

/** Whether entries of a kind say when their status was announced. */
const announces = ({ facts }: Kind): boolean =>
  facts.status !== undefined && Object.hasOwn(fieldOf(facts.status).parts ?? {}, 'since');

/** Events and sessions whose last change is one of plan, while the moment of its announcement stayed as it was. */
export const announcedProblems =
  (history: History): Rule =>
  ({ directory, entries }) =>
    entries.flatMap((entry) => {
      const path = relative(directory, entry.file.path);
      const [change, earlier] = history.changesOf(path);
      const isSound = entry.locale === defaultLocale && entry.broken.size === 0 && entry.repaired.size === 0;
      if (!isSound || !announces(kinds[entry.kind]) || !change || !earlier) return [];
      const before = entryBefore(entry, path, change, history);
      const field = before && changedPlan(before.raw, entry.raw);
      if (!before || field === undefined || sinceOf(entry.raw) > sinceOf(before.raw)) return [];
      return [finding(entry, entry.placeOf([field]), messages.sinceOld(field))];
    });

type Fields = Entry['raw'];

const sinceOf = ({ status }: Fields): string => String((status as { since?: unknown } | undefined)?.since ?? '');

const changedPlan = (then: Fields, now: Fields): string | undefined =>
  plans.find((field) => !isDeepStrictEqual(withoutSince(then[field]), withoutSince(now[field])));

const withoutSince = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? { ...value, since: undefined } : value;
