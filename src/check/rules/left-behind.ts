/** A translation is as new as what it translates: told from the history, where there is one. */
import { basename, relative } from 'node:path';
import { defaultLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding } from '../content.ts';
import type { Change, History } from '../history.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { readEntry } from '../read/read-entry.ts';
import { isStillHindi } from './still-hindi.ts';

/** A file that changed without its twin. */
interface Unanswered {
  readonly changed: Entry;
  readonly waiting: Entry;
  /** The first change that the twin has not answered. */
  readonly change: Change;
}

/** Entries of which one file changed and the other did not follow; `today` is for what is not committed yet. */
export const leftBehindProblems =
  (history: History, today?: string): Rule =>
  (content) => {
    const found = unansweredIn(content, history);
    const before = history.textsAt(
      found.map(({ changed, change: { commit } }) => ({
        commit: commit ? `${commit}^` : 'HEAD',
        path: relative(content.directory, changed.file.path),
      })),
    );
    return found.flatMap(({ changed, waiting, change }, index): Finding[] => {
      const texts = textsThen(changed, before[index] ?? '');
      const [now, other] = [textsOf(changed), textsOf(waiting)];
      // What the other file has not at all is told as not translated.
      const shared = Object.keys(now).filter((field) => other[field]?.length);
      if (!texts || !shared.some((field) => saysElse(texts[field] ?? [], now[field] ?? []))) return [];
      return [finding(waiting, fileStart, messages.leftBehind(basename(changed.file.path), change.date, today))];
    });
  };

/** Whoever is still mending a file has not come to the other one yet. */
const isUnfinished = (entry: Entry): boolean =>
  entry.broken.size > 0 || entry.repaired.size > 0 || entry.prose.faults.length > 0 || isStillHindi(entry);

function unansweredIn({ directory, entries }: Content, { changesOf }: History): Unanswered[] {
  const key = ({ kind, slug }: Entry) => `${kind}/${slug}`;
  const english = new Map(entries.filter(({ locale }) => locale !== defaultLocale).map((each) => [key(each), each]));
  return entries.flatMap((hindi): Unanswered[] => {
    const twin = hindi.locale === defaultLocale ? english.get(key(hindi)) : undefined;
    if (!twin || isUnfinished(hindi) || isUnfinished(twin)) return [];
    const [own, other] = [hindi, twin].map((entry) => changesOf(relative(directory, entry.file.path)));
    const last = lastUnanswered(own ?? [], other ?? []);
    if (!last) return [];
    return [{ change: last.change, changed: last.first ? hindi : twin, waiting: last.first ? twin : hindi }];
  });
}

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

function textsThen(entry: Entry, text: string): Texts | undefined {
  const file = { ...entry.file, text: text.replace(/\r\n?/g, '\n'), lines: [] };
  const [then] = readEntry(file, entry).things;
  return then && textsOf(then);
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
