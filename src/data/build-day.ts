/** The day on which the site is built: the one thing that the pages take from the clock of the build. */

/**
 * As content writes days, in a time zone. `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds since 1970, replaces the clock.
 * @throws if it is set to something else than a number
 */
export function buildDay(timeZone: string): string {
  const given = process.env.SOURCE_DATE_EPOCH;
  const now = given ? Number(given) * 1000 : Date.now();
  if (Number.isNaN(now)) throw new Error(`SOURCE_DATE_EPOCH is “${given}”. Write seconds since 1970.`);
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
