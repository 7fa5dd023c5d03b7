/**
 * The slips of the hand that break YAML, each known by its looks and answered with the line as it should be. `sure` ones
 * are wrong wherever they stand; the others are tried where the parser stumbled.
 */
import { messages } from '../messages.ts';
import type { Said } from '../problem.ts';
import { type YamlLine, beginsSomething, opensQuote, quoted, yamlLine } from './yaml-line.ts';

export interface Slip {
  readonly said: Said;
  /** The text of the line from which on it is wrong begins here, counted from 0. */
  readonly from: number;
  /** The line as it should be. */
  readonly mended: string;
}

export interface Surroundings {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** How far the fields and lists are indented that the lines above have open. */
  readonly levels: readonly number[];
  /** The names of fields, however deep. */
  readonly keys: ReadonlySet<string>;
}

/** Recognises one kind of slip on a line. */
export type Detector = (line: YamlLine, around: Surroundings) => Slip | undefined;

/** A slip whose message shows the mended line without its indentation. */
const slip = (say: (fix: string) => Said, from: number, mended: string): Slip => ({
  said: say(mended.trim()),
  from,
  mended,
});

const tab: Detector = ({ text }) => {
  const indent = /^ *\t[\t ]*/.exec(text)?.[0];
  return indent === undefined ? undefined : slip(messages.tabs, indent.indexOf('\t'), text.replaceAll('\t', '  '));
};

const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const strangeSpace: Detector = ({ text }) => {
  const beginning = /^\s*(?:-\s*)*(?:[A-Za-z][\w-]*\s*:\s*)?/u.exec(text)?.[0] ?? '';
  const from = beginning.search(oddSpace);
  if (from < 0) return undefined;
  return slip(
    messages.strangeSpace,
    from,
    beginning.replace(new RegExp(oddSpace, 'gu'), ' ') + text.slice(beginning.length),
  );
};

const unclosedQuote: Detector = ({ before, value }, { next }) => {
  if (!opensQuote(value) || !beginsSomething(next)) return undefined;
  return slip(messages.unclosedQuote, before.length, `${before}${value}${value[0]}`);
};

const unclosedList: Detector = ({ before, value }, { next }) => {
  if (!/^\[[^\]]*$/.test(value) || !beginsSomething(next)) return undefined;
  return slip(messages.unclosedList, before.length, `${before}${value.replace(/,?\s*$/, '')}]`);
};

