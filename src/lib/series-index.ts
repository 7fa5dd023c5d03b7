/** What the cities of a series publish about themselves, and their order in its index. */
import type { Locale } from '../i18n/locales.ts';

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a conclave's site publishes as `conclave.json`. */
export interface ConclaveFacts extends Readonly<Record<Locale, ConclaveTexts>> {
  /** The day, `2030-01-15`, on which it is held, or was to be if it is cancelled; none while a new one is not announced. */
  readonly day?: string | undefined;
  readonly status: 'scheduled' | 'postponed' | 'cancelled' | 'moved';
  /** Whether the day had passed when the site was built. */
  readonly over: boolean;
  /** Of the venue, else of the city. */
  readonly coordinates?: Coordinates | undefined;
}

interface ConclaveTexts {
  /** The language of the city's name where it is not translated. */
  readonly lang?: Locale | undefined;
  readonly name: string;
  readonly city: string;
  /** The state that the venue is in. */
  readonly state?: string | undefined;
  readonly day: string;
  /** What changed, or that it is over. */
  readonly note?: string | undefined;
  /** The full address of the home page. */
  readonly address: string;
  readonly card: Card;
}

interface Card {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

const last = '9999';

/** The cities whose day is to come, the next one first; then those whose day is over, the latest first. */
export function inOrder<City extends { readonly facts: ConclaveFacts }>(cities: readonly City[]) {
  const dayOf = ({ facts }: City) => facts.day ?? last;
  const ahead = cities.filter(({ facts }) => !facts.over).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const past = cities.filter(({ facts }) => facts.over).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return { ahead, past, next: ahead.find(({ facts }) => facts.day !== undefined && facts.status !== 'cancelled') };
}
