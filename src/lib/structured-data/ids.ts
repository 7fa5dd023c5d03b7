/**
 * The names of things in graphs: a full address with a fragment. A thing of the world has one name whatever language a
 * page is in; a page and what is written on it have one a language.
 */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { address } from '../links.ts';
import { productRoute, schemeRoute, sectorRoute, sessionRoute, speakerRoute } from '../routes.ts';

const thing = (route: string): string => address(defaultLocale, route);

export const siteId = (): string => thing('/#site');
export const conclaveId = (): string => thing('/#conclave');
export const organiserId = (): string => thing('/#organiser');
export const venueId = (slug: string): string => thing(`/venue/#${slug}`);
export const hallId = (hall: string): string => thing(`/programme/#hall-${hall}`);
export const sessionId = (slug: string): string => thing(`${sessionRoute(slug)}#session`);
export const speakerId = (slug: string): string => thing(speakerRoute(slug));
export const productId = (slug: string): string => thing(`${productRoute(slug)}#product`);
export const sectorId = (slug: string): string => thing(`${sectorRoute(slug)}#sector`);
export const schemeId = (slug: string): string => thing(schemeRoute(slug));

/** A page, or a part of it by its fragment. */
export const pageId = (locale: Locale, route: string, fragment = 'page'): string =>
  address(locale, `${route}#${fragment}`);
