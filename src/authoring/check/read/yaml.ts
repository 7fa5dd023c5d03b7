/** Reads YAML with the place of every value. Usual slips are reported and repaired in memory, so that the rest can be read. */
import { type Document, type Node, LineCounter, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { messages } from '../messages.ts';
import type { Message, Place } from '../problem.ts';
import { fieldOf, namesIn, sketchOf } from './schema-fields.ts';
import {
  Outline,
  type YamlLine,
  beginsSomething,
  isNamed,
  opensQuote,
  plainData,
  quoted,
  yamlLine,
} from './yaml-lines.ts';
import { type Slip, slipIn } from './yaml-slips.ts';

type Path = readonly PropertyKey[];

export interface Placed {
  readonly place: Place;
  readonly message: Message;
}

export interface Yaml {
  /** Undefined where the text cannot be read to its end. */
  readonly document: Document | undefined;
  readonly found: readonly Placed[];
  /** Lines that were repaired or left out; nothing else is reported of them. */
  readonly repaired: ReadonlySet<number>;
  /** Whether lines were left out: what seems to be missing may be on them. */
  readonly incomplete: boolean;
  /** The place of a value or of its key; of the nearest thing that holds it where it is not there. */
  readonly placeOf: (path: Path, part?: 'key' | 'value') => Place;
  /** A value as it is written, without its quote marks. */
  readonly writtenAt: (path: Path) => string | undefined;
}

/** A slip on a line, counted from 0. */
type LineSlip = Pick<Slip, 'message' | 'from'> & { readonly line: number };

const parseYaml = (text: string, lineCounter = new LineCounter()): Document =>
  parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', logLevel: 'error' });

/** A repeated key does not keep the rest from being read. */
const breaks = ({ code }: { code: string }): boolean => code !== 'DUPLICATE_KEY';

/**
 * Parses `text`, which begins on line `firstLine` of its file. Dates stay the text they are. `schema` is what the text should be;
 * `outline` is the schema that lines are moved by, which may know more fields.
 */
export function readYaml(text: string, firstLine: number, schema: z.ZodType, outline = schema): Yaml {
  const original = text.split('\n');
  const mergeMark = original.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  const [kept, rows] = withoutRows(text, schema);
  const [lines, repairs] = mergeMark < 0 ? repair(kept, outline, fits(kept, schema)) : [[], []];
  const { slips, document, counter } =
    mergeMark < 0
      ? withoutUnreadable(lines, [...rows, ...repairs])
      : withoutUnreadable([], [{ line: mergeMark, message: messages.mergeMarks(), from: 0 }]);
  const placeAt: PlaceAt = ([from, to]) => {
    const { line, col } = counter.linePos(from);
    const rest = (original[line - 1] ?? '').length - col + 1;
    return { line: line + firstLine - 1, column: col, length: Math.max(0, Math.min(to - from, rest)) };
  };
  const inLine = ({ line, message, from }: LineSlip): Placed => {
    const length = (original[line] ?? '').trimEnd().length - from;
    return { place: { line: line + firstLine, column: from + 1, length: Math.max(0, length) }, message };
  };
  const firstOfLine = new Map(slips.toReversed().map((slip) => [slip.line, slip]));
  const { repeated, aliases } = wrongNodes(document, placeAt);
  const isUnread = mergeMark >= 0 || aliases.length > 0 || document.errors.some(breaks);
  return {
    document: isUnread ? undefined : document,
    found: [...spacesTogether([...firstOfLine.values()]).map(inLine), ...repeated, ...aliases],
    repaired: new Set([...firstOfLine.keys()].map((line) => line + firstLine)),
    incomplete: slips.some(({ message }) => leavesOut.has(message.code)),
    placeOf: (path, part = 'value') => {
      const range = nodeAt(document, path, part)?.range;
      // What is missing altogether belongs to the line that opens the fields.
      return range ? placeAt(range) : { line: Math.max(1, firstLine - 1), column: 1, length: 0 };
    },
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value ?? '')) : undefined;
    },
  };
}

