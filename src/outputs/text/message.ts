/** A programme as plain text for a chat: short lines, times first, what changed before everything else. */
import { chatText } from '../../lib/text.ts';

export interface MessageSession {
  /** What stands before the title: `11:15–12:15`, `2`; nothing where neither is known. */
  readonly mark?: string | undefined;
  readonly title: string;
  /** `रद्द`, `बदला`; nothing while it stands as announced. */
  readonly change?: string | undefined;
  /** Lines under the title: hall and speakers, what no longer holds. */
  readonly more: readonly string[];
}

export interface Message {
  readonly change: readonly string[];
  /** Why it changed. */
  readonly reason?: string | undefined;
  /** The conclave and its day and hours. */
  readonly heading: readonly string[];
  readonly sessions: readonly MessageSession[];
  readonly notes: readonly string[];
  readonly place: readonly string[];
  /** The address of the page, after its label. */
  readonly page: readonly string[];
}

const isAddress = (text: string): boolean => /^https?:\S+$/.test(text);
const line = (text: string): string => (isAddress(text) ? text : chatText(text));

function sessionLines({ mark, title, change, more }: MessageSession): string[] {
  return [[mark, change && `${change}:`, title].filter(Boolean).join(' '), ...more];
}

/** Sessions with something under their titles stand apart from each other; mere titles are a list. */
function sessionBlocks(sessions: readonly MessageSession[]): string[][] {
  const blocks = sessions.map(sessionLines);
  return blocks.every(({ length }) => length === 1) ? [blocks.flat()] : blocks;
}

/** The whole message: blocks of lines with an empty line between them, the address of the page last. */
export function programmeMessage({ change, reason = '', heading, sessions, notes, place, page }: Message): string {
  return [[...change, reason], heading, ...sessionBlocks(sessions), notes, place, page]
    .map((block) => block.map(line).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** What a link can carry of it: all but the sessions and what is said about them or about the change. */
export const shortMessage = (message: Message): string =>
  programmeMessage({ ...message, reason: undefined, sessions: [], notes: [] });
