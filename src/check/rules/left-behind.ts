/** A translation is as new as what it translates: told from the history, where there is one. */
import { basename, relative } from 'node:path';
import { otherLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding } from '../content.ts';
import type { Change, History } from '../history.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { readEntry } from '../read/read-entry.ts';

interface Pair {
  /** The file that changed last, and the commit of the other's last change. */
  readonly newer: Entry;
  readonly since: string;
  readonly change: Change;
  readonly older: Entry;
}

/** Entries of which one file changed after the other, and what the newer said when the older was last touched. */
export const leftBehindProblems =
  (history: History): Rule =>
  (content) => {
    const pairs = unequalPairs(content, history);
    const pathOf = ({ file }: Entry) => relative(content.directory, file.path);
    const then = history.textsAt(pairs.map(({ newer, since }) => ({ commit: since, path: pathOf(newer) })));
    return pairs.flatMap(({ newer, older, change }, index): Finding[] => {
      const texts = textsThen(newer, then[index] ?? '');
      if (!texts || !Object.entries(textsOf(newer)).some(([field, now]) => saysElse(texts[field] ?? [], now))) return [];
      return [finding(older, fileStart, messages.leftBehind(basename(newer.file.path), change.date))];
    });
  };

function unequalPairs({ directory, entries }: Content, { changesOf }: History): Pair[] {
  const last = (entry: Entry): Change | undefined => changesOf(relative(directory, entry.file.path))[0];
  const key = ({ kind, slug }: Entry, locale: Entry['locale']) => `${kind}/${slug}.${locale}`;
  const byKey = new Map(entries.map((entry) => [key(entry, entry.locale), entry]));
  return entries.flatMap((newer): Pair[] => {
    const older = byKey.get(key(newer, otherLocale(newer.locale)));
    const [change, before] = [last(newer), older && last(older)];
    if (!older || !change || !before?.commit || change.age >= before.age) return [];
    return [{ newer, older, change, since: before.commit }];
  });
}

type Texts = Readonly<Record<string, readonly string[]>>;

/** The words of each text of an entry: what has to be translated. */
function textsOf({ kind, raw, body }: Pick<Entry, 'kind' | 'raw' | 'body'>): Texts {
  const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const fields = Object.keys(kinds[kind].text).map((field) => [field, words(JSON.stringify(raw[field] ?? ''))] as const);
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
  return Math.abs(now.length - then.length) > sentence || come.length * 3 > now.length * 2 || gone.length * 3 > then.length * 2;
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
