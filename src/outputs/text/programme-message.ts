/** The programme as a message: what is known of it, in the words of one language. */
import { formatClock } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { type Message, type MessageSession, programmeMessage, shortMessage } from './message.ts';
import { type MessageLinks, messageLinks, sentence } from '../share/share-links.ts';
import { effective } from '../../lib/timetable.ts';
import type { Conclave } from '../../data/conclave.ts';
import { planChange } from '../../data/plan-change.ts';
import type { Programme, SessionView } from '../../data/programme.ts';

const joined = (parts: readonly (string | undefined)[], separator = ', '): string =>
  parts.filter(Boolean).join(separator);

function changeLines(conclave: Conclave): string[] {
  const change = planChange(conclave);
  if (!change) return [];
  const { before } = wordsIn(conclave.locale).status;
  const facts = change.lines.flatMap(({ old, now }) => [now, `${before} ${old}`]);
  return [change.headline, ...facts];
}

function timeMark({ entry, time }: SessionView): string | undefined {
  if (!time) return undefined;
  const { start, end } = effective(entry);
  return [start, end]
    .filter((clock) => clock !== undefined)
    .map(formatClock)
    .join('–');
}

function messageSession(session: SessionView, { conclave, timed }: Programme): MessageSession {
  const { entry, place, hall, oldTime, oldHall, speakers } = session;
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
    mark: timed ? timeMark(session) : place === undefined ? undefined : `${place}.`,
    title: entry.title,
    change,
    more: more.flatMap((text) => text || []),
  };
}

function messageOf(programme: Programme): Message {
  const { conclave, sessions, timed } = programme;
  const { fullName, when, venue, locale, status } = conclave;
  const words = wordsIn(locale);
  // A cancelled conclave has no programme to pass on.
  const off = status.state === 'cancelled';
  const heading = when ? [fullName, when.fullDay, when.timeRange] : [fullName];
  return {
    change: changeLines(conclave),
    reason: status.state === 'scheduled' ? undefined : conclave.entry.statusNote,
    heading: off && when ? [sentence(locale, words.share.wasDue(fullName, when.fullDay))] : heading,
    sessions: off ? [] : sessions.map((session) => messageSession(session, programme)),
    notes: timed || off || !when ? [] : [words.programme.noTimes],
    place: off ? [] : [words.share.place(joined([venue.name, venue.full])), words.programme.message.map, venue.mapUrl],
    page: [words.programme.message.page, address(locale, '/programme/')],
  };
}

export interface ProgrammeMessage {
  readonly text: string;
  readonly links: MessageLinks;
}

export function programmeMessageOf(programme: Programme): ProgrammeMessage {
  const message = messageOf(programme);
  const { fullName, locale } = programme.conclave;
  const text = programmeMessage(message);
  const subject = `${wordsIn(locale).programme.title}: ${fullName}`;
  return { text, links: messageLinks(text, shortMessage(message), subject) };
}
