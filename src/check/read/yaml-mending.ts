/** Mends the slips that keep YAML from being read, in memory, so that the rest of a file can be read on. */
import { messages } from '../messages.ts';
import { yamlLine } from './yaml-line.ts';
import { type Expected, type Reading, compare, reading } from './yaml-reading.ts';
import { strayTexts } from './stray-text.ts';
import { levelSlips, likelySlips } from './yaml-likely-slips.ts';
import type { Detector, MendedSlip, Surroundings } from './yaml-slip.ts';
import { sureSlips } from './yaml-sure-slips.ts';

const tabs = messages.tabs('').code;
const level = messages.indentation('').code;

const surroundings = (lines: readonly string[], line: number, { keys }: Expected): Surroundings => ({
  previous: lines.slice(0, line).findLast((text) => text.trim() !== ''),
  next: lines.slice(line + 1).find((text) => text.trim() !== ''),
  levels: openLevels(lines.slice(0, line)),
  keys,
});

/** The indentations of the line before, of whatever holds it and of what it may hold. */
function openLevels(lines: readonly string[]): number[] {
  const levels: number[] = [0];
  let least = Number.POSITIVE_INFINITY;
  for (const text of lines.filter((each) => each.trim() !== '').toReversed()) {
    const { indent, dashes, key, value } = yamlLine(text);
    if (indent.length >= least) continue;
    if (least === Number.POSITIVE_INFINITY && key !== undefined && value === '')
      levels.push(indent.length + dashes.length + 2);
    least = indent.length;
    levels.push(indent.length, indent.length + dashes.length);
  }
  return [...new Set(levels)];
}

const slipsOf = (
  detectors: readonly Detector[],
  lines: readonly string[],
  line: number,
  expected: Expected,
): MendedSlip[] => {
  const text = lines[line] ?? '';
  const around = surroundings(lines, line, expected);
  return detectors
    .flatMap((detect) => detect(yamlLine(text), around) ?? [])
    .filter(({ mended }) => mended !== text)
    .map((slip) => ({ ...slip, line }));
};

type Tried = { readonly slip: MendedSlip; readonly after: Reading };

const tried = (slips: readonly MendedSlip[], lines: readonly string[], expected: Expected): Tried[] =>
  slips
    .map((slip) => ({ slip, after: reading(lines.with(slip.line, slip.mended), expected) }))
    .toSorted((a, b) => compare(a.after, b.after));

/** Quotes and lists may go on over several lines: in a file that reads well they are closed. */
const unclosed = new Set([messages.unclosedQuote('').code, messages.unclosedList('').code]);

/** A slip that is one wherever it stands. Which level its line belongs to, or which of two lines is out of its level, the reading tells. */
function sureSlip(lines: readonly string[], expected: Expected, now: Reading): MendedSlip | undefined {
  const readsWell = now.line === undefined && now.faults === 0;
  for (const [line, text] of lines.entries()) {
    const found = /^\s*#/.test(text) ? [] : slipsOf(sureSlips, lines, line, expected);
    const slip = found.find(({ said }) => !readsWell || !unclosed.has(said.code));
    if (slip?.said.code === tabs) return atItsLevel(slip, lines, expected);
    if (slip?.said.code === level) return tried([slip, ...lineBefore(slip, lines)], lines, expected)[0]?.slip;
    if (slip) return slip;
  }
  return undefined;
}

/** A line that began with a tab, with as many spaces as read best. */
function atItsLevel(slip: MendedSlip, lines: readonly string[], expected: Expected): MendedSlip {
  const { levels } = surroundings(lines, slip.line, expected);
  const moved = levels.map((each) => ({ ...slip, mended: ' '.repeat(each) + slip.mended.trimStart() }));
  const best = tried([slip, ...moved], lines, expected)[0]?.slip ?? slip;
  return { ...best, said: messages.tabs(best.mended) };
}

/** The line before, moved to the level of the line that seems to be out of its own. */
function lineBefore({ line }: MendedSlip, lines: readonly string[]): MendedSlip[] {
  const before = lines.findLastIndex((text, index) => index < line && text.trim() !== '');
  const { indent } = yamlLine(lines[line] ?? '');
  const mended = indent + (lines[before] ?? '').trimStart();
  return before < 0 ? [] : [{ line: before, said: messages.indentation(mended), from: 0, mended }];
}

/** The slip around a stumble whose mending lets the reading get furthest, if it gets any further. */
function likelySlip(lines: readonly string[], expected: Expected, before: Reading): MendedSlip | undefined {
  const { line } = before;
  if (line === undefined) return undefined;
  const near = around(line, [0, 1, -1, 2], lines).flatMap((each) => slipsOf(likelySlips, lines, each, expected));
  const [first] = tried(near, lines, expected);
  const enough = first && first.after.line === undefined && first.after.faults === 0;
  const far = enough ? [] : blockBefore(line, lines).flatMap((each) => slipsOf(levelSlips, lines, each, expected));
  const [best] = enough ? [first] : tried([...near, ...far], lines, expected);
  return best && compare(best.after, before) < 0 ? best.slip : undefined;
}

/** The lines from the field at the top on that holds a line. */
function blockBefore(line: number, lines: readonly string[]): number[] {
  const top = lines.findLastIndex((text, index) => index < line - 1 && /^\S/.test(text));
  return lines.flatMap((_, index) => (index > top && index < line - 1 ? [index] : []));
}

/** A line out of its level that can be read so, yet is wrong there or makes several things wrong at once. */
function misplacedLine(lines: readonly string[], expected: Expected, before: Reading): MendedSlip | undefined {
  if (before.line !== undefined || before.faults === 0) return undefined;
  const near = new Set(before.faulty.flatMap((line) => around(line, before.faults > 1 ? [0, 1, -1] : [0], lines)));
  // Each try reads the file anew, and where a word is wrong in every item no line is out of its level.
  const slips = [...near].slice(0, most).flatMap((line) => slipsOf(levelSlips, lines, line, expected));
  const [best] = tried(slips, lines, expected);
  if (!best || best.after.line !== undefined) return undefined;
  const less = before.faults - best.after.faults;
  return less >= (before.faulty.includes(best.slip.line) ? 1 : 2) ? best.slip : undefined;
}

const around = (line: number, steps: readonly number[], lines: readonly string[]): number[] =>
  steps.map((step) => line + step).filter((each) => lines[each] !== undefined);

export interface Mended {
  readonly lines: readonly string[];
  readonly slips: readonly MendedSlip[];
  /** The line that no slip explains, counted from 0; then the text cannot be read. */
  readonly stuck?: number | undefined;
}

/** No file has more slips than this; what seems to is another thing. */
const most = 40;

/** Mends slip after slip until `text` can be read or nothing more is recognised. */
export function mendYaml(text: string, expected: Expected): Mended {
  const strays = strayTexts(text.split('\n'), expected.keys);
  const slips: MendedSlip[] = strays.map(({ slip }) => slip);
  const out = new Set(strays.flatMap(({ lines }) => lines));
  let lines = text.split('\n').map((line, index) => (out.has(index) ? '' : line));
  for (;;) {
    const now = reading(lines, expected);
    const sure = sureSlip(lines, expected, now);
    const slip = sure ?? likelySlip(lines, expected, now) ?? misplacedLine(lines, expected, now);
    if (!slip) return { lines, slips, stuck: now.line };
    if (slips.filter(({ line }) => line === slip.line).length > 2 || slips.length > most)
      return { lines, slips, stuck: slip.line };
    slips.push(slip);
    lines = lines.with(slip.line, slip.mended);
  }
}
