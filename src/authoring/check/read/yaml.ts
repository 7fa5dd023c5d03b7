/** Reads YAML with the place of every value; usual slips have messages of their own. */
import {
  type Document,
  type Node,
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { quoted } from '../plain-text.ts';
import { messages } from '../messages.ts';
import type { Message, Place } from '../problem.ts';
import { namesIn } from './schema-fields.ts';
import { slipsIn } from './yaml-slips.ts';

type Path = readonly PropertyKey[];

export interface Placed {
  readonly place: Place;
  readonly message: Message;
}

export interface Yaml {
  /** Undefined where the text cannot be read, or not as it was meant. */
  readonly document: Document | undefined;
  readonly found: readonly Placed[];
  /** The place of a value or of its key; of the nearest thing that holds it where it is not there. */
  readonly placeOf: (path: Path, part?: 'key' | 'value') => Place;
  /** A value as it is written, without its quote marks. */
  readonly writtenAt: (path: Path) => string | undefined;
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
 * `known` is a schema that may know more fields.
 */
export function readYaml(text: string, firstLine: number, schema: z.ZodType, known = schema): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    schema: 'core',
    logLevel: 'error',
  });
  const lines = text.split('\n');
  const fits = document.errors.length === 0 && schema.safeParse(plainData(document)).success;
  const mergeMark = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  const slips =
    mergeMark < 0
      ? slipsIn(lines, innerLines(document, counter), fits ? undefined : namesIn(known))
      : [{ line: mergeMark, from: 0, message: messages.mergeMarks() }];
  // A repeated key does not keep the rest from being read.
  const [error] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const reported = error ? [error] : document.errors;
  const placeAt = ([from, to]: readonly [number, number, ...number[]]): Place => {
    const { line, col } = counter.linePos(from);
    const rest = (lines[line - 1] ?? '').length - col + 1;
    return { line: line + firstLine - 1, column: col, length: Math.max(0, Math.min(to - from, rest)) };
  };
  const bySlips = slips.map(({ line, from, message }) => {
    const length = (lines[line] ?? '').trimEnd().length - from;
    return { place: { line: line + firstLine, column: from + 1, length: Math.max(0, length) }, message };
  });
  const byParser = reported.map(({ code, pos: [from] }) => {
    const [word = ''] = /^[^\s:]*/.exec(text.slice(from)) ?? [];
    const message = { DUPLICATE_KEY: messages.duplicateKey(word), MULTIPLE_DOCS: messages.fenceInList() };
    return {
      place: placeAt([from, from + word.length]),
      message: message[code as keyof typeof message] ?? messages.unreadable(),
    };
  });
  const aliases: Placed[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      if (range) aliases.push({ place: placeAt(range), message: messages.specialStart('*', quoted(`*${source}`)) });
    },
  });
  const isUnread = error !== undefined || slips.length + aliases.length > 0;
  return {
    document: isUnread ? undefined : document,
    found: slips.length > 0 ? bySlips : [...byParser, ...aliases],
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

/** The lines, counted from 0, on which a quoted text, a block of text or a list in brackets goes on. */
function innerLines(document: Document, counter: LineCounter): Set<number> {
  const inner = new Set<number>();
  visit(document, {
    Node: (_, node) => {
      const isOpen = isScalar(node) ? node.type !== 'PLAIN' : isCollection(node) && node.flow;
      const [from = 0, to = 0] = node.range ?? [];
      if (!isOpen || document.errors.some(({ pos }) => from <= pos[0] && pos[0] <= to)) return;
      const last = counter.linePos(Math.max(from, to - 1)).line;
      for (let { line } = counter.linePos(from); line < last; line += 1) inner.add(line);
    },
  });
  return inner;
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
