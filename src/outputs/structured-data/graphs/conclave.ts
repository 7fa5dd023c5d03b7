/** The conclave, its venue, its organiser and its speakers as nodes of a page's graph. */
import { address } from '../../../lib/links.ts';
import { conclaveTimes } from '../event-times.ts';
import { conclaveId, organiserId, speakerId, venueId } from '../ids.ts';
import type { Node } from '../node.ts';
import { type PlaceFacts, eventNode, offerOf, organiserNode, placeNode, speakerNode } from '../things.ts';
import type { VenueView } from '../../../data/conclave.ts';
import { type Site, cardOf } from '../../../data/site.ts';
import type { SpeakerView } from '../../../data/speakers.ts';

/** What a page tells of the conclave beyond its name, date, place, status and organiser, which every page tells. */
interface Details {
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
export function conclaveNodes(site: Site, details: Details = {}): Node[] {
  const { conclave } = site;
  const { entry, locale, fullName, venue } = conclave;
  const { liveStream } = entry;
  const { speakers = [] } = details;
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
      partIds: details.sessionIds ?? [],
      attendance: liveStream ? 'Mixed' : 'Offline',
      liveStream,
      offer: details.fee && conclave.status.state !== 'cancelled' ? offerOf(entry) : undefined,
      images: imagesOf(site, '/'),
    }),
    placeNode({ ...placeOf(venue), coordinates: details.coordinates ? venue.entry.coordinates : undefined }),
    organiserNode(organiserId(), entry.organiser),
    ...speakerNodes(speakers),
  ];
}
