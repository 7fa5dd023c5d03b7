/** The ready sentence of each kind of page, as a person would send it; a change of plan comes first. */
import { wordsIn } from '../../i18n/words.ts';
import { type Clauses, readySentence } from './share-links.ts';
import type { Conclave } from '../../data/conclave.ts';
import type { SectorView } from '../../data/industry.ts';
import { inOneLine, planChange } from '../../data/plan-change.ts';
import type { ProductLink } from '../../data/product-links.ts';
import type { SessionView } from '../../data/programme.ts';
import type { UpdateView } from '../../data/updates.ts';

const ready = (clauses: Clauses, { locale }: Conclave): string => readySentence(locale, clauses);

/** Whether people may still come on a known day. */
const isOn = ({ status, when }: Conclave): boolean => status.state !== 'cancelled' && when !== undefined;

/** The conclave with its day and hours, or with the day it was to be held on. */
function dated({ status, when, latest, locale, fullName }: Conclave, name = fullName): string {
  const words = wordsIn(locale).share;
  if (when && status.state !== 'cancelled') return words.dated(name, inOneLine(when));
  return words.wasDue(fullName, latest.fullDay);
}

/** What is to be known besides the day: where, or that no new date is known. */
function nextToKnow(conclave: Conclave): string | undefined {
  const { status, share } = wordsIn(conclave.locale);
  const { name } = conclave.venue;
  if (isOn(conclave)) return conclave.oldVenue ? status.newPlace(name) : share.place(name);
  return conclave.status.state === 'cancelled' ? undefined : status.noNewDate;
}

/** Also says what changed: every sentence that names the day or the place does. */
const aboutTheDay = (conclave: Conclave, main: string, more: readonly (string | undefined)[]): string =>
  ready({ change: planChange(conclave)?.headline, main, more }, conclave);

export const shareConclave = (conclave: Conclave): string =>
  aboutTheDay(conclave, dated(conclave), [nextToKnow(conclave)]);

export const shareProgramme = (conclave: Conclave): string =>
  aboutTheDay(conclave, dated(conclave, wordsIn(conclave.locale).share.programmeOf(conclave.fullName)), [
    nextToKnow(conclave),
  ]);

export function shareSession({ entry, time, hall }: SessionView, conclave: Conclave): string {
  const { fullName, when, locale } = conclave;
  const { share, status: words } = wordsIn(locale);
  const { state } = entry.status;
  // Where the whole conclave is off, that a session changed is no news.
  const changed = isOn(conclave) && state !== 'scheduled';
  const title = changed ? `${words.session[state]}: ${entry.title}` : entry.title;
  const moment = [when?.fullDay, time?.range, hall].filter(Boolean).join(', ');
  const day = isOn(conclave) ? share.dated(fullName, moment) : dated(conclave);
  return aboutTheDay(conclave, title, [day, nextToKnow(conclave)]);
}

export function shareVenue(conclave: Conclave): string {
  const { fullName, venue, when, locale } = conclave;
  const day = when && isOn(conclave) ? inOneLine(when) : dated(conclave);
  const place = wordsIn(locale).share.placeOf(fullName, `${venue.name}, ${venue.full}`);
  return aboutTheDay(conclave, place, [day]);
}

export const sharePoster = (description: string, conclave: Conclave): string => aboutTheDay(conclave, description, []);

/** The newest update is the news; without one there is only the page's own description. */
export function shareUpdates([newest]: readonly UpdateView[], conclave: Conclave): string {
  const words = wordsIn(conclave.locale);
  const { city } = conclave.entry;
  const news = newest ? words.share.news(city, newest.date, newest.entry.title) : words.updates.description(city);
  return aboutTheDay(conclave, news, []);
}

export const shareProduct = ({ title, summary }: ProductLink, conclave: Conclave): string =>
  ready({ main: wordsIn(conclave.locale).share.product(title, conclave.entry.city, summary) }, conclave);

export const shareSector = ({ entry }: SectorView, conclave: Conclave): string =>
  ready({ main: wordsIn(conclave.locale).share.sector(entry.title, conclave.entry.city, entry.summary) }, conclave);

/** Of a page whose description is its sentence. */
export const shareDescription = (description: string, conclave: Conclave): string =>
  ready({ main: description }, conclave);
