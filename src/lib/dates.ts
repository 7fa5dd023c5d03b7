/** Calendar days and clock times as content writes them, and the instants they stand for. */

/** `15:00`, 24-hour clock. */
export const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `2030`, `2030-01` or `2030-01-15`. */
export const partialDatePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** Whether `2030-01-31`-like text names a day that the calendar has. */
export function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** Whether `2030-01-10 18:30`-like text names a day that the calendar has and a time of that day. */
export const isRealMoment = (value: string): boolean =>
  value.charAt(10) === ' ' && isRealDate(value.slice(0, 10)) && clockPattern.test(value.slice(11));

/** Minutes from midnight of `15:30`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** How far a time zone is from UTC at a day's noon, as ISO 8601 writes it: `+05:30`. */
export function utcOffset(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}

/** The instant of a day and clock time in a time zone, with its offset: `2030-01-15T15:00:00+05:30`. */
export const instant = (day: string, clock: string, timeZone: string): string =>
  `${day}T${clock}:00${utcOffset(day, timeZone)}`;
