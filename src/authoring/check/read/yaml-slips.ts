/** The usual slips in lines of YAML: each detector knows one by its looks and answers with its message and the line as it should be. */
import { parseDocument } from 'yaml';
import { withPlainSpaces } from '../guess/plain-text.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import type { Outline } from './outline.ts';
import { type YamlLine, beginsSomething, isNamed, opensQuote, quoted, yamlLine } from './yaml-line.ts';

export interface Slip {
  readonly message: Message;
  /** Where in the line it begins, counted from 0. */
  readonly from: number;
  /** The line as it should be. */
  readonly fixed: string;
}

export interface Surroundings {
  /** The line above with text in it, fixed already. */
  readonly previous: string | undefined;
  /** The lines below with text in them. */
  readonly next: readonly string[];
  readonly outline: Outline;
  /** The names of fields, however deep. */
  readonly keys: ReadonlySet<string>;
}

export type Detector = (line: YamlLine, around: Surroundings) => Slip | undefined;

type MakeMessage = (fix: string, sign: string) => Message;

/** A text that must stand in quote marks: the pattern finds it in the value, its group is what comes before the trouble. */
const quoting =
  (pattern: RegExp, message: MakeMessage): Detector =>
  (line) => {
    const { before, value } = line;
    const found = pattern.exec(value);
    if (!found || !isNamed(line)) return undefined;
    const fixed = before + quoted(value);
    return { message: message(fixed.trim(), value.slice(0, 1)), from: before.length + (found[1]?.length ?? 0), fixed };
  };

/** A line that looks like a pattern, whose first group is right, and its replacement. */
const replacing =
  (
    pattern: RegExp,
    message: MakeMessage,
    replacement: string,
    only?: (...of: Parameters<Detector>) => boolean,
  ): Detector =>
  (line, around) => {
    const found = pattern.exec(line.text);
    if (!found || only?.(line, around) === false) return undefined;
    const fixed = line.text.replace(pattern, replacement);
    return { message: message(fixed.trim(), ''), from: found[1]?.length ?? 0, fixed };
  };

const startsSpecially: MakeMessage = (fix, sign) => messages.specialStart(sign, fix);

const placed = (line: YamlLine, { outline, next }: Surroundings): string =>
  ' '.repeat(outline.columnOf(line, next)) + line.text.trimStart();

const tab: Detector = ({ text }, around) => {
  const indent = /^ *\t[\t ]*/.exec(text)?.[0];
  if (indent === undefined) return undefined;
  const fixed = placed(yamlLine(text.replaceAll('\t', '  ')), around);
  return { message: messages.tabs(fixed), from: indent.indexOf('\t'), fixed };
};

const indentation: Detector = (line, around) => {
  const fixed = placed(line, around);
  return { message: messages.indentation(fixed), from: 0, fixed };
};

const strangeSpace: Detector = ({ text }) => {
  const fixed = withPlainSpaces(text);
  const from = [...text].findIndex((character, index) => character !== fixed[index]);
  return from < 0 ? undefined : { message: messages.strangeSpace(fixed.trim()), from, fixed };
};

const namesField = (text: string): boolean => /^\s*(?:-\s*|[^\w\s]\s*)?[A-Za-z][\w-]*:(?:\s|$)/.test(text);

