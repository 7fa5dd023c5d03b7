/** The conclave or one of its sessions. Google's page on Event wants a name, a start and a place with its address. */
import type { EventLeaf, OfferLeaf } from 'schema-dts';
import type { EventTimes } from './event-times.ts';
import { type Node, node, ref, refs } from './node.ts';

export interface EventFacts {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly times: EventTimes;
  /** The names of nodes of the same graph. */
  readonly placeId: string;
  readonly organiserId: string;
  readonly performerIds?: readonly string[];
  readonly partIds?: readonly string[];
  readonly wholeId?: string | undefined;
  /** Whether people come to the place alone, or may watch from elsewhere as well; undefined where it is not said. */
  readonly attendance?: 'Offline' | 'Mixed' | undefined;
  readonly liveStream?: string | undefined;
  readonly offer?: OfferLeaf | undefined;
  /** Full addresses. */
  readonly images?: readonly string[] | undefined;
}

export function eventNode(facts: EventFacts): Node {
  const { id, url, name, description, times, placeId, organiserId, attendance, liveStream } = facts;
  return node<EventLeaf>({
    '@type': 'Event',
    '@id': id,
    url,
    name,
    description,
    startDate: times.start,
    endDate: times.end,
    previousStartDate: times.previousStart,
    eventStatus: times.status,
    eventAttendanceMode: attendance && `https://schema.org/${attendance}EventAttendanceMode`,
    location: liveStream ? [ref(placeId), { '@type': 'VirtualLocation', url: liveStream }] : ref(placeId),
    organizer: ref(organiserId),
    performer: refs(facts.performerIds ?? []),
    offers: facts.offer,
    image: facts.images,
    superEvent: facts.wholeId === undefined ? undefined : ref(facts.wholeId),
    subEvent: refs(facts.partIds ?? []),
  });
}