/** The messages of lines that are left out and may have had fields or things on them. */
const leavesOut = new Set([messages.unreadable(), messages.tableRows(1, '')].map(({ code }) => code));

function fits(text: string, schema: z.ZodType): boolean {
  const document = parseYaml(text);
  return document.errors.length === 0 && schema.safeParse(plainData(document)).success;
}

/** The node of a value, or of its key where the key is asked for or the value is empty; else of what holds it. */
function nodeAt(document: Document, path: Path, part: 'key' | 'value'): Node | undefined {
  if (path.length === 0) return undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
  const value = pair ? pair.value : document.getIn(path, true);
  const isWritten = isNode(value) && (value.range?.[1] ?? 0) > (value.range?.[0] ?? 0);
  const node = isWritten && !(part === 'key' && pair) ? value : (pair?.key ?? value);
  return isNode(node) ? node : nodeAt(document, path.slice(0, -1), 'key');
}

type PlaceAt = (range: readonly [number, number, ...number[]]) => Place;

/** Keys that are written twice, and text that YAML takes for a reference to another part of the file. */
function wrongNodes(document: Document, placeAt: PlaceAt) {
  const repeated: Placed[] = [];
  const aliases: Placed[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      if (range) aliases.push({ place: placeAt(range), message: messages.specialStart('*', quoted(`*${source}`)) });
    },
    Map(_, { items }) {
      for (const { key } of items) {
        const first = items.find((item) => String(item.key) === String(key))?.key;
        if (first === key || !isNode(first) || !isNode(key) || !first.range || !key.range) continue;
        const message = messages.duplicateKey(String(key), placeAt(first.range).line);
        repeated.push({ place: placeAt(key.range), message });
      }
    },
  });
  return { repeated, aliases };
}

/** Spaces that came with pasting are most often everywhere, and are reported at the first. */
function spacesTogether(slips: readonly LineSlip[]): readonly LineSlip[] {
  const { code } = messages.strangeSpace('');
  const pasted = slips.filter(({ message }) => message.code === code).toSorted((a, b) => a.line - b.line);
  const [first, ...more] = pasted;
  if (!first || more.length === 0) return slips;
  const message = messages.strangeSpaces(pasted.length);
  return [{ ...first, message }, ...slips.filter((slip) => !pasted.includes(slip))];
}

