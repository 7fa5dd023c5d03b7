/** What the check finds: where, what is wrong in both languages, and what to write instead. */

/**
 * How much it matters. error: the site cannot be built so. translation: one language lacks what the other says. review:
 * something has grown old, which depends on the day. hint: better corrected, harmless otherwise.
 */
export type Level = 'error' | 'translation' | 'review' | 'hint';

/** A message of the table, filled in. */
export interface Message {
  /** Its name in the table. */
  readonly code: string;
  readonly level: Level;
  readonly hi: string;
  readonly en: string;
  /** What to write instead, ready to copy. */
  readonly fix?: string | undefined;
}

/** Lines and columns count from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** How much of the line it is about; nothing where it is about a point or the whole file. */
  readonly length: number;
}

export interface Finding {
  /** The path of the file from the working directory. */
  readonly file: string;
  readonly place: Place;
  readonly message: Message;
}

/** A finding with the line it is about, as the file has it. */
export interface Problem extends Place, Message {
  readonly file: string;
  readonly excerpt: string;
}

/** Whether a problem fails the check. Errors alone do, unless somebody asks for `strict`: then old translations and reviews do too. */
export const fails = ({ level }: Pick<Message, 'level'>, strict: boolean): boolean =>
  level === 'error' || (strict && level !== 'hint');

/** The beginning of a file: where something that is not there would be. */
export const fileStart: Place = { line: 1, column: 1, length: 0 };

/** The place of `length` units of `text` from `offset`; `line` is the line of the file that the text begins on. */
export function placeIn(text: string, offset: number, length: number, line = 1): Place {
  const before = text.slice(0, offset).split('\n');
  const room = (text.slice(offset).split('\n', 1)[0] ?? '').length;
  return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1, length: Math.min(length, room) };
}