/** What YAML reads otherwise than it was meant, or not at all, wherever it stands. */
const traps: readonly Detector[] = [
  // Ends the document: nothing below is read.
  replacing(/^---\s*$/, messages.fenceInList, '', (_, { previous }) => previous !== undefined),
  tab,
  strangeSpace,
  quoting(/^[@`%*&!]/, startsSpecially),
  quoting(/^#\S/, messages.hashStart),
  // Behind a space “#” begins a comment, and what was meant as text is lost.
  quoting(/^((?!["'[{]).*?\p{L}.*?\s)#[\p{L}\p{N}]/u, messages.hashInText),
  // An address that begins an item whose other fields follow.
  replacing(/^(\s*- +)(https?:\/\/\S+)$/, messages.addressName, '$1url: $2', (line, { next: [below = ''], keys }) => {
    const { key, isItem, column } = yamlLine(below);
    return keys.has('url') && key !== undefined && !isItem && column > line.column;
  }),
  replacing(/^(\s*)(?:\/\/|<!--)\s*(.*?)\s*(?:-->)?$/, messages.commentSign, '$1# $2'),
  replacing(
    /^(\s*)[–—•·●▪◦‣*](?:\s+|(?=[a-z]))(\S.*)$/u,
    messages.listSign,
    '$1- $2',
    ({ text }, { previous = '' }) => namesField(text) || /:\s*$|^\s*-\s/.test(previous),
  ),
  replacing(
    /^(\s*)-(?=[^\s\d-])/,
    messages.spaceAfterDash,
    '$1- ',
    ({ text }, { previous = '' }) => namesField(text) || /:\s*$|^\s*-/.test(previous),
  ),
  // An item deeper than the one above reads as more of its text.
  (line, around) => {
    const above = yamlLine(around.previous ?? '');
    const isText = above.isItem && above.key === undefined && above.value !== '';
    return isText && line.isItem && line.column > above.column ? indentation(line, around) : undefined;
  },
];

const unclosedQuote: Detector = ({ before, value }, { next }) => {
  if (!opensQuote(value) || !beginsSomething(next[0])) return undefined;
  const fixed = `${before}${value}${value[0]}`;
  return { message: messages.unclosedQuote(fixed.trim()), from: before.length, fixed };
};

const curly: Detector = ({ before, value }) => {
  if (!/^[“”„‟«]/.test(value)) return undefined;
  const fixed = before + quoted(value.replace(/^[“”„‟«"]+|[“”„‟»"]+$/g, ''));
  return { message: messages.curlyQuotes(value, fixed.trim()), from: before.length, fixed };
};

/** Two fields on one line; the second is not read. */
const twoFields: Detector = ({ before, key, value }, { keys }) => {
  const [, first, gap = '', second = ''] = /^([^"'].*?)([,;]?\s+)([A-Za-z][\w-]*):(?:\s|$)/.exec(value) ?? [];
  if (key === undefined || first === undefined || !keys.has(second)) return undefined;
  return {
    message: messages.twoFields(second),
    from: before.length + first.length + gap.length,
    fixed: before + first,
  };
};

/** Lines that cannot be read even by themselves. */
const unparsable: readonly Detector[] = [
  curly,
  quoting(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/, messages.textAfterQuote),
  twoFields,
  quoting(/^((?!["']).*?):(?:\s|$)/, messages.colonInText),
  (line, around) => (line.key === undefined ? undefined : quoting(/^[{[>|?-]/, startsSpecially)(line, around)),
];

const noSpace = replacing(
  /^(\s*(?:- +)*[A-Za-z][\w-]*)\s*(?::(?!\s|\/\/)|[：ः])\s*(\S.*)$/u,
  messages.spaceAfterColon,
  '$1: $2',
);

const noColon = replacing(
  /^(\s*(?:- +)*[A-Za-z][\w-]*)\s*[=–—-]?\s+(\S.*)$/u,
  messages.colonMissing,
  '$1: $2',
  ({ text, indent, value }, { keys, previous = '', next: [below = ''] }) => {
    const beside = [previous, below].map(yamlLine).some((each) => each.key !== undefined && each.indent === indent);
    return keys.has(/^[\w-]+/.exec(value)?.[0] ?? '') || (beside && /^\s*[a-z]/.test(text));
  },
);

const valueBelow: Detector = ({ text }, { previous = '' }) => {
  const above = yamlLine(previous);
  if (above.key === undefined || above.value !== '' || !/^[\p{L}\p{N}\p{Sc}"'“./]/u.test(text)) return undefined;
  const message = messages.valueBelow(`${above.before.trim()} ${text.trim()}`);
  return { message, from: 0, fixed: `${above.indent}  ${text}` };
};

const stray = replacing(
  /^\s*[\p{L}\p{N}].*/u,
  () => messages.strayText(1),
  '',
  (_, { previous }) => previous !== undefined,
);

/** Text between a field and what belongs to it. */
const strayAbove: Detector = (line, around) => {
  const [above, below] = [around.previous ?? '', around.next[0] ?? ''].map(yamlLine) as [YamlLine, YamlLine];
  return below.column >= above.keyColumn + (below.isItem ? 0 : 1) && isNamed(below) ? stray(line, around) : undefined;
};

/** For lines without the name of a field. */
const unnamed = { text: [], fields: [noSpace, noColon, strayAbove], nothing: [noSpace, noColon, valueBelow, stray] };
const isUnnamed = ({ key, value }: YamlLine): boolean => key === undefined && !/^[^\s:"']+\s*:(?:\s|$)/u.test(value);

/** The first detector that knows the line. */
const firstOf =
  (detectors: readonly Detector[]): Detector =>
  (line, around) => {
    for (const detect of detectors) {
      const found = detect(line, around);
      if (found && found.fixed !== line.text) return found;
    }
    return undefined;
  };

export const trap: Detector = firstOf(traps);

/** In a file that does not read as it should, lines are held to more. */
export const anySlip: Detector = firstOf([
  ...traps,
  unclosedQuote,
  replacing(/^([^[]*: +)(\[[^\]]*?),?\s*$/, messages.unclosedList, '$1$2]', (_, { next }) => beginsSomething(next[0])),
  (line, around) => (parseDocument(line.text.trim()).errors.length > 0 ? firstOf(unparsable)(line, around) : undefined),
  (line, around) => (isUnnamed(line) ? firstOf(unnamed[around.outline.textAt(line)])(line, around) : undefined),
  (line, around) => (isNamed(line) ? indentation(line, around) : undefined),
]);
