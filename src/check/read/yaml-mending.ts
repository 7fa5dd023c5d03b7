/** Mends the slips that keep YAML from being read, in memory, so that the rest of a file can be read on. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { yamlLine } from './yaml-line.ts';
import { type Slip, likelySlips, sureSlips } from './yaml-slips.ts';

export const parseYaml = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', logLevel: 'silent' });

/** A repeated key does not keep the rest from being read. */
export const breaks = ({ code }: { code: string }): boolean => code !== 'DUPLICATE_KEY';

/** How far a text can be read. */
interface Reading {
  /** The line, counted from 0, where it first fails; undefined where it does not. */
  readonly line: number | undefined;
  readonly failures: number;
  readonly repeated: number;
}

function reading(lines: readonly string[]): Reading {
  const counter = new LineCounter();
  const { errors } = parseYaml(lines.join('\n'), counter);
  const failed = errors.filter(breaks).map(({ pos }) => counter.linePos(pos[0]).line - 1);
  return {
    line: failed.length > 0 ? Math.min(...failed) : undefined,
    failures: failed.length,
    repeated: errors.length - failed.length,
  };
}

function better(now: Reading, before: Reading): boolean {
  if (now.repeated > before.repeated) return false;
  const [here, there] = [now.line ?? Number.POSITIVE_INFINITY, before.line ?? Number.POSITIVE_INFINITY];
  return here > there || (here === there && now.failures < before.failures);
}

export type MendedSlip = Slip & { readonly line: number };

const surroundings = (lines: readonly string[], line: number, keys: ReadonlySet<string>) => ({
  previous: lines.slice(0, line).findLast((text) => text.trim() !== ''),
  next: lines.slice(line + 1).find((text) => text.trim() !== ''),
  levels: openLevels(lines.slice(0, line)),
  keys,
});

/** The indentations of the line before and of whatever holds it. */
function openLevels(lines: readonly string[]): number[] {
  const levels: number[] = [0];
  let least = Number.POSITIVE_INFINITY;
  for (const text of lines.filter((each) => each.trim() !== '').toReversed()) {
    const { indent, dashes } = yamlLine(text);
    if (indent.length >= least) continue;
    least = indent.length;
    levels.push(indent.length, indent.length + dashes.length);
  }
  return [...new Set(levels)];
}

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
function likelySlip(lines: readonly string[], keys: ReadonlySet<string>, before: Reading): MendedSlip | undefined {
  const near = [0, 1, -1, 2].map((step) => (before.line ?? 0) + step).filter((line) => lines[line] !== undefined);
  for (const detect of likelySlips)
    for (const line of near) {
      const slip = detect(yamlLine(lines[line] ?? ''), surroundings(lines, line, keys));
      if (slip && slip.mended !== lines[line] && better(reading(lines.with(line, slip.mended)), before))
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
    const now = reading(lines);
    const slip = sure ?? (now.line === undefined ? undefined : likelySlip(lines, keys, now));
    if (!slip) return { lines, slips, stuck: now.line };
    if (slips.filter(({ line }) => line === slip.line).length > 2 || slips.length > 40)
      return { lines, slips, stuck: slip.line };
    slips.push(slip);
    lines = lines.with(slip.line, slip.mended);
  }
}
