/** The programme as plain text for a chat: short lines, times first, what changed before everything else. */
import type { Conclave } from '../../data/conclave.ts';
import { notAnnounced, planChange } from '../../data/plan-change.ts';
import type { Programme, SessionView } from '../../data/programme.ts';
import { registrationNow } from '../../data/registration.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { isOffered } from '../../lib/offers.ts';
import { chatText } from '../../lib/text.ts';
import { messageLinks, sentence } from '../sharing.ts';

interface MessageSession {
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

/** What a link can carry of it: all but the sessions and notes on them or on the change. */
export const shortMessage = (message: Message): string =>
  programmeMessage({ ...message, reason: undefined, sessions: [], notes: [] });

const joined = (parts: readonly (string | undefined)[], separator = ', '): string =>
  parts.filter(Boolean).join(separator);

function changeLines(conclave: Conclave): string[] {
  const change = planChange(conclave);
  if (!change) return [];
  const { before } = wordsIn(conclave.locale).status;
  const facts = change.lines.flatMap(({ old, now }) => (old ? [now, `${before} ${old}`] : [now]));
  return [change.headline, ...facts];
}

function messageSession(session: SessionView, { conclave, timed }: Programme): MessageSession {
  const { entry, place, time, hall, oldTime, oldHall, speakers } = session;
  const { status: words } = wordsIn(conclave.locale);
  const off = entry.status.state === 'cancelled';
  const change = words.session[entry.status.state] || undefined;
  const old = conclave.when && joined([oldTime, oldHall]);
  const more = [
    off ? undefined : joined([hall, ...speakers.map(({ entry: { name } }) => name)]),
    old && `${words.before} ${old}`,
    change && entry.statusNote,
  ];
  return {
    mark: timed ? time?.span : place === undefined ? undefined : `${place}.`,
    title: entry.title,
    change,
    more: more.flatMap((text) => text || []),
  };
}

function messageOf(programme: Programme): Message {
  const { conclave, sessions, timed } = programme;
  const { fullName, when, venue, locale, status } = conclave;
  const words = wordsIn(locale);
  const { note = '', href = '' } = registrationNow(conclave) ?? {};
  const registration = [note, href];
  // A cancelled conclave has no programme to pass on.
  const off = status.state === 'cancelled';
  const hours = when?.hours ? [when.hours.range, when.hours.zone] : [notAnnounced('hours', conclave)];
  const map = isOffered('directions', conclave) && venue ? [words.programme.message.map, venue.mapUrl] : [];
  const heading = when ? [fullName, when.fullDay, ...hours] : [fullName];
  const place = venue
    ? [words.share.place(joined([venue.name, venue.full])), ...map]
    : [notAnnounced('venue', conclave)];
  return {
    change: [...(conclave.over && !off ? [words.phase.over] : []), ...changeLines(conclave)],
    reason: status.state === 'scheduled' ? undefined : conclave.entry.statusNote,
    heading: off && when ? [sentence(locale, words.share.wasDue(fullName, when.fullDay))] : heading,
    sessions: off ? [] : sessions.map((session) => messageSession(session, programme)),
    notes: timed || off || !when?.hours ? registration : [words.programme.noTimes, ...registration],
    place: off ? [] : place,
    page: [words.programme.message.page, address(locale, '/programme/')],
  };
}

export type ProgrammeMessage = ReturnType<typeof programmeMessageOf>;

/** The message, and links that send it. */
export function programmeMessageOf(programme: Programme) {
  const message = messageOf(programme);
  const { fullName, locale } = programme.conclave;
  const text = programmeMessage(message);
  const subject = `${wordsIn(locale).programme.title}: ${fullName}`;
  return { text, links: messageLinks(text, shortMessage(message), subject) };
}
