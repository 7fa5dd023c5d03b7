/** The events in the graphs of the built sites, and what the content says of them. */
import type { Locale } from '../../src/i18n/locales.ts';
import { type ContentFile, contentFiles } from './content.ts';
import { localeOf, routeOf } from './dom.ts';
import { type Node, named } from './graphs.ts';
import { type Page, pagesOf } from './pages.ts';
import { type SiteName, missingPage, sites } from './sites.ts';

export const siteNames = Object.keys(sites) as SiteName[];

/** Every page of a site that has a graph. */
export const graphPages = (site: SiteName): Page[] =>
  pagesOf(site).filter(
    ({ path, document }) =>
      path !== missingPage && document.querySelector('meta[name=robots][content*=noindex]') === null,
  );

const pages = new Map(siteNames.map((site) => [site, graphPages(site)]));

export function pageAt(site: SiteName, locale: Locale, route: string): Page {
  const found = pages.get(site)?.find((page) => localeOf(page) === locale && routeOf(page) === route);
  if (!found) throw new Error(`The site “${site}” has no ${route} in ${locale}.`);
  return found;
}

/** The Hindi files of a kind, which hold the facts. */
export const factFiles = (site: SiteName, kind: string): ContentFile[] =>
  contentFiles(sites[site].content).filter((file) => file.kind === kind && file.locale === 'hi');

export function factsOf(site: SiteName, kind: string, slug: string): Record<string, unknown> {
  const file = factFiles(site, kind).find((each) => each.slug === slug);
  if (!file) throw new Error(`${sites[site].content} has no ${kind}/${slug}.`);
  return file.fields;
}

/** The sessions that people attend. */
export const sessionFiles = (site: SiteName): ContentFile[] =>
  factFiles(site, 'sessions').filter(({ fields }) => fields.kind !== 'break');

/** `EventScheduled` and its like. */
export const statusOf = (node: Node): string => String(node.eventStatus).replace('https://schema.org/', '');

export const conclaveOn = (site: SiteName, route = '/', locale: Locale = 'hi'): Node =>
  named(pageAt(site, locale, route), '#conclave');

/** A session as the programme tells of it. */
export const sessionOn = (site: SiteName, slug: string, locale: Locale = 'hi'): Node =>
  named(pageAt(site, locale, '/programme/'), `/programme/${slug}/#session`);

/** Pages on which the conclave is told in full. */
export const fullPages = ['/', '/programme/', '/venue/'];