/** Nothing, or a comment. */
const hasNothing = (text: string): boolean => /^\s*(?:#|$)/.test(text);

const isBlank = (text = ''): boolean => text.trim() === '';

/** A line may have several slips; so many are repaired. */
const mostOnALine = 4;

/** Empties runs of lines, each with a message at its first. */
const leaveOut = (runs: readonly number[][], lines: string[], message: (count: number) => Message): LineSlip[] =>
  runs.map((run) => {
    for (const line of run) lines[line] = '';
    return { message: message(run.length), from: 0, line: run[0] ?? 0 };
  });

/** Empties the lines of a list that are rows of a pasted table. */
function withoutRows(text: string, schema: z.ZodType): [text: string, slips: LineSlip[]] {
  const { type, value } = fieldOf(schema);
  if (type !== 'record' || !value || fits(text, schema)) return [text, []];
  const lines = text.split('\n');
  const rows = runsOf(lines, (line) => tableRow.test(line));
  const slips = leaveOut(rows, lines, (count) => messages.tableRows(count, `name: ${sketchOf(value)}`));
  return [lines.join('\n'), slips];
}

/** Repairs `text` as far as its slips are known; `readsWell` is false where YAML or the schema refuses it. */
function repair(text: string, schema: z.ZodType, readsWell: boolean): [lines: string[], slips: LineSlip[]] {
  const keys = namesIn(schema);
  const lines = text.split('\n');
  const stray = fieldOf(schema).type === 'record' ? messages.strayInList : messages.strayText;
  const slips = leaveOut(strayParagraphs(lines, keys), lines, stray);
  const outline = new Outline(schema);
  for (let index = 0; index < lines.length;) {
    const above = yamlLine(lines.slice(0, index).findLast((each) => !isBlank(each)) ?? '');
    const next = lines.slice(index + 1).filter((each) => !isBlank(each));
    const below = yamlLine(next[0] ?? '');
    let line = yamlLine(lines[index] ?? '');
    for (let count = 0; count < mostOnALine && !hasNothing(line.text); count += 1) {
      const isAlone = endOf(line, lines, index) === index + 1;
      const slip = slipIn({ line, above, below, next, outline, keys }, readsWell || !isAlone);
      if (!slip) break;
      slips.push({ ...slip, line: index });
      line = yamlLine(slip.fixed);
      lines[index] = slip.fixed;
    }
    if (!hasNothing(line.text)) outline.add(line);
    index = endOf(line, lines, index);
  }
  return [lines, slips];
}

/** Leaves out, one after the other, the lines that no slip explains and the parser cannot read. */
function withoutUnreadable(lines: readonly string[], slips: readonly LineSlip[]) {
  const counter = new LineCounter();
  const document = parseYaml(lines.join('\n'), counter);
  const error = document.errors.find(breaks);
  const { line, col } = error ? counter.linePos(error.pos[0]) : { line: 0, col: 1 };
  if (isBlank(lines[line - 1])) return { slips, document, counter };
  const unreadable = { message: messages.unreadable(), from: col - 1, line: line - 1 };
  return withoutUnreadable(lines.with(line - 1, ''), [...slips, unreadable]);
}

/** Three words or more, and none that a colon makes the name of a field. */
const sentence = /^(?!.*:(?:\s|$))\S+(?:\s+\S+){2,}/u;

/** Text at the beginning of a line that neither names a field nor is an item of a list. */
function isStray(text: string, keys: ReadonlySet<string>): boolean {
  const [word = ''] = /^[A-Za-z][\w-]*/.exec(text) ?? [];
  return /^[\p{L}\p{N}\p{Extended_Pictographic}“‘]/u.test(text) && !isNamed(yamlLine(text)) && !keys.has(word);
}

/** The lines of paragraphs pasted among the fields, which belong below them: runs of stray text with a sentence in them. */
function strayParagraphs(lines: readonly string[], keys: ReadonlySet<string>): number[][] {
  const runs = runsOf(lines, (text) => isStray(text, keys));
  return runs.filter((run) => run.some((line) => sentence.test(lines[line] ?? '')));
}

/** Runs of lines that pass a test, empty lines and comments between them aside. */
function runsOf(lines: readonly string[], test: (text: string) => boolean): number[][] {
  const runs: number[][] = [[]];
  for (const [index, text] of lines.entries()) {
    if (hasNothing(text)) continue;
    if (test(text)) runs.at(-1)?.push(index);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A row of a table: cells between bars, tabs, or commas without a space behind them; and no colon, which would name a field. */
const tableRow = /^\|.*\|\s*$|^[^\s#:-][^:\t]*\t+[^\s:][^:]*$|^[^\s#:,;-][^:,;]*(?:[,;][^\s:,;][^:,;]*)+$/;

/** The line below a value that goes on over several lines: a quoted text, a list in brackets, a block of text. */
function endOf({ column, keyColumn, value }: YamlLine, lines: readonly string[], index: number): number {
  const below = lines.slice(index + 1);
  if (/^[|>][+-]?\d?$/.test(value)) {
    const outside = below.findIndex((text) => !isBlank(text) && text.search(/[^ ]/) <= column);
    return outside < 0 ? lines.length : index + 1 + outside;
  }
  const next = yamlLine(below.find((text) => !isBlank(text)) ?? '');
  if (!isOpen(value) || (beginsSomething(next) && next.column <= keyColumn)) return index + 1;
  const closes = below.findIndex((_, count) => !isOpen([value, ...below.slice(0, count + 1)].join(' ')));
  return index + (closes < 0 ? 1 : closes + 2);
}

/** Whether a value opens a quote mark or a bracket that it does not close. */
function isOpen(value: string): boolean {
  if (!/^[[{]/.test(value)) return opensQuote(value);
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}
