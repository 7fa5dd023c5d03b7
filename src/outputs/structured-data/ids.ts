/**
 * The `@id`s of graphs: a full address with a fragment. A thing of the world has one id, whatever the language of the
 * page; a page and what is written on it have one for each language.
 */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { address } from '../../lib/links.ts';
import { sessionRoute, speakerRoute } from '../../lib/routes.ts';

const thing = (route: string): string => address(defaultLocale, route);

export const siteId = (): string => thing('/#site');
export const conclaveId = (): string => thing('/#conclave');
export const organiserId = (): string => thing('/#organiser');
export const venueId = (slug: string): string => thing(`/venue/#${slug}`);
export const hallId = (hall: string): string => thing(`/programme/#hall-${hall}`);
export const sessionId = (slug: string): string => thing(`${sessionRoute(slug)}#session`);
export const speakerId = (slug: string): string => thing(speakerRoute(slug));

/** A page, or a part of it by its fragment. */
export const pageId = (locale: Locale, route: string, fragment = 'page'): string =>
  address(locale, `${route}#${fragment}`);
