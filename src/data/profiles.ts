/** Each person with the sessions they speak at and the products they make. */
import type { Locale } from '../i18n/locales.ts';
import { productsIn } from './industry.ts';
import { personCalendarRoute } from '../lib/routes.ts';
import { memoize } from './loading.ts';
import { peopleIn } from './people.ts';
import { programmeIn } from './programme.ts';

export type Profile = Awaited<ReturnType<typeof profilesIn>>[number];

export const profilesIn = memoize(async (locale: Locale) => {
  const [people, programme, products] = await Promise.all([peopleIn(locale), programmeIn(locale), productsIn(locale)]);
  return people.map((person) => {
    const isNamed = (named: readonly { slug: string }[]) => named.some(({ slug }) => slug === person.slug);
    const sessions = programme.sessions.filter(({ speakers }) => isNamed(speakers));
    return {
      ...person,
      sessions,
      /** The path of a calendar file of their sessions; none while no session has a time of its own. */
      calendarRoute: sessions.some(({ calendarRoute }) => calendarRoute) ? personCalendarRoute(person.slug) : undefined,
      /** Whether they may still invite people to a session that takes place. */
      invites: !programme.conclave.over && sessions.some(({ standing }) => standing === 'on'),
      products: products.filter(({ makers }) => isNamed(makers)),
    };
  });
});