const reserved: Detector = ({ before, value }) => {
  if (before.trim() === '' || !/^[@`%*&!]/.test(value)) return undefined;
  return slip((fix) => messages.specialStart(value.slice(0, 1), fix), before.length, before + quoted(value));
};

const hash: Detector = ({ before, key, value }) =>
  key !== undefined && /^#\S/.test(value) ? slip(messages.hashStart, before.length, before + quoted(value)) : undefined;

const dash: Detector = ({ text }, { previous }) => {
  const from = /^\s*-(?=[^\s\d-])/.exec(text)?.[0].length;
  const isField = /^\s*-[A-Za-z][\w-]*:(?:\s|$)/.test(text);
  if (from === undefined || !(isField || /:\s*$|^\s*-/.test(previous ?? ''))) return undefined;
  return slip(messages.spaceAfterDash, from - 1, `${text.slice(0, from)} ${text.slice(from)}`);
};

/** With quote marks the text may go on to a colon of its own, and then reads as something else. */
const joinedQuote: Detector = ({ text }, { keys }) => {
  const [, start, key = '', sign, value] = /^(\s*(?:- +)*([A-Za-z][\w-]*))(:|\s+)(["'].*)$/.exec(text) ?? [];
  if (!start || !sign || !value || !keys.has(key)) return undefined;
  const say = sign === ':' ? messages.spaceAfterColon : messages.colonMissing;
  return slip(say, start.length, `${start}: ${value}`);
};

/** Here the spaces before the line are the remedy. */
const indented = (mended: string): Slip => ({ said: messages.indentation(mended), from: 0, mended });

/** An item deeper than the one before it would be read as more of its text. */
const deeperItem: Detector = ({ indent, dashes, text }, { previous }) => {
  const above = yamlLine(previous ?? '');
  const deeper = dashes !== '' && above.dashes !== '' && above.key === undefined && indent.length > above.indent.length;
  return deeper && above.value !== '' ? indented(above.indent + text.trimStart()) : undefined;
};

export const sureSlips: readonly Detector[] = [
  tab,
  strangeSpace,
  unclosedQuote,
  unclosedList,
  reserved,
  hash,
  dash,
  joinedQuote,
  deeperItem,
];

/** Moves a line to one of the levels above it: the nearest is the first to be tried. */
const indentation =
  (rank: number): Detector =>
  ({ text, indent, key, dashes }, { levels }) => {
    if (key === undefined && dashes === '') return undefined;
    const ranked = levels
      .filter((level) => level !== indent.length)
      .toSorted((a, b) => Math.abs(a - indent.length) - Math.abs(b - indent.length) || b - a);
    const level = ranked[rank];
    return level === undefined ? undefined : indented(' '.repeat(level) + text.trimStart());
  };

const curly: Detector = ({ before, value }) => {
  if (!/^[“”„‟«]/.test(value)) return undefined;
  const words = value.replace(/^[“”„‟«"]+|[“”„‟»"]+$/g, '');
  const mended = before + quoted(words);
  return { said: messages.curlyQuotes(value, mended.trim()), from: before.length, mended };
};

const afterQuote: Detector = ({ before, value }) =>
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/.test(value)
    ? slip(messages.textAfterQuote, before.length, before + quoted(value))
    : undefined;

const backslash: Detector = ({ before, value }) =>
  /^".*\\.*"$/.test(value)
    ? slip(
        messages.backslash,
        before.length + value.indexOf('\\'),
        `${before}'${value.slice(1, -1).replaceAll("'", "''")}'`,
      )
    : undefined;

const colon: Detector = ({ before, key, dashes, value }) => {
  if ((key === undefined && dashes === '') || /^["']/.test(value)) return undefined;
  const at = value.search(/:(?:\s|$)/);
  return at < 0 ? undefined : slip(messages.colonInText, before.length + at, before + quoted(value));
};

const special: Detector = ({ before, key, value }) =>
  key !== undefined && /^[{[>|?-]/.test(value)
    ? slip((fix) => messages.specialStart(value.slice(0, 1), fix), before.length, before + quoted(value))
    : undefined;

const noSpace: Detector = ({ text }) => {
  const [, start, sign, value] = /^(\s*(?:- +)*[A-Za-z][\w-]*)\s*([:：ः])\s*(\S.*)$/u.exec(text) ?? [];
  if (!start || !sign || !value || (sign === ':' && /^\s/.test(text.slice(start.length + 1)))) return undefined;
  return slip(messages.spaceAfterColon, start.length, `${start}: ${value}`);
};

const noColon: Detector = ({ text }, { keys, previous, next }) => {
  const [, start, key, value] = /^(\s*(?:- +)*)([A-Za-z][\w-]*)\s*[=–—-]?\s+(\S.*)$/u.exec(text) ?? [];
  if (start === undefined || !key || !value) return undefined;
  const beside = [previous, next]
    .map((each) => yamlLine(each ?? ''))
    .some((each) => each.key !== undefined && each.indent === start);
  return keys.has(key) || (beside && /^[a-z]/.test(key))
    ? slip(messages.colonMissing, start.length + key.length, `${start}${key}: ${value}`)
    : undefined;
};

const stray: Detector = ({ text, key, dashes }, { previous }) =>
  key === undefined && dashes === '' && previous !== undefined && /\S/.test(text)
    ? slip(messages.strayLine, 0, `${yamlLine(previous).indent}  ${text.trimStart()}`)
    : undefined;

/** A line at another level than it should be. */
export const levelSlips: readonly Detector[] = [indentation(0), indentation(1), indentation(2), indentation(3)];

/** From the most telling to the least: of two that mend equally well the first is told. */
export const likelySlips: readonly Detector[] = [
  curly,
  afterQuote,
  backslash,
  noSpace,
  noColon,
  colon,
  special,
  ...levelSlips,
  stray,
];
