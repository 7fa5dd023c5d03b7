/** Reads YAML with the place of every value. Usual slips are reported and put right in memory, and the rest is read. */
import { type Document, type Node, LineCounter, isMap, isNode, isScalar, visit } from 'yaml';
import type { z } from 'zod';
import { messages } from '../messages.ts';
import type { Place, Message } from '../problem.ts';
import { quoted } from './yaml-line.ts';
import { type LineSlip, breaks, parseYaml, repair, withoutUnreadable } from './yaml-repair.ts';

export interface Placed {
  readonly place: Place;
  readonly message: Message;
}

export interface Yaml {
  /** Undefined where the text cannot be read to its end. */
  readonly document: Document | undefined;
  readonly found: readonly Placed[];
  /** Lines that were put right or left out; nothing else is reported of them. */
  readonly repaired: ReadonlySet<number>;
  /** Whether lines were left out: what seems to be missing may be on them. */
  readonly incomplete: boolean;
  /** The place of a value or of its key; of the nearest thing that holds it where it is not there. */
  readonly placeOf: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  /** A value as it is written, without its quote marks. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** What a document says as plain data; undefined where it refers to other parts of itself. */
export function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/**
 * Parses `text`, which begins on line `firstLine` of its file. Dates stay the text they are. `schema` is what the text should be;
 * `outline` is the schema that lines are moved by, which may know more fields.
 */
export function readYaml(text: string, firstLine: number, schema: z.ZodType, outline = schema): Yaml {
  const original = text.split('\n');
  const marks = original.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  const { slips, document, counter } = withoutUnreadable(
    marks < 0 ? repair(text, outline, fits(text, schema)) : { lines: original.map(() => ''), slips: [] },
  );
  const placeAt = ([from, to]: readonly [number, number, ...number[]]): Place => {
    const { line, col } = counter.linePos(from);
    const rest = (original[line - 1] ?? '').length - col + 1;
    return { line: line + firstLine - 1, column: col, length: Math.max(0, Math.min(to - from, rest)) };
  };
  const inLine = ({ line, message, from }: Omit<LineSlip, 'fixed'>): Placed => {
    const length = (original[line] ?? '').trimEnd().length - from;
    return { place: { line: line + firstLine, column: from + 1, length: Math.max(0, length) }, message };
  };
  // What is missing altogether belongs to the line that opens the fields.
  const above = { line: Math.max(1, firstLine - 1), column: 1, length: 0 };
  const firstOfLine = new Map(slips.toReversed().map((slip) => [slip.line, slip]));
  const aliases = aliasesIn(document, placeAt);
  const collision = marks < 0 ? [] : [inLine({ line: marks, message: messages.mergeMarks(), from: 0 })];
  const unread = marks >= 0 || aliases.length > 0 || document.errors.some(breaks);
  return {
    document: unread ? undefined : document,
    found: [
      ...spacesTogether([...firstOfLine.values()]).map(inLine),
      ...collision,
      ...repeatedKeys(document, placeAt),
      ...aliases,
    ],
    repaired: new Set([...firstOfLine.keys()].map((line) => line + firstLine)),
    incomplete: slips.some(({ message }) => message.code === messages.unreadable().code),
    placeOf: (path, part = 'value') => {
      const range = nodeAt(document, path, part)?.range;
      return range ? placeAt(range) : above;
    },
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value ?? '')) : undefined;
    },
  };
}

function fits(text: string, schema: z.ZodType): boolean {
  const document = parseYaml(text, new LineCounter());
  return document.errors.length === 0 && schema.safeParse(plainData(document)).success;
}

/** The node of a value, or of its key where the key is asked for or the value is empty; else of what holds it. */
function nodeAt(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): Node | undefined {
  if (path.length === 0) return undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
  const value = pair ? pair.value : document.getIn(path, true);
  const written = isNode(value) && (value.range?.[1] ?? 0) > (value.range?.[0] ?? 0);
  const node = part === 'key' && pair ? pair.key : written ? value : (pair?.key ?? value);
  return isNode(node) ? node : nodeAt(document, path.slice(0, -1), 'key');
}

type PlaceAt = (range: readonly [number, number, ...number[]]) => Place;

/** Text that YAML takes for a reference to another part of the file. */
function aliasesIn(document: Document, placeAt: PlaceAt): Placed[] {
  const found: Placed[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      if (range) found.push({ place: placeAt(range), message: messages.specialStart('*', quoted(`*${source}`)) });
    },
  });
  return found;
}

function repeatedKeys(document: Document, placeAt: PlaceAt): Placed[] {
  const found: Placed[] = [];
  visit(document, {
    Map(_, { items }) {
      const first = new Map<string, number>();
      for (const { key } of items) {
        if (!isNode(key) || !key.range) continue;
        const place = placeAt(key.range);
        const before = first.get(String(key));
        if (before === undefined) first.set(String(key), place.line);
        else found.push({ place, message: messages.duplicateKey(String(key), before) });
      }
    },
  });
  return found;
}

/** Spaces that came with pasting are most often everywhere, and are reported at the first. */
function spacesTogether(slips: readonly LineSlip[]): LineSlip[] {
  const { code } = messages.strangeSpace('');
  const pasted = slips.filter(({ message }) => message.code === code).toSorted((a, b) => a.line - b.line);
  const [first] = pasted;
  if (!first || pasted.length === 1) return [...slips];
  return [
    { ...first, message: messages.strangeSpaces(pasted.length) },
    ...slips.filter(({ message }) => message.code !== code),
  ];
}
