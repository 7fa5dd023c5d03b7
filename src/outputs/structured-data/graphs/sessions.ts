/** Sessions and halls as nodes of a page's graph. A break is no event: nobody comes for it. */
import { address } from '../../../lib/links.ts';
import { sessionTimes } from '../event-times.ts';
import { conclaveId, hallId, organiserId, sessionId, venueId } from '../ids.ts';
import type { Node } from '../node.ts';
import { eventNode, placeNode } from '../things.ts';
import type { Conclave } from '../../../data/conclave.ts';
import type { SessionView } from '../../../data/programme.ts';
import type { Site } from '../../../data/site.ts';
import { imagesOf, placeOf, speakerIds } from './conclave.ts';

export const eventsAmong = (sessions: readonly SessionView[]): SessionView[] =>
  sessions.filter(({ entry }) => entry.kind !== 'break');

/** The hall that a session's page and row name: none for a session that is off. */
const hallOf = ({ entry, hall }: SessionView): string | undefined =>
  hall === undefined ? undefined : (entry.status.hall ?? entry.hall);

/** `isPart` names the conclave that it is a part of, where the conclave does not name its parts. */
export function sessionNode(session: SessionView, site: Site, isPart = false): Node {
  const { conclave } = site;
  const { entry, slug, route, speakers } = session;
  const hall = hallOf(session);
  return eventNode({
    id: sessionId(slug),
    url: address(conclave.locale, route),
    name: entry.title,
    description: entry.summary,
    times: sessionTimes(entry, conclave, conclave.entry.timeZone),
    placeId: hall === undefined ? venueId(conclave.venue.slug) : hallId(hall),
    organiserId: organiserId(),
    performerIds: speakerIds(speakers),
    attendance: conclave.entry.liveStream ? undefined : 'Offline',
    wholeId: isPart ? conclaveId() : undefined,
    images: imagesOf(site, route),
  });
}

/** The halls that sessions are in, each once. */
export function hallNodes(sessions: readonly SessionView[], { venue }: Conclave): Node[] {
  const halls = new Map(
    sessions.flatMap((session) => {
      const hall = hallOf(session);
      return hall === undefined || session.hall === undefined ? [] : [[hall, session.hall] as const];
    }),
  );
  const place = placeOf(venue);
  return [...halls].map(([hall, name]) =>
    placeNode({ ...place, id: hallId(hall), name, mapUrl: undefined, insideId: place.id }),
  );
}
