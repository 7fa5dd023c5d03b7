/**
 * The ready sentence of each kind of page, as a person would send it, and links that hand it to a chat or a network without
 * their scripts. A change of plan comes first.
 */
import type { Conclave, VenueView } from '../data/conclave.ts';
import type { SectorView } from '../data/industry.ts';
import { inOneLine, notAnnounced, planChange } from '../data/plan-change.ts';
import type { ProductLink } from '../data/product-links.ts';
import type { Profile } from '../data/profiles.ts';
import type { SessionView } from '../data/programme.ts';
import type { Report } from '../data/report.ts';
import type { Site } from '../data/site.ts';
import type { UpdateView } from '../data/updates.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { address } from '../lib/links.ts';
import { queryValue } from '../lib/routes.ts';
import { chatText, ended, fitting, oneLine } from '../lib/text.ts';

/** In characters. A Devanagari letter is 9 bytes of an address: longer sentences make links that some chats cut. */
const sentenceLengths: Record<Locale, number> = { hi: 150, en: 220 };
/** What ends a sentence. */
const stops: Record<Locale, string> = { hi: '।', en: '.' };
/** Chats and mail programs are known to open addresses of this many bytes. */
const linkLength = 4000;

export interface Clauses {
  /** A change of plan, which comes before everything else. */
  readonly change?: string | undefined;
  /** What the page is; always there, cut if it must be. */
  readonly main: string;
  /** More, as far as it fits; the last is left out first. */
  readonly more?: readonly (string | undefined)[];
}

/** A clause as a sentence. */
export const sentence = (locale: Locale, clause: string): string => ended(clause, stops[locale]);

/** A ready sentence for a page, no longer than links carry. */
export function readySentence(locale: Locale, { change, main, more = [] }: Clauses): string {
  const sentences = (clauses: readonly (string | undefined)[]) =>
    clauses.filter((clause) => clause !== undefined).map((clause) => sentence(locale, chatText(clause)));
  return fitting([sentences([change, main]).join(' '), ...sentences(more)], sentenceLengths[locale]);
}

/** Whether people may still come on a known day. */
const isOn = ({ status, when }: Conclave): boolean => status.state !== 'cancelled' && when !== undefined;

/** The conclave with its day and hours, or with the day it was to be held on. */
function dated({ status, when, latest, locale, fullName, over }: Conclave, name = fullName): string {
  const words = wordsIn(locale).share;
  if (when && status.state !== 'cancelled') return words.dated(name, over ? when.fullDay : inOneLine(when));
  return words.wasDue(fullName, latest.fullDay);
}

/** What is to be known besides the day: where, that it has passed, or that no new date is known. */
function nextToKnow(conclave: Conclave): string | undefined {
  const { status, share, phase } = wordsIn(conclave.locale);
  const { venue, oldVenue } = conclave;
  if (isOn(conclave) && conclave.over) return phase.over;
  if (isOn(conclave) && !venue) return notAnnounced('venue', conclave);
  if (isOn(conclave) && venue) return oldVenue ? status.newPlace(venue.name) : share.place(venue.name);
  return conclave.status.state === 'cancelled' ? undefined : status.noNewDate;
}

/** Also says what changed: every sentence that names the day or the place does. */
const aboutTheDay = (conclave: Conclave, main: string, more: readonly (string | undefined)[]): string =>
  readySentence(conclave.locale, { change: planChange(conclave)?.headline, main, more });

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

export function shareVenue(venue: VenueView, conclave: Conclave): string {
  const { fullName, when, locale } = conclave;
  const day = when && isOn(conclave) ? inOneLine(when) : dated(conclave);
  const place = wordsIn(locale).share.placeOf(fullName, `${venue.name}, ${venue.full}`);
  return aboutTheDay(conclave, place, [day, conclave.over ? nextToKnow(conclave) : undefined]);
}

export const sharePoster = (description: string, conclave: Conclave): string => aboutTheDay(conclave, description, []);

/** The newest update is the news; without one there is only the page's own description. */
export function shareUpdates([newest]: readonly UpdateView[], conclave: Conclave): string {
  const words = wordsIn(conclave.locale);
  const { city } = conclave.entry;
  const news = newest ? words.share.news(city, newest.date, newest.entry.title) : words.updates.description(city);
  return aboutTheDay(conclave, news, []);
}

