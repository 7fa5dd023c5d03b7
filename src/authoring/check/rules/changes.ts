/** What the history of the files tells: a translation that did not follow. */
import { basename, relative } from 'node:path';
import { kinds } from '../../../schemas/index.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import type { Change, History } from '../history.ts';
import { messages } from '../messages.ts';
import { fileStart } from '../problem.ts';
import { readEntry } from '../read/read-source.ts';
import { isStillHindi, pairsOf } from './translations.ts';

/** An entry as it was before a change; undefined where it was not there or could not be read. */
function entryBefore(entry: Entry, path: string, change: Change, history: History): Entry | undefined {
  const text = history.textBefore(path, change).replace(/\r\n?/g, '\n');
  return readEntry({ ...entry.file, text, lines: [] }, entry).things[0];
}

/** Entries of which one file changed and the other did not follow; `today` is for what is not committed yet. */
export const leftBehindProblems =
  (history: History, today?: string): Rule =>
  ({ directory, entries }) => {
    const path = ({ file }: Entry) => relative(directory, file.path);
    return pairsOf(entries).flatMap(({ hindi, english }) => {
      if (isUnfinished(hindi) || isUnfinished(english)) return [];
      const last = lastUnanswered(history.changesOf(path(hindi)), history.changesOf(path(english)));
      const [changed, waiting] = last?.first ? [hindi, english] : [english, hindi];
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
  entry.broken.size > 0 || entry.prose.faults.length > 0 || isStillHindi(entry);

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

/** A text says something else when a number in it changed, or more than half of its words. */
function saysElse(then: readonly string[], now: readonly string[]): boolean {
  const other = [...without(then, now), ...without(now, then)];
  return other.some((word) => /\d/.test(word)) || other.length * 2 > then.length + now.length;
}

/** The words of one text that are left when each word of another is taken out once. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
