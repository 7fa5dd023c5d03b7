/** Where something is held: a venue with its postal address, or a hall in it. */
import type { PlaceLeaf, PostalAddressLeaf } from 'schema-dts';
import { type Node, node, ref } from './node.ts';

export interface PlaceFacts {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly pinCode?: string | undefined;
  readonly mapUrl?: string | undefined;
  /** In degrees. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number } | undefined;
  /** The venue that a hall is in. */
  readonly insideId?: string | undefined;
}

export function placeNode(facts: PlaceFacts): Node {
  const { id, name, street, city, state, pinCode, mapUrl, coordinates, insideId } = facts;
  return node<PlaceLeaf>({
    '@type': 'Place',
    '@id': id,
    name,
    address: node<PostalAddressLeaf>({
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: city,
      addressRegion: state,
      postalCode: pinCode,
    }),
    geo: coordinates && { '@type': 'GeoCoordinates', ...coordinates },
    hasMap: mapUrl,
    containedInPlace: insideId === undefined ? undefined : ref(insideId),
  });
}
