import type { APIRoute } from 'astro';
import { programmeCalendar } from '../../outputs/calendar/calendars.ts';
import { programmeIn } from '../../data/programme.ts';
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { calendarFile, calendarResponse } from '../../outputs/calendar/icalendar.ts';
import { localePaths } from '../../lib/routes.ts';

/** Only if a session has a time. */
export const getStaticPaths = async () =>
  programmeCalendar(await programmeIn(defaultLocale)).length > 0 ? localePaths() : [];

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const programme = await programmeIn(locale);
  return calendarResponse(calendarFile(programme.conclave.fullName, programmeCalendar(programme), locale));
};
