import type { APIRoute } from 'astro';
import { conclaveCalendar, registrationCalendar } from '../../outputs/calendar/calendars.ts';
import { conclaveIn } from '../../data/conclave.ts';
import type { Locale } from '../../i18n/locales.ts';
import { calendarResponse } from '../../outputs/calendar/icalendar.ts';
import { localePaths } from '../../lib/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const conclave = await conclaveIn(locale);
  return calendarResponse(conclave.fullName, [conclaveCalendar(conclave), ...registrationCalendar(conclave)], locale);
};
