/** The sessions of one speaker that have a time. */
import type { APIRoute } from 'astro';
import { conclaveIn } from '../../../data/conclave.ts';
import { profilesIn } from '../../../data/profiles.ts';
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { slugPaths } from '../../../lib/routes.ts';
import { programmeCalendar } from '../../../outputs/calendar/calendars.ts';
import { calendarResponse } from '../../../outputs/calendar/icalendar.ts';

export const getStaticPaths = async () => {
  const profiles = await profilesIn(defaultLocale);
  return slugPaths(profiles.flatMap(({ slug, calendarRoute }) => (calendarRoute ? [slug] : [])));
};

export const GET: APIRoute<{ locale: Locale; slug: string }> = async ({ props: { locale, slug } }) => {
  const [conclave, profiles] = await Promise.all([conclaveIn(locale), profilesIn(locale)]);
  const { sessions = [], entry } = profiles.find((each) => each.slug === slug) ?? {};
  const name = [entry?.name, conclave.fullName].filter(Boolean).join(' · ');
  return calendarResponse(name, programmeCalendar({ sessions, conclave }), locale);
};
