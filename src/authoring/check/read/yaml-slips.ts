/** The usual slips in lines of YAML, in tables: what each looks like, its message and the line as it should be. */
import { parseDocument } from 'yaml';
import { withPlainSpaces } from '../guess/plain-text.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import { type Outline, type YamlLine, beginsSomething, isNamed, opensQuote, quoted, yamlLine } from './yaml-lines.ts';

export interface Slip {
  readonly message: Message;
  /** Where in the line it begins, counted from 0. */
  readonly from: number;
  /** The line as it should be. */
  readonly fixed: string;
}

interface Context {
  readonly line: YamlLine;
  /** The line above with text in it, repaired already, and the line below with text in it; empty where there is none. */
  readonly above: YamlLine;
  readonly below: YamlLine;
  /** All lines below with text in them. */
  readonly next: readonly string[];
  readonly outline: Outline;
  /** The names of fields, however deep. */
  readonly keys: ReadonlySet<string>;
}

type MakeMessage = (fix: string, match: RegExpExecArray, context: Context) => Message;
type Replacement = string | ((match: RegExpExecArray, context: Context) => string);
type Condition = (context: Context, match: RegExpExecArray) => boolean;

/**
 * The pattern is for a line or its value; the slip begins after the group `right`, if there is one. The message gets the
 * repaired line. The replacement is for the match; without one the value of a field or item is put in quote marks.
 */
type Row = readonly ['line' | 'value', RegExp, MakeMessage, (Replacement | undefined)?, Condition?];

const specialStart: MakeMessage = (fix, [sign]) => messages.specialStart(sign, fix);

/** The line in the column that the outline gives it. */
const moved = ({ line, outline, next }: Context): string =>
  ' '.repeat(outline.columnOf(line, next)) + line.text.trimStart();

const withoutTabs = (context: Context): string =>
  moved({ ...context, line: yamlLine(context.line.text.replaceAll('\t', '  ')) });

/** The column is wrong, not the text: these messages show the indentation. */
const tabs: MakeMessage = (_, __, context) => messages.tabs(withoutTabs(context));
const indentation: MakeMessage = (_, __, context) => messages.indentation(moved(context));

const isBelowText: Condition = ({ above }) => above.text !== '';
const isBelowEmptyField: Condition = ({ above }) => above.key !== undefined && above.value === '';
const isAboveField: Condition = ({ below }) => beginsSomething(below);

/** Whether a line is like an item of a list: it names a field, or the line above is an item or a field without a value. */
const isLikeItem: Condition = ({ line, above }) =>
  /^\s*(?:-\s*|[^\w\s]\s*)?[A-Za-z][\w-]*:(?:\s|$)/.test(line.text) || /:\s*$|^\s*-/.test(above.text);

/** An item deeper than the one above reads as more of its text. */
const isBelowItem: Condition = ({ line, above }) =>
  line.isItem && above.isItem && above.key === undefined && above.value !== '' && line.column > above.column;

/** The address of a link whose other fields follow. */
const isAboveOwnField: Condition = ({ line, below, keys }) =>
  keys.has('url') && below.key !== undefined && !below.isItem && below.column > line.column;

/** Text between a field and what belongs to it. */
const isBetween: Condition = ({ above, below }) =>
  above.text !== '' && isNamed(below) && below.column >= above.keyColumn + (below.isItem ? 0 : 1);

const isUnclosed: Condition = ({ below }, [value]) => opensQuote(value) && beginsSomething(below);

/** Whether the text that begins a line is the name of a field, or looks like one beside a field. */
const isFieldName: Condition = ({ line, above, below, keys }, [, , name = '']) => {
  const isBeside = (other: YamlLine) => other.key !== undefined && other.indent === line.indent;
  return keys.has(name) || (/^[a-z]/.test(name) && [above, below].some(isBeside));
};

