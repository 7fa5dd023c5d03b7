/** Paragraphs among the fields of a file: pasted there, they belong below the fields. */
import { messages } from '../messages.ts';
import { isNamed, yamlLine } from './yaml-line.ts';
import type { LineSlip } from './yaml-repair.ts';

export interface StrayText {
  readonly slip: LineSlip;
  /** Its lines, counted from 0. */
  readonly lines: readonly number[];
}

const nothing = /^\s*(?:#.*)?$/;
/** Three words or more, and none that a colon makes the name of a field. */
const sentence = /^(?!.*:(?:\s|$))\S+(?:\s+\S+){2,}/u;

/** Text at the beginning of a line that neither names a field nor is an item of a list. */
function isStray(text: string, keys: ReadonlySet<string>): boolean {
  const [word = ''] = /^[A-Za-z][\w-]*/.exec(text) ?? [];
  return /^[\p{L}\p{N}\p{Extended_Pictographic}“‘]/u.test(text) && !isNamed(yamlLine(text)) && !keys.has(word);
}

/** Each run of stray lines with a sentence in it; lines without any text may part them. */
export function strayTexts(lines: readonly string[], keys: ReadonlySet<string>): StrayText[] {
  const runs: number[][] = [];
  let open = false;
  for (const [index, text] of lines.entries()) {
    if (nothing.test(text)) continue;
    const stray = isStray(text, keys);
    if (stray && open) runs.at(-1)?.push(index);
    else if (stray) runs.push([index]);
    open = stray;
  }
  return runs
    .filter((run) => run.some((line) => sentence.test(lines[line] ?? '')))
    .map((run) => ({
      slip: { said: messages.strayText(run.length), from: 0, fixed: '', line: run[0] ?? 0 },
      lines: run,
    }));
}
