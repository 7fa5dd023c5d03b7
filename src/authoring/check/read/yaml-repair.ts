/** Finds the slips in YAML and puts their lines right in memory, so that the rest of a file can be read. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { messages } from '../messages.ts';
import { namesIn } from './schema-fields.ts';
import { Outline } from './outline.ts';
import { type YamlLine, beginsSomething, isNamed, opensQuote, yamlLine } from './yaml-line.ts';
import { type Slip, anySlip, trap } from './yaml-slips.ts';

/** A slip on a line, counted from 0. */
export type LineSlip = Slip & { readonly line: number };

export interface Repaired {
  readonly lines: readonly string[];
  readonly slips: readonly LineSlip[];
}

export const parseYaml = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', logLevel: 'error' });

/** A repeated key does not keep the rest from being read. */
export const breaks = ({ code }: { code: string }): boolean => code !== 'DUPLICATE_KEY';

/** Nothing, or a comment. */
const hasNothing = (text: string): boolean => /^\s*(?:#|$)/.test(text);

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** A line is put right so often: it may have several slips. */
const mostOnALine = 4;

/** Repairs `text` as far as its slips are known; `readsWell` is false where YAML or the schema has something against it. */
export function repair(text: string, schema: z.ZodType, readsWell: boolean): Repaired {
  const keys = namesIn(schema);
  const lines = text.split('\n');
  const slips: LineSlip[] = strayRuns(lines, keys).map((run) => {
    for (const line of run) lines[line] = '';
    return { message: messages.strayText(run.length), from: 0, fixed: '', line: run[0] ?? 0 };
  });
  const outline = new Outline(schema);
  for (let index = 0, end = 1; index < lines.length; index = end) {
    const previous = lines.slice(0, index).findLast((each) => !isBlank(each));
    const next = lines.slice(index + 1).filter((each) => !isBlank(each));
    const detect = (line: YamlLine): Slip | undefined => {
      end = endOf(line, lines, index);
      const known = readsWell || end > index + 1 ? trap : anySlip;
      return hasNothing(line.text) ? undefined : known(line, { previous, next, outline, keys });
    };
    let slip = detect(yamlLine(lines[index] ?? ''));
    for (let times = 0; slip && times < mostOnALine; times += 1) {
      slips.push({ ...slip, line: index });
      lines[index] = slip.fixed;
      slip = detect(yamlLine(slip.fixed));
    }
    if (!hasNothing(lines[index] ?? '')) outline.add(yamlLine(lines[index] ?? ''));
  }
  return { lines, slips };
}

/** Three words or more, and none that a colon makes the name of a field. */
const sentence = /^(?!.*:(?:\s|$))\S+(?:\s+\S+){2,}/u;

/** Text at the beginning of a line that neither names a field nor is an item of a list. */
function isStray(text: string, keys: ReadonlySet<string>): boolean {
  const [word = ''] = /^[A-Za-z][\w-]*/.exec(text) ?? [];
  return /^[\p{L}\p{N}\p{Extended_Pictographic}“‘]/u.test(text) && !isNamed(yamlLine(text)) && !keys.has(word);
}

/** The runs of lines outside of any field with a sentence in them: paragraphs pasted there, which belong below the fields. */
function strayRuns(lines: readonly string[], keys: ReadonlySet<string>): number[][] {
  const runs: number[][] = [];
  let open = false;
  for (const [index, text] of lines.entries()) {
    if (hasNothing(text)) continue;
    const stray = isStray(text, keys);
    if (stray && open) runs.at(-1)?.push(index);
    else if (stray) runs.push([index]);
    open = stray;
  }
  return runs.filter((run) => run.some((line) => sentence.test(lines[line] ?? '')));
}

/** The line below a value that goes on over several lines: a quoted text, a list in brackets, a block of text. */
function endOf({ column, keyColumn, value }: YamlLine, lines: readonly string[], index: number): number {
  const below = lines.slice(index + 1);
  if (/^[|>][+-]?\d?$/.test(value)) {
    const outside = below.findIndex((text) => !isBlank(text) && (/^ */.exec(text)?.[0].length ?? 0) <= column);
    return outside < 0 ? lines.length : index + 1 + outside;
  }
  const next = below.find((text) => !isBlank(text));
  if (!isOpen(value) || (beginsSomething(next) && yamlLine(next ?? '').column <= keyColumn)) return index + 1;
  const closes = below.findIndex((_, count) => !isOpen([value, ...below.slice(0, count + 1)].join(' ')));
  return index + (closes < 0 ? 1 : closes + 2);
}

/** Whether a value opens a quote mark or a bracket that it does not close. */
function isOpen(value: string): boolean {
  if (!/^[[{]/.test(value)) return opensQuote(value);
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}

/** Leaves out, one after the other, the lines that no slip explains and the parser cannot read. */
export function withoutUnreadable({
  lines,
  slips,
}: Repaired): Repaired & { readonly document: Document; readonly counter: LineCounter } {
  const counter = new LineCounter();
  const document = parseYaml(lines.join('\n'), counter);
  const error = document.errors.find(breaks);
  const { line, col } = error ? counter.linePos(error.pos[0]) : { line: 0, col: 1 };
  if (isBlank(lines[line - 1])) return { lines, slips, document, counter };
  const unreadable = { message: messages.unreadable(), from: col - 1, fixed: '', line: line - 1 };
  return withoutUnreadable({ lines: lines.with(line - 1, ''), slips: [...slips, unreadable] });
}
