/** The usual slips in lines of YAML, in a table: what each looks like, its message and the line as it should be. */
import { parseDocument } from 'yaml';
import { quoted } from '../plain-text.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';

export interface Slip {
  readonly message: Message;
  /** Counted from 0. */
  readonly line: number;
  /** Where in the line it begins, counted from 0. */
  readonly from: number;
}

const shape = /^(?<indent>\s*)(?<dashes>(?:-\s+)*)(?:(?<key>[A-Za-z][\w-]*)(?<colon>\s*:(?:\s+|$)))?(?<value>.*)$/u;

/** Key and value of a line, and all that stands before the value: `  - title: `. */
function yamlLine(text: string) {
  const { indent = '', dashes = '', key, colon = '', value = '' } = shape.exec(text)?.groups ?? {};
  const before = `${indent}${dashes}${key ?? ''}${colon}`;
  return { text, key, before, value: value.trimEnd(), column: indent.length, isItem: dashes !== '' };
}
type Line = ReturnType<typeof yamlLine>;

const isNamed = ({ key, isItem }: Line): boolean => key !== undefined || isItem;

interface Context {
  readonly line: Line;
  /** The line above with text in it; empty where there is none. */
  readonly above: Line;
  /** Whether its text or list goes on in the next line. */
  readonly goesOn: boolean;
  /** The names of fields, however deep. */
  readonly names: ReadonlySet<string>;
}

/**
 * The pattern is for a line or its value; the slip begins after the group `right`, if there is one. The message gets the
 * repaired line. The replacement is for the match; without one the value of a field or item is put in quote marks.
 */
type Row = readonly [
  where: 'line' | 'value',
  pattern: RegExp,
  message: (fix: string, match: RegExpExecArray) => Message,
  replacement?: string | ((text: string) => string) | undefined,
  when?: (context: Context, match: RegExpExecArray) => boolean,
];

const specialStart: Row[2] = (fix, [sign]) => messages.specialStart(sign, fix);

const isUnclosed: Row[4] = ({ goesOn }, [value]) => !goesOn && !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.test(value);

/** An item deeper than the one above reads as more of its text. */
const isBelowItem: Row[4] = ({ line, above }) =>
  line.isItem &&
  above.isItem &&
  above.key === undefined &&
  above.value !== '' &&
  line.column > above.column &&
  !above.text.includes('\t');

const isFieldName: Row[4] = ({ line, names }, match) => line.key === undefined && names.has(match[2] ?? '');

/** What YAML reads otherwise than it was meant, or not at all, wherever it stands. */
const traps: readonly Row[] = [
  ['line', /^(?<right> *)\t.*\S/, () => messages.tabs(), ''],
  ['line', /^(?<right>[\w:\t -]*)[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/, () => messages.strangeSpace(), ''],
  ['value', /^[@`%*&!]/, specialStart],
  ['value', /^#\S/, messages.hashStart],
  // Behind a space “#” begins a comment, and what was meant as text is lost.
  ['value', /^(?<right>(?!["'[{]).*?\p{L}.*?\s)#[\p{L}\p{N}]/u, messages.hashInText],
  [
    'line',
    /^(?<right>\s*)[–—•·●▪◦‣*](?:\s+|(?=[a-z]))(?=\S)/,
    messages.listSign,
    '$1- ',
    ({ above }) => /:\s*$|^\s*-/.test(above.text),
  ],
  ['line', /^(?<right>\s*)-(?=[^\s\d-])/, messages.spaceAfterDash, '$& '],
  ['line', /^(?<right>\s*)-.*$/, () => messages.indentation(), '', isBelowItem],
];

/** What is wrong where YAML or the schema refuses a file. */
const slips: readonly Row[] = [
  ['value', /^(["']).*$/, messages.unclosedQuote, '$&$1', isUnclosed],
  ['line', /^(?<right>[^[]*: +)(\[[^\]]*?),?\s*$/, messages.unclosedList, '$1$2]', isUnclosed],
  [
    'line',
    /^(?<right>\s*(?:- +)*([A-Za-z][\w-]*))\s*(?::(?!\s|\/\/)|[：ः])\s*(?=\S)/,
    messages.spaceAfterColon,
    '$1: ',
    isFieldName,
  ],
  ['line', /^(?<right>\s*(?:- +)*([A-Za-z][\w-]*))\s*[=–—-]?\s+(?=\S)/, messages.colonMissing, '$1: ', isFieldName],
];

/** Lines that cannot be read even by themselves. */
const unparsable: readonly Row[] = [
  [
    'value',
    /^[“”„‟«][“”„‟«"]*(.*?)[“”„‟»"]*$/,
    (fix, [value]) => messages.curlyQuotes(value, fix),
    (text) => quoted(text.replace(/^[“”„‟«"]+|[“”„‟»"]+$/g, '')),
  ],
  ['value', /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/, messages.textAfterQuote],
  ['value', /^(?<right>(?!["']).*?):(?:\s|$)/, messages.colonInText],
  ['value', /^[{[>|?-]/, specialStart, undefined, ({ line }) => line.key !== undefined],
];

/**
 * The first slip of each line. `skipped` are lines inside of a text or list of several lines. Without `names` the file is right
 * as it is read, and only a trap is a slip.
 */
export function slipsIn(texts: readonly string[], skipped: ReadonlySet<number>, names?: ReadonlySet<string>): Slip[] {
  const lines = texts.map(yamlLine);
  const empty = yamlLine('');
  const hasText = ({ text }: Line) => text.trim() !== '';
  return lines.flatMap((line, index) => {
    if (skipped.has(index) || /^\s*(?:#\s|#?$)/.test(line.text)) return [];
    const above = lines.slice(0, index).findLast(hasText) ?? empty;
    const goesOn = skipped.has(index + 1);
    const isBroken = names && !goesOn && parseDocument(line.text.trim()).errors.length > 0;
    const rows = [...traps, ...(names ? slips : []), ...(isBroken ? unparsable : [])];
    const context = { line, above, goesOn, names: names ?? new Set() };
    const [slip] = rows.flatMap((row) => slipOf(row, context) ?? []);
    return slip ? [{ ...slip, line: index }] : [];
  });
}

function slipOf([where, pattern, message, replacement, when]: Row, context: Context): Omit<Slip, 'line'> | undefined {
  const { line } = context;
  if (replacement === undefined && !isNamed(line)) return undefined;
  const [before, text] = where === 'value' ? [line.before, line.value] : ['', line.text];
  const match = pattern.exec(text);
  if (!match || when?.(context, match) === false) return undefined;
  const fixed = typeof replacement === 'string' ? text.replace(pattern, replacement) : (replacement ?? quoted)(text);
  return { message: message((before + fixed).trim(), match), from: before.length + (match.groups?.right?.length ?? 0) };
}
