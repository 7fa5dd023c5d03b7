/** Nodes of a page's JSON-LD graph: events, offers and places as Google's pages on Event and Organization want them. */
import type { EventLeaf, IdReference, OfferLeaf, Thing } from 'schema-dts';
import type { EventTimes } from './event-times.ts';

/** Anything that a graph may hold. */
export type Node = Exclude<Thing, string>;

export type Optional<T> = { [Key in keyof T]: T[Key] | undefined };

const hasValue = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** A node without the properties that have no value, or an empty list. */
export const node = <T extends Node>(properties: Optional<T>): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => hasValue(value))) as T;

/** Points to a node of the same graph. */
export const ref = (id: string): IdReference => ({ '@id': id });

export const refs = (ids: readonly string[]): IdReference[] => ids.map(ref);

interface EventFacts extends Partial<Optional<Omit<EventLeaf, '@type' | 'location'>>> {
  readonly times: EventTimes;
  /** A node of the same graph. */
  readonly place: IdReference;
  /** Whether people come to the place alone, or may watch from elsewhere as well; undefined where it is not known. */
  readonly attendance?: 'Offline' | 'Mixed' | undefined;
  readonly liveStream?: string | undefined;
}

/** The conclave or one of its sessions. Google requires a name, a start and a place with its address. */
export const eventNode = ({ times, place, attendance, liveStream, ...more }: EventFacts): Node =>
  node<EventLeaf>({
    '@type': 'Event',
    ...more,
    startDate: times.start,
    endDate: times.end,
    previousStartDate: times.previousStart,
    eventStatus: times.status,
    eventAttendanceMode: attendance && `https://schema.org/${attendance}EventAttendanceMode`,
    location: liveStream ? [place, { '@type': 'VirtualLocation', url: liveStream }] : place,
  });

interface Entrance {
  readonly entry?: 'free' | 'priced' | undefined;
  /** The fee in words. */
  readonly price?: string | undefined;
  readonly registration?: { readonly name: keyof typeof availability; readonly href?: string | undefined } | undefined;
}

const availability = {
  ahead: 'PreOrder',
  open: 'InStock',
  waiting: 'BackOrder',
  full: 'SoldOut',
  closed: 'OutOfStock',
} as const;

const rupees = /₹\s?(\d+(?:,\d+)*(?:\.\d+)?)(?!\d|[.,]\d|\s*(?:lakh|crore|लाख|करोड़))/g;

/** The one amount that a text names; undefined where it names none or several. */
function amountIn(text: string): number | undefined {
  const [amount, ...others] = [...text.matchAll(rupees)].map(([, digits = '']) => Number(digits.replaceAll(',', '')));
  return others.length === 0 ? amount : undefined;
}

/** What it costs to come, and whether and where one can sign up; undefined where neither a free entry nor a fee is announced. */
export function offerOf({ entry, price, registration }: Entrance): OfferLeaf | undefined {
  if (entry !== 'free' && price === undefined) return undefined;
  const amount = entry === 'free' ? 0 : amountIn(price ?? '');
  return node<OfferLeaf>({
    '@type': 'Offer',
    description: entry === 'free' ? undefined : price,
    price: amount,
    priceCurrency: amount === undefined ? undefined : 'INR',
    url: registration?.href,
    availability: registration && `https://schema.org/${availability[registration.name]}`,
  });
}
