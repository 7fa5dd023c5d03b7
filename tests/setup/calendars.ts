/** Calendar files, parsed back by another library than the one that wrote them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { type SiteName, sites } from './sites.ts';

/** An entry; its times in milliseconds since 1970. */
function eventOf(component: ICAL.Component) {
  const value = (name: string) => component.getFirstPropertyValue(name);
  const text = (name: string) => String(value(name) ?? '');
  const time = (name: string) => (value(name) as ICAL.Time | null)?.toJSDate().getTime();
  return {
    uid: text('uid'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    /** The day, where the entry is one of a whole day. */
    day: (value('dtstart') as ICAL.Time | null)?.isDate ? text('dtstart') : undefined,
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
    /** When the calendar reminds of it. */
    reminders: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    /** The LANGUAGE of the summary. */
    language: component.getFirstProperty('summary')?.getFirstParameter('language'),
  };
}

export type CalendarEvent = ReturnType<typeof eventOf>;

/** What a calendar program makes of a file. */
export function readCalendar(text: string): { method: string | undefined; events: CalendarEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue('method')?.toString(),
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

/** A file by the path a visitor asks for, without the base: `/en/conclave.ics`. */
function readFile(folder: string, file: string) {
  const text = readFileSync(join(folder, file), 'utf8');
  return { path: `/${file}`, text, events: readCalendar(text).events };
}

const known = new Map<SiteName, readonly ReturnType<typeof readFile>[]>();

/** Every calendar file of a built site, read once. */
export function calendarsOf(name: SiteName) {
  const { folder } = sites[name];
  const files =
    known.get(name) ??
    globSync('**/*.ics', { cwd: folder })
      .toSorted()
      .map((file) => readFile(folder, file));
  known.set(name, files);
  return files;
}

/** The first event of the file at a path. */
export function eventAt(site: SiteName, path: string): CalendarEvent {
  const found = calendarsOf(site).find((file) => file.path === path)?.events[0];
  if (!found) throw new Error(`The site “${site}” has no event at ${path}.`);
  return found;
}

/** The instant of a day and clock time in India, NaN where either is missing. */
export const inIndia = (day = '', clock = ''): number => Date.parse(`${day}T${clock}+05:30`);
