/** Calendar files, parsed back by another library than the one that wrote them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { contentFiles } from './content.ts';
import { type SiteName, sites } from './sites.ts';

export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end?: number | undefined;
  readonly stamp: number;
  readonly created: number;
  readonly modified: number;
  readonly sequence: number;
  readonly status: string;
  readonly categories: readonly string[];
  readonly organiser?: string | undefined;
  readonly geo?: readonly number[] | undefined;
  /** The LANGUAGE of the summary. */
  readonly language: string | undefined;
}

function eventOf(component: ICAL.Component): CalendarEvent {
  const value = (name: string) => component.getFirstPropertyValue(name);
  const text = (name: string) => String(value(name) ?? '');
  const time = (name: string) => (value(name) as ICAL.Time | null)?.toJSDate().getTime();
  return {
    uid: text('uid'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    start: time('dtstart') ?? Number.NaN,
    end: time('dtend'),
    stamp: time('dtstamp') ?? Number.NaN,
    created: time('created') ?? Number.NaN,
    modified: time('last-modified') ?? Number.NaN,
    sequence: Number(value('sequence')),
    status: text('status'),
    categories: component.getFirstProperty('categories')?.getValues().map(String) ?? [],
    organiser: value('organizer')?.toString(),
    geo: (value('geo') as unknown as number[] | null) ?? undefined,
    language: component.getFirstProperty('summary')?.getFirstParameter('language'),
  };
}

/** What a calendar program makes of a file. */
export function readCalendar(text: string): { method: string; events: CalendarEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    events: calendar.getAllSubcomponents('vevent').map(eventOf),
  };
}

/** What is wrong with a file as a file: line ends, length in octets, letters cut in two. */
export function faultsOfForm(text: string): string[] {
  const lines = text.split('\r\n');
  const last = lines.pop();
  return [
    ...(last === '' ? [] : ['the last line has no end']),
    ...(/\r(?!\n)|(?<!\r)\n/.test(text) ? ['a line ends otherwise than in CRLF'] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `longer than 75 octets: ${line}`),
    ...lines.filter((line) => !line.isWellFormed()).map((line) => `a letter is cut in two: ${line}`),
  ];
}

export interface CalendarFile {
  /** The path a visitor asks for, without the base: `/en/conclave.ics`. */
  readonly path: string;
  readonly text: string;
  readonly events: readonly CalendarEvent[];
}

const known = new Map<SiteName, readonly CalendarFile[]>();

/** Every calendar file of a built site, read once. */
export function calendarsOf(name: SiteName): readonly CalendarFile[] {
  const { folder } = sites[name];
  const files =
    known.get(name) ??
    globSync('**/*.ics', { cwd: folder })
      .toSorted()
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        return { path: `/${file}`, text, events: readCalendar(text).events };
      });
  known.set(name, files);
  return files;
}

/** The first event of the file at a path. */
export function eventAt(site: SiteName, path: string): CalendarEvent {
  const found = calendarsOf(site).find((file) => file.path === path)?.events[0];
  if (!found) throw new Error(`The site “${site}” has no event at ${path}.`);
  return found;
}

type Facts = Record<string, string | undefined> & { status?: Record<string, string | undefined> };

/** What organisers wrote of the conclave, and of the sessions that have a time, by slug. */
export function writtenOf(site: SiteName): { conclave: Facts; timed: [string, Facts][] } {
  const hindi = contentFiles(sites[site].content).filter(({ locale }) => locale === 'hi');
  const conclave = hindi.find(({ kind }) => kind === 'event')?.fields as Facts;
  const sessions = hindi
    .filter(({ kind }) => kind === 'sessions')
    .map(({ slug, fields }): [string, Facts] => [slug, fields as Facts]);
  return { conclave, timed: sessions.filter(([, { start, status }]) => start ?? status?.start) };
}

const indiaMs = 330 * 60_000;
const local = (instant: number): string => new Date(instant + indiaMs).toISOString();

/** The instant of a day and clock time in India, NaN where either is missing. */
export const inIndia = (day = '', clock = ''): number => Date.parse(`${day}T${clock}+05:30`);
/** `2030-01-15`, the day in India. */
export const dayInIndia = (instant: number): string => local(instant).slice(0, 10);
/** `15:00`, the clock in India. */
export const clockInIndia = (instant: number): string => local(instant).slice(11, 16);
