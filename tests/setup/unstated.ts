/** What a graph states that its page does not: in its text, in its title or in its meta descriptions. */
import { formatDay, formatClock, formatShortTime, formatTime } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { linesOf, localeOf, textOf, tidy } from './dom.ts';
import type { Node, Value } from './graphs.ts';
import type { Page } from './pages.ts';

/** What a reader without scripts, or a chat, gets of a page. */
const textOn = ({ document }: Page): string =>
  [
    ...linesOf(document)
      .filter(({ element }) => !element.closest('[hidden]'))
      .map(({ text }) => text),
    ...document.querySelectorAll('meta[content]').map((meta) => tidy(meta.getAttribute('content') ?? '')),
  ].join('\n');

/** Whether a clock time is read in a text: alone, or as either end of a range. */
function hasClock(text: string, clock: string, locale: Locale): boolean {
  const short = formatShortTime(clock);
  const words = formatTime(locale, clock).split(' ');
  const hindi = `${words[0]} ${short} (?:से|बजे)|से ${short} बजे`;
  const english = `${short}(?: ${words.at(-1)})? to|${short} ${words.at(-1)}`;
  return new RegExp(`(?<![\\d:])(?:${locale === 'hi' ? hindi : english})`).test(text);
}

const minuteMs = 60_000;
const clockInIndia = (instant: number): string => new Date(instant + 330 * minuteMs).toISOString().slice(11, 16);

/** The clock times in a list of sessions, `2:00–2:45`: of their starts, and of their ends within twelve hours. */
function clocksInRows(page: Page): string[] {
  return page.document.querySelectorAll('li time[datetime]').flatMap((time) => {
    const start = Date.parse(time.getAttribute('datetime') ?? '');
    const [from, to = from] = textOf(time)
      .split('–')
      .map((clock) => clock.split(':').map(Number));
    const [[hour = 0, minute = 0], [endHour = 0, endMinute = 0]] = [from ?? [], to ?? []];
    const minutes = (endHour * 60 + endMinute - hour * 60 - minute + 720) % 720;
    return [start, start + minutes * minuteMs].map(clockInIndia);
  });
}

/** Whether a list of sessions strikes out a clock time, `2:00–3:00`: one that was announced and no longer holds. */
const isStruckOut = (page: Page, clock: string): boolean =>
  page.document.querySelectorAll('li s').some((each) => textOf(each).split(/[\s–]/).includes(formatClock(clock)));

/** Whether a date of a graph, with its hour where it has one, is on the page as people read it. */
function hasMoment(page: Page, text: string, value: string): boolean {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d):00\+05:30)?$/.exec(value) ?? [];
  if (day === undefined || !text.includes(formatDay(localeOf(page), day))) return false;
  return (
    clock === undefined ||
    hasClock(text, clock, localeOf(page)) ||
    clocksInRows(page).includes(clock) ||
    isStruckOut(page, clock)
  );
}

function isStated(page: Page, text: string, property: string, value: string | number): boolean {
  const { free } = wordsIn(localeOf(page)).conclave;
  if (property === 'price' && value === 0) return text.includes(free);
  if (property === 'priceCurrency') return value === 'INR' && (text.includes('₹') || text.includes(free));
  if (property === 'inLanguage')
    return page.document.querySelector(`html[lang=${value}], [hreflang=${value}]`) !== null;
  if (/^(?:date|\w+Date)/.test(property)) return hasMoment(page, text, String(value));
  return /^https?:\/\/\S+$/.test(String(value)) || text.includes(tidy(String(value)));
}

const unread = new Set(['@id', '@type', '@context', 'position']);

function unstatedIn(page: Page, text: string, property: string, value: Value): string[] {
  if (unread.has(property) || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((each: Value) => unstatedIn(page, text, property, each));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => unstatedIn(page, text, name, each as Value));
  return isStated(page, text, property, value as string | number) ? [] : [`${page.path} ${property}: “${value}”`];
}

export const unstated = (page: Page, nodes: readonly Node[]): string[] => unstatedIn(page, textOn(page), '', nodes);
