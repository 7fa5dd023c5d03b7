/** How far YAML can be read and how well it then fits what is expected: what mending goes by. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { nodeAt } from './yaml-nodes.ts';

export const parseYaml = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', logLevel: 'error' });

/** A repeated key does not keep the rest from being read. */
export const breaks = ({ code }: { code: string }): boolean => code !== 'DUPLICATE_KEY';

/** What is known of a file before it is read. */
export interface Expected {
  /** The names of its fields, however deep. */
  readonly keys: ReadonlySet<string>;
  /** The paths in a document of what would be wrong with it. */
  readonly faults: (document: Document) => readonly (readonly PropertyKey[])[];
}

/** How far a text can be read, and how well it then fits. */
export interface Reading {
  /** The line, counted from 0, where it first fails; undefined where it does not. */
  readonly line: number | undefined;
  readonly failures: number;
  readonly faults: number;
  /** The lines that faults are on. */
  readonly faulty: readonly number[];
}

export function reading(lines: readonly string[], { faults }: Expected): Reading {
  const counter = new LineCounter();
  const document = parseYaml(lines.join('\n'), counter);
  const lineAt = (offset: number) => counter.linePos(offset).line - 1;
  const failed = document.errors.filter(breaks).map(({ pos }) => lineAt(pos[0]));
  const repeated = document.errors.filter((error) => !breaks(error)).map(({ pos }) => lineAt(pos[0]));
  const wrong = faults(document).flatMap((path) => {
    const from = nodeAt(document, path, 'key')?.range?.[0];
    return from === undefined ? [-1] : [lineAt(from)];
  });
  return {
    line: failed.length > 0 ? Math.min(...failed) : undefined,
    failures: failed.length,
    faults: repeated.length + wrong.length,
    faulty: [...repeated, ...wrong].filter((line) => line >= 0),
  };
}

/** Negative where `a` is the better reading: the one that gets further, fails less, fits better. */
export const compare = (a: Reading, b: Reading): number =>
  (b.line ?? Number.MAX_SAFE_INTEGER) - (a.line ?? Number.MAX_SAFE_INTEGER) ||
  a.failures - b.failures ||
  a.faults - b.faults;