/** With the first of their sessions that takes place, or with what they say themselves. */
export function sharePerson({ entry, about, sessions }: Profile, { locale, fullName }: Conclave): string {
  const session = sessions.find(({ standing }) => standing === 'on');
  const main = [entry.name, about].filter(Boolean).join(', ');
  return readySentence(locale, { main, more: [session ? `${fullName}: ${session.entry.title}` : entry.quote] });
}

export const shareReport = ({ entry }: Report, { locale, fullName }: Conclave): string =>
  readySentence(locale, { main: wordsIn(locale).share.report(fullName, entry.title), more: [entry.summary] });

export const shareProduct = ({ title, summary }: ProductLink, { locale, entry: { city } }: Conclave): string =>
  readySentence(locale, { main: wordsIn(locale).share.product(title, city, summary) });

export const shareSector = ({ entry }: SectorView, { locale, entry: { city } }: Conclave): string =>
  readySentence(locale, { main: wordsIn(locale).share.sector(entry.title, city, entry.summary) });

/** Of a page whose description is its sentence. */
export const shareDescription = (description: string, { locale }: Conclave): string =>
  readySentence(locale, { main: description });

export interface ShareLink {
  readonly id: 'whatsapp' | 'telegram' | 'facebook' | 'x' | 'linkedin' | 'sms' | 'email';
  /** As it calls itself; e-mail has a word in each language. */
  readonly name?: string;
  readonly url: string;
}

const whatsapp = (text: string): string => `https://wa.me/?text=${queryValue(text)}`;

const email = (subject: string, text: string): string =>
  `mailto:?subject=${queryValue(oneLine(subject))}&body=${queryValue(text.replaceAll('\n', '\r\n'))}`;

/**
 * `sentence` is in the page's language and on one line, `url` the page's absolute address, which comes last; `subject` is
 * the subject of an e-mail.
 */
export function shareLinks(sentence: string, url: string, subject: string): ShareLink[] {
  const text = queryValue(sentence);
  const here = queryValue(url);
  return [
    { id: 'whatsapp', name: 'WhatsApp', url: whatsapp(`${sentence} ${url}`) },
    { id: 'telegram', name: 'Telegram', url: `https://t.me/share/url?text=${text}&url=${here}` },
    { id: 'facebook', name: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${here}` },
    { id: 'x', name: 'X', url: `https://x.com/intent/post?text=${text}&url=${here}` },
    { id: 'linkedin', name: 'LinkedIn', url: `https://www.linkedin.com/sharing/share-offsite/?url=${here}` },
    { id: 'sms', name: 'SMS', url: `sms:?body=${queryValue(`${sentence} ${url}`)}` },
    { id: 'email', url: email(subject, `${sentence}\n\n${url}`) },
  ];
}

export type ReadyMessage = ReturnType<typeof readyMessages>[number];

/**
 * Messages for a relative, a fellow maker and a shopkeeper, each with the page that fits; one whose page is missing is left out. When
 * the day is over, there is a product for the shopkeeper instead of the programme.
 */
export function readyMessages({ conclave, products, hasPage, locale }: Site) {
  const words = wordsIn(locale).share;
  const [first] = products;
  const names = products.map(({ title }) => title).join(', ');
  return [
    { to: words.relative, route: '/products/', main: words.made(conclave.entry.city, names) },
    { to: words.maker, route: '/help/', main: words.schemes },
    conclave.over && first
      ? {
          to: words.shopkeeper,
          route: first.route,
          main: words.product(first.title, conclave.entry.city, first.summary),
        }
      : { to: words.shopkeeper, route: '/programme/', main: shareProgramme(conclave) },
  ]
    .filter(({ route }) => hasPage(route))
    .map(({ to, route, main }) => {
      const text = readySentence(locale, { main });
      return { to, text, locale, url: whatsapp(`${text} ${address(locale, route)}`) };
    });
}

/** Links that send `message`, or `short` where the message would make an address of more than 4,000 bytes: then they are `shortened`. */
export function messageLinks(message: string, short: string, subject: string) {
  const linksOf = (text: string) => ({ whatsapp: whatsapp(text), email: email(subject, text) });
  const whole = linksOf(message);
  const shortened = Object.values(whole).some((link) => new URL(link).href.length > linkLength);
  return { ...(shortened ? linksOf(short) : whole), shortened };
}
