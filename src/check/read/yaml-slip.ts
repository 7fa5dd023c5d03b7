/** What a slip of the hand in YAML is, and what recognises one. */
import { messages } from '../messages.ts';
import type { Said } from '../problem.ts';
import type { YamlLine } from './yaml-line.ts';

export interface Slip {
  readonly said: Said;
  /** The text of the line from which on it is wrong begins here, counted from 0. */
  readonly from: number;
  /** The line as it should be. */
  readonly mended: string;
}

/** A slip on a line, counted from 0. */
export type MendedSlip = Slip & { readonly line: number };

export interface Surroundings {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** How far the fields and lists are indented that the lines above have open. */
  readonly levels: readonly number[];
  /** The names of fields, however deep. */
  readonly keys: ReadonlySet<string>;
}

/** Recognises one kind of slip on a line. */
export type Detector = (line: YamlLine, around: Surroundings) => Slip | undefined;

/** A slip whose message shows the mended line without its indentation. */
export const slip = (say: (fix: string) => Said, from: number, mended: string): Slip => ({
  said: say(mended.trim()),
  from,
  mended,
});

/** Here the spaces before the line are the remedy. */
export const indented = (mended: string): Slip => ({ said: messages.indentation(mended), from: 0, mended });
