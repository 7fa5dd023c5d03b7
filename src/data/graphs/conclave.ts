/** The conclave, its venue, its organiser and its speakers as nodes of a page's graph. */
import { address } from '../../lib/links.ts';
import { conclaveTimes } from '../../lib/structured-data/event-times.ts';
import { eventNode } from '../../lib/structured-data/event.ts';
import { conclaveId, organiserId, speakerId, venueId } from '../../lib/structured-data/ids.ts';
import type { Node } from '../../lib/structured-data/node.ts';
import { offerOf } from '../../lib/structured-data/offer.ts';
import { organiserNode, speakerNode } from '../../lib/structured-data/people.ts';
import { type PlaceFacts, placeNode } from '../../lib/structured-data/place.ts';
import type { VenueView } from '../conclave.ts';
import { type Site, cardOf } from '../site.ts';
import type { SpeakerView } from '../speakers.ts';

/** What a page says of the conclave beyond its name, date, place, status and organiser, which every page says. */
export interface Said {
  readonly speakers?: readonly SpeakerView[];
  readonly sessionIds?: readonly string[];
  readonly fee?: boolean;
  readonly coordinates?: boolean;
}

/** A venue as it is named and found. */
export const placeOf = ({ slug, name, street, mapUrl, entry }: VenueView): PlaceFacts => ({
  id: venueId(slug),
  name,
  street,
  city: entry.city,
  state: entry.state,
  pinCode: entry.pinCode,
  mapUrl,
});

/** The picture that a page is shared with, as its head names it. */
export const imagesOf = (site: Site, route: string): string[] =>
  cardOf(site, route)
    .views.slice(0, 1)
    .map(({ url }) => url);

export const speakerNodes = (speakers: readonly SpeakerView[]): Node[] =>
  speakers.map(({ slug, entry: { name, role, organisation } }) =>
    speakerNode({ id: speakerId(slug), name, role, organisation }),
  );

export const speakerIds = (speakers: readonly SpeakerView[]): string[] => speakers.map(({ slug }) => speakerId(slug));

/** The conclave's node first. */
export function conclaveNodes(site: Site, said: Said = {}): Node[] {
  const { conclave } = site;
  const { entry, locale, fullName, venue } = conclave;
  const { liveStream } = entry;
  const { speakers = [] } = said;
  return [
    eventNode({
      id: conclaveId(),
      url: address(locale, '/'),
      name: fullName,
      description: entry.summary,
      times: conclaveTimes(conclave),
      placeId: venueId(venue.slug),
      organiserId: organiserId(),
      performerIds: speakerIds(speakers),
      partIds: said.sessionIds ?? [],
      attendance: liveStream ? 'Mixed' : 'Offline',
      liveStream,
      offer: said.fee && conclave.status.state !== 'cancelled' ? offerOf(entry) : undefined,
      images: imagesOf(site, '/'),
    }),
    placeNode({ ...placeOf(venue), coordinates: said.coordinates ? venue.entry.coordinates : undefined }),
    organiserNode(organiserId(), entry.organiser),
    ...speakerNodes(speakers),
  ];
}
