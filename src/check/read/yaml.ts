/** Reads YAML with the place of every value. What broke it is named, mended in memory and read on from there. */
import { type Alias, type Document, LineCounter, isNode, isScalar, visit } from 'yaml';
import { messages } from '../messages.ts';
import type { Place, Said } from '../problem.ts';
import { mendYaml } from './yaml-mending.ts';
import type { MendedSlip } from './yaml-slip.ts';
import { quoted } from './yaml-line.ts';
import { mapsIn, nodeAt } from './yaml-nodes.ts';
import { type Expected, breaks, parseYaml } from './yaml-reading.ts';

export interface Placed {
  readonly place: Place;
  readonly said: Said;
}

export interface Yaml {
  /** Undefined where the text could not be read to its end. */
  readonly document: Document | undefined;
  readonly found: readonly Placed[];
  /** Lines that were mended; nothing else is said of them. */
  readonly mended: ReadonlySet<number>;
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

/** Parses `text`, which begins on line `firstLine` of its file. Dates stay the text they are. */
export function readYaml(text: string, firstLine: number, expected: Expected): Yaml {
  const original = text.split('\n');
  const marks = original.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  const { lines, slips, stuck } =
    marks < 0 ? mendYaml(text, expected) : { lines: original, slips: [], stuck: undefined };
  const counter = new LineCounter();
  const document = parseYaml(lines.join('\n'), counter);
  const placeAt = (from: number, to: number): Place => {
    const { line, col } = counter.linePos(from);
    const rest = (original[line - 1] ?? '').length - col + 1;
    return { line: line + firstLine - 1, column: col, length: Math.max(0, Math.min(to - from, rest)) };
  };
  const whole = (line: number, said: Said, from = 0): Placed => {
    const length = (original[line] ?? '').trimEnd().length - from;
    return { place: { line: line + firstLine, column: from + 1, length: Math.max(0, length) }, said };
  };
  // What is missing altogether belongs to the line that opens the fields.
  const above = { line: Math.max(1, firstLine - 1), column: 1, length: 0 };
  const firstOf = new Map<number, MendedSlip>();
  for (const slip of slips) if (!firstOf.has(slip.line)) firstOf.set(slip.line, slip);
  const found = spacesTogether([...firstOf.values()]).map(({ line, said, from }) => whole(line, said, from));
  if (marks >= 0) found.push(whole(marks, messages.mergeMarks()));
  else if (stuck !== undefined && !firstOf.has(stuck)) found.push(whole(stuck, messages.unreadable()));
  found.push(...repeatedKeys(document, counter, placeAt, firstLine));
  const aliases = aliasesIn(document).map(({ source, range }) => ({
    place: placeAt(range?.[0] ?? 0, range?.[1] ?? 0),
    said: messages.specialStart('*', quoted(`*${source}`)),
  }));
  found.push(...aliases);
  const unread = marks >= 0 || stuck !== undefined || aliases.length > 0 || document.errors.some(breaks);
  return {
    document: unread ? undefined : document,
    found,
    mended: new Set([...firstOf.keys()].map((line) => line + firstLine)),
    placeOf: (path, part = 'value') => {
      const node = nodeAt(document, path, part);
      const [from, to] = node?.range ?? [];
      return from === undefined || to === undefined ? above : placeAt(from, to);
    },
    writtenAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value ?? '')) : undefined;
    },
  };
}

/** Text that YAML takes for a reference to another part of the file. */
function aliasesIn(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push(alias);
    },
  });
  return found;
}

const strange = messages.strangeSpace('').code;

/** Spaces that came with pasting are most often everywhere, and are told at the first. */
function spacesTogether(slips: readonly MendedSlip[]): MendedSlip[] {
  const [first, ...more] = slips.filter(({ said }) => said.code === strange);
  if (!first || more.length === 0) return [...slips];
  const others = slips.filter(({ said }) => said.code !== strange);
  return [{ ...first, said: messages.strangeSpaces(more.length + 1) }, ...others];
}

function repeatedKeys(
  { contents }: Document,
  counter: LineCounter,
  placeAt: (from: number, to: number) => Place,
  firstLine: number,
): Placed[] {
  return mapsIn(contents).flatMap(({ items }) => {
    const first = new Map<string, number>();
    return items.flatMap(({ key }): Placed[] => {
      const [from, to] = isNode(key) ? (key.range ?? []) : [];
      if (from === undefined || to === undefined) return [];
      const before = first.get(String(key));
      if (before === undefined) first.set(String(key), counter.linePos(from).line + firstLine - 1);
      return before === undefined
        ? []
        : [{ place: placeAt(from, to), said: messages.duplicateKey(String(key), before) }];
    });
  });
}
