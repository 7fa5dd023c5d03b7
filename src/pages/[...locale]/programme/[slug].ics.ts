import type { APIRoute } from 'astro';
import { sessionCalendar } from '../../../outputs/calendar/calendars.ts';
import { programmeIn } from '../../../data/programme.ts';
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { calendarResponse } from '../../../outputs/calendar/icalendar.ts';
import { slugPaths } from '../../../lib/routes.ts';

export const getStaticPaths = async () => {
  const { sessions } = await programmeIn(defaultLocale);
  const timed = sessions.filter(({ calendarRoute }) => calendarRoute);
  // A calendar may be subscribed to an old address.
  return timed.flatMap(({ slug, entry }) =>
    slugPaths([slug, ...entry.oldAddresses]).map(({ params, props }) => ({ params, props: { ...props, slug } })),
  );
};

export const GET: APIRoute<{ locale: Locale; slug: string }> = async ({ props: { locale, slug } }) => {
  const { sessions, conclave } = await programmeIn(locale);
  const entries = sessions
    .filter((session) => session.slug === slug)
    .flatMap((each) => sessionCalendar(each, conclave) ?? []);
  return calendarResponse(conclave.fullName, entries, locale);
};