/** What YAML reads otherwise than it was meant, or not at all, wherever it stands. */
const traps: readonly Row[] = [
  // Ends the document: nothing below is read.
  ['line', /^---\s*$/, messages.fenceInList, '', isBelowText],
  ['line', /^(?<right> *)\t.*$/, tabs, (_, context) => withoutTabs(context)],
  [
    'line',
    /^(?<right>[\w:\t -]*)[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000].*$/,
    messages.strangeSpace,
    ([text]) => withPlainSpaces(text),
  ],
  ['value', /^[@`%*&!]/, specialStart],
  ['value', /^#\S/, messages.hashStart],
  // Behind a space “#” begins a comment, and what was meant as text is lost.
  ['value', /^(?<right>(?!["'[{]).*?\p{L}.*?\s)#[\p{L}\p{N}]/u, messages.hashInText],
  ['line', /^(?<right>\s*- +)(?=https?:\/\/\S+$)/, messages.addressName, '$&url: ', isAboveOwnField],
  ['line', /^(?<right>\s*)(?:\/\/|<!--)\s*(.*?)\s*(?:-->)?$/, messages.commentSign, '$1# $2'],
  ['line', /^(?<right>\s*)[–—•·●▪◦‣*](?:\s+|(?=[a-z]))(?=\S)/, messages.listSign, '$1- ', isLikeItem],
  ['line', /^(?<right>\s*)-(?=[^\s\d-])/, messages.spaceAfterDash, '$& ', isLikeItem],
  ['line', /^.*$/, indentation, (_, context) => moved(context), isBelowItem],
];

const unclosed: readonly Row[] = [
  ['value', /^(["']).*$/, messages.unclosedQuote, '$&$1', isUnclosed],
  ['line', /^(?<right>[^[]*: +)(\[[^\]]*?),?\s*$/, messages.unclosedList, '$1$2]', isAboveField],
];

/** Lines that cannot be read even by themselves. */
const unparsable: readonly Row[] = [
  [
    'value',
    /^[“”„‟«][“”„‟«"]*(.*?)[“”„‟»"]*$/,
    (fix, [value]) => messages.curlyQuotes(value, fix),
    ([, text = '']) => quoted(text),
  ],
  ['value', /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/, messages.textAfterQuote],
  // Two fields on one line; the second is not read.
  [
    'value',
    /^(?<right>([^"'].*?)[,;]?\s+)([A-Za-z][\w-]*):(?:\s.*)?$/,
    (_, [, , , second = '']) => messages.twoFields(second),
    '$2',
    ({ line, keys }, [, , , second = '']) => line.key !== undefined && keys.has(second),
  ],
  ['value', /^(?<right>(?!["']).*?):(?:\s|$)/, messages.colonInText],
  ['value', /^[{[>|?-]/, specialStart, undefined, ({ line }) => line.key !== undefined],
];

const noColon: readonly Row[] = [
  ['line', /^(?<right>\s*(?:- +)*[A-Za-z][\w-]*)\s*(?::(?!\s|\/\/)|[：ः])\s*(?=\S)/, messages.spaceAfterColon, '$1: '],
  ['line', /^(?<right>\s*(?:- +)*([A-Za-z][\w-]*))\s*[=–—-]?\s+(?=\S)/, messages.colonMissing, '$1: ', isFieldName],
];

const stray = ['line', /^\s*[\p{L}\p{N}].*$/u, () => messages.strayText(1), ''] as const;

/** For lines without the name of a field, by what the outline has there. */
const unnamed: Readonly<Record<ReturnType<Outline['textAt']>, readonly Row[]>> = {
  text: [],
  fields: [...noColon, [...stray, isBetween]],
  nothing: [
    ...noColon,
    [
      'line',
      /^[\p{L}\p{N}\p{Sc}"'“./].*$/u,
      (fix, _, { above }) => messages.valueBelow(`${above.text.trim()} ${fix}`),
      ([text], { above }) => `${above.indent}  ${text}`,
      isBelowEmptyField,
    ],
    [...stray, isBelowText],
  ],
};

/** The first slip in a line. Where the file `readsWell` only a trap is one; in another, lines are held to more. */
export function slipIn(context: Context, readsWell: boolean): Slip | undefined {
  const { line, outline } = context;
  const rows = [...traps];
  if (!readsWell) {
    const isUnnamed = line.key === undefined && !/^[^\s:"']+\s*:(?:\s|$)/u.test(line.value);
    rows.push(...unclosed);
    if (parseDocument(line.text.trim()).errors.length > 0) rows.push(...unparsable);
    if (isUnnamed) rows.push(...unnamed[outline.textAt(line)]);
    if (isNamed(line)) rows.push(['line', /^.*$/, indentation, (_, each) => moved(each)]);
  }
  for (const row of rows) {
    const slip = slipOf(row, context);
    if (slip) return slip;
  }
  return undefined;
}

function slipOf([where, pattern, message, replacement, when]: Row, context: Context): Slip | undefined {
  const { line } = context;
  if (replacement === undefined && !isNamed(line)) return undefined;
  const [before, text] = where === 'value' ? [line.before, line.value] : ['', line.text];
  const match = pattern.exec(text);
  if (!match || when?.(context, match) === false) return undefined;
  const replaced = typeof replacement === 'string' ? text.replace(pattern, replacement) : replacement?.(match, context);
  const fixed = before + (replaced ?? quoted(text));
  const from = before.length + (match.groups?.right?.length ?? 0);
  return fixed === line.text ? undefined : { message: message(fixed.trim(), match, context), from, fixed };
}
