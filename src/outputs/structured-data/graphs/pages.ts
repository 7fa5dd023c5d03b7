/** The graphs of pages that tell of the conclave, its sessions, its venue or of updates. */
import { type Locale, otherLocale } from '../../../i18n/locales.ts';
import { instant } from '../../../lib/dates.ts';
import { conclaveId, pageId, sessionId, venueId } from '../ids.ts';
import type { PageGraph } from '../page-graph.ts';
import { articleNode } from '../things.ts';
import type { Home } from '../../../data/home.ts';
import type { Programme, SessionView } from '../../../data/programme.ts';
import type { Site } from '../../../data/site.ts';
import type { UpdateView } from '../../../data/updates.ts';
import { conclaveNodes, speakerNodes } from './conclave.ts';
import { eventsAmong, hallNodes, sessionNode } from './sessions.ts';

export const homeGraph = ({ site, programme }: Home): PageGraph => ({
  mainEntityId: conclaveId(),
  things: conclaveNodes(site, { speakers: programme.speakers, fee: true }),
});

export function programmeGraph({ conclave, sessions, speakers }: Programme, site: Site): PageGraph {
  const events = eventsAmong(sessions);
  return {
    mainEntityId: conclaveId(),
    things: [
      ...conclaveNodes(site, { speakers, sessionIds: events.map(({ slug }) => sessionId(slug)) }),
      ...hallNodes(events, conclave),
      ...events.map((session) => sessionNode(session, site)),
    ],
  };
}

export function sessionGraph(session: SessionView, site: Site): PageGraph {
  const whole = conclaveNodes(site);
  if (eventsAmong([session]).length === 0) return { aboutId: conclaveId(), things: whole };
  return {
    mainEntityId: sessionId(session.slug),
    things: [
      sessionNode(session, site, true),
      ...whole,
      ...hallNodes([session], site.conclave),
      ...speakerNodes(session.speakers),
    ],
  };
}

export const venueGraph = (site: Site): PageGraph => ({
  mainEntityId: venueId(site.conclave.venue.slug),
  aboutId: conclaveId(),
  things: conclaveNodes(site, { coordinates: true }),
});

export const updatesGraph = (updates: readonly UpdateView[], locale: Locale, timeZone: string): PageGraph => ({
  things: updates.map(({ slug, entry: { title, date, time, borrowed } }) =>
    articleNode({
      id: pageId(locale, '/updates/', slug),
      headline: title,
      date: time === undefined ? date : instant(date, time, timeZone),
      inLanguage: borrowed ? otherLocale(locale) : locale,
    }),
  ),
});
