/** Whether a page says what its graph says: in its text, in its title, or in its meta descriptions. */
import { formatDay, formatShortTime, formatTime } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { linesOf, localeOf, textOf, tidy } from './dom.ts';
import type { Node, Value } from './graphs.ts';
import type { Page } from './pages.ts';

/** What a reader without scripts, or a chat, meets on a page. */
const textOn = ({ document }: Page): string =>
  [
    ...linesOf(document)
      .filter(({ element }) => !element.closest('[hidden]'))
      .map(({ text }) => text),
    ...document.querySelectorAll('meta[content]').map((meta) => tidy(meta.getAttribute('content') ?? '')),
  ].join('\n');

const languagesOn = ({ document }: Page): (string | undefined)[] =>
  document.querySelectorAll('html, [hreflang]').map(({ attributes: { lang, hreflang } }) => hreflang ?? lang);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a clock time is read in a text: alone, or as either end of a range. */
function saysClock(text: string, clock: string, locale: Locale): boolean {
  const [short, full] = [formatShortTime(clock), formatTime(locale, clock)].map(escaped);
  const daypart = full?.split(' ')[0];
  const meridiem = full?.split(' ').at(-1);
  const forms =
    locale === 'hi'
      ? [`${daypart} ${short} (?:से|बजे)`, `से ${short} बजे`]
      : [`${short}(?: ${meridiem})? to`, `to ${short} ${meridiem}`, `${short} ${meridiem}`];
  return forms.some((form) => new RegExp(`(?<![\\d:])${form}`).test(text));
}

const minuteMs = 60_000;
const indiaMs = 330 * minuteMs;
const clockInIndia = (instant: number): string => new Date(instant + indiaMs).toISOString().slice(11, 16);

/** The clock times in a list of sessions: of their starts, and of their ends where the row says how long they take. */
function clocksInRows(page: Page): string[] {
  const lasting = new RegExp(wordsIn(localeOf(page)).programme.minutes('(\\d+)'));
  return page.document.querySelectorAll('li time[datetime]').flatMap((time) => {
    const start = Date.parse(time.getAttribute('datetime') ?? '');
    const [, minutes = 0] = lasting.exec(textOf(time.closest('li') ?? time)) ?? [];
    return [start, start + Number(minutes) * minuteMs].map(clockInIndia);
  });
}

const moment = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d):00\+05:30)?$/;

/** Whether a date of a graph, with its hour where it has one, is on the page as people read it. */
function saysMoment(page: Page, text: string, value: string): boolean {
  const [, day, clock] = moment.exec(value) ?? [];
  if (day === undefined) return false;
  const locale = localeOf(page);
  if (!text.includes(formatDay(locale, day))) return false;
  return clock === undefined || saysClock(text, clock, locale) || clocksInRows(page).includes(clock);
}

const unread = new Set(['@id', '@type', '@context', 'position']);
const isAddress = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);

function isSaid(page: Page, text: string, property: string, value: string | number): boolean {
  const { free } = wordsIn(localeOf(page)).conclave;
  if (property === 'price' && value === 0) return text.includes(free);
  if (property === 'priceCurrency') return value === 'INR' && (text.includes('₹') || text.includes(free));
  if (property === 'inLanguage') return languagesOn(page).includes(String(value));
  if (/^(?:date|\w+Date)/.test(property)) return saysMoment(page, text, String(value));
  return isAddress(String(value)) || text.includes(tidy(String(value)));
}

function unsaidIn(page: Page, text: string, property: string, value: Value): string[] {
  if (unread.has(property) || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((each: Value) => unsaidIn(page, text, property, each));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => unsaidIn(page, text, name, each as Value));
  return isSaid(page, text, property, value as string | number) ? [] : [`${page.path} ${property}: “${value}”`];
}

/** What nodes state that their page does not. */
export const unsaid = (page: Page, nodes: readonly Node[]): string[] => unsaidIn(page, textOn(page), '', nodes);
