/** Links that open a calendar on the web with an entry filled in, without scripts. */
import type { CalendarEntry } from './icalendar.ts';
import { queryValue } from '../../lib/routes.ts';

/** `2030-01-15T09:30:00Z` */
const inUtc = (instant: string): string => new Date(instant).toISOString().replace('.000', '');

const query = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${queryValue(value)}`)
    .join('&');

/** Google wants an end: where none is known, the entry ends as it starts. */
export function googleLink({ title, start, end = start, about, location, url }: CalendarEntry): string {
  const dates = [start, end].map((instant) => inUtc(instant).replace(/[-:]/g, '')).join('/');
  const values = query({ text: title, dates, location, details: `${about}\n${url}` });
  return `https://calendar.google.com/calendar/render?action=TEMPLATE&${values}`;
}

export function outlookLink({ title, start, end, about, location, url }: CalendarEntry): string {
  const values = query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: inUtc(start),
    ...(end && { enddt: inUtc(end) }),
    location,
    body: `${about} ${url}`,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${values}`;
}
