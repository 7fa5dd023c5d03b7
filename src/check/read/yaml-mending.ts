/** Mends the slips that keep YAML from being read, in memory, so that the rest of a file can be read on. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { yamlLine } from './yaml-line.ts';
import { type Slip, likelySlips, sureSlips } from './yaml-slips.ts';

export const parseYaml = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', logLevel: 'silent' });

/** A repeated key does not keep the rest from being read. */
export const breaks = ({ code }: { code: string }): boolean => code !== 'DUPLICATE_KEY';

interface Stumble {
  readonly line: number;
  readonly count: number;
}

/** Where reading first fails, its line counted from 0; undefined where it does not. */
function stumbleIn(lines: readonly string[]): Stumble | undefined {
  const counter = new LineCounter();
  const errors = parseYaml(lines.join('\n'), counter).errors.filter(breaks);
  if (errors.length === 0) return undefined;
  return { line: Math.min(...errors.map(({ pos }) => counter.linePos(pos[0]).line - 1)), count: errors.length };
}

const better = (now: Stumble | undefined, before: Stumble): boolean =>
  now === undefined || now.line > before.line || (now.line === before.line && now.count < before.count);

export type MendedSlip = Slip & { readonly line: number };

const surroundings = (lines: readonly string[], line: number, keys: ReadonlySet<string>) => ({
  previous: lines.slice(0, line).findLast((text) => text.trim() !== ''),
  next: lines.slice(line + 1).find((text) => text.trim() !== ''),
  keys,
});

function sureSlip(lines: readonly string[], keys: ReadonlySet<string>): MendedSlip | undefined {
  for (const [line, text] of lines.entries()) {
    if (/^\s*#/.test(text)) continue;
    for (const detect of sureSlips) {
      const slip = detect(yamlLine(text), surroundings(lines, line, keys));
      if (slip) return { ...slip, line };
    }
  }
  return undefined;
}

/** The slip near a stumble whose mending lets the reading get further. */
function likelySlip(lines: readonly string[], keys: ReadonlySet<string>, stumble: Stumble): MendedSlip | undefined {
  const near = [0, 1, -1, 2].map((step) => stumble.line + step).filter((line) => lines[line] !== undefined);
  for (const detect of likelySlips)
    for (const line of near) {
      const slip = detect(yamlLine(lines[line] ?? ''), surroundings(lines, line, keys));
      if (slip && slip.mended !== lines[line] && better(stumbleIn(lines.with(line, slip.mended)), stumble))
        return { ...slip, line };
    }
  return undefined;
}

export interface Mended {
  readonly lines: readonly string[];
  readonly slips: readonly MendedSlip[];
  /** The line that no slip explains, counted from 0; then the text cannot be read. */
  readonly stuck?: number | undefined;
}

/** Mends slip after slip until `text`, which may have `keys` at its top, can be read or nothing more is recognised. */
export function mendYaml(text: string, keys: ReadonlySet<string>): Mended {
  let lines = text.split('\n');
  const slips: MendedSlip[] = [];
  for (;;) {
    const sure = sureSlip(lines, keys);
    const stumble = sure ? undefined : stumbleIn(lines);
    const slip = sure ?? (stumble && likelySlip(lines, keys, stumble));
    if (!slip) return { lines, slips, stuck: stumble?.line };
    if (slips.filter(({ line }) => line === slip.line).length > 2 || slips.length > 40)
      return { lines, slips, stuck: slip.line };
    slips.push(slip);
    lines = lines.with(slip.line, slip.mended);
  }
}
