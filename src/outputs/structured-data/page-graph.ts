/**
 * A page's whole graph: the site, the page, the way to it, and the things that it tells of. An `@id` is a full address with
 * a fragment. A thing of the world has one id, whatever the language of the page; a page and what is written on it have one
 * for each language.
 */
import type { BreadcrumbListLeaf, Graph, WebPageLeaf } from 'schema-dts';
import type { Conclave } from '../../data/conclave.ts';
import { type Locale, defaultLocale, locales, otherLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { personRoute, sessionRoute } from '../../lib/routes.ts';
import { type Node, node, ref } from './nodes.ts';

const thing = (route: string): string => address(defaultLocale, route);

const siteId = (): string => thing('/#site');
export const conclaveId = (): string => thing('/#conclave');
export const organiserId = (): string => thing('/#organiser');
export const cityId = (): string => thing('/#city');
export const venueId = (slug: string): string => thing(`/venue/#${slug}`);
export const hallId = (hall: string): string => thing(`/programme/#hall-${hall}`);
export const sessionId = (slug: string): string => thing(`${sessionRoute(slug)}#session`);
export const personId = (slug: string): string => thing(`${personRoute(slug)}#person`);

/** A page, or a part of it by its fragment. */
export const pageId = (locale: Locale, route: string, fragment = 'page'): string =>
  address(locale, `${route}#${fragment}`);

/** What a page tells of. Ids are full addresses. */
export interface PageGraph {
  /** The one thing that the page is there for. */
  readonly mainEntityId?: string | undefined;
  /** What it touches on. */
  readonly aboutId?: string | undefined;
  readonly things: readonly Node[];
}

interface PageFacts {
  readonly conclave: Pick<Conclave, 'locale' | 'fullName'> & { readonly entry: { readonly series: string } };
  /** The page's path without language: `/programme/`. */
  readonly route: string;
  readonly title: string;
  readonly description: string;
  /** The page's name in the way to it. */
  readonly crumb: string;
}

/** The way from the home page to this one; empty on the home page. */
function crumbsOf({ conclave: { locale, entry }, route, crumb }: PageFacts) {
  const [section, slug] = route.split('/').filter(Boolean);
  if (section === undefined) return [];
  const names: Record<string, string> = wordsIn(locale).nav;
  const parent = { name: names[section] ?? crumb, url: address(locale, `/${section}/`) };
  // The masthead calls the home page by the name of the series.
  const way = [{ name: entry.series, url: address(locale, '/') }, parent];
  const here = { name: crumb, url: address(locale, route) };
  // There is no page of all people.
  if (section === 'people') return [...way.slice(0, 1), here];
  return slug === undefined ? way : [...way, here];
}

/** Google wants two steps or more, each with its name and position. */
const breadcrumbsNode = (id: string, crumbs: ReturnType<typeof crumbsOf>): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  '@id': id,
  itemListElement: crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});

function pageNode({ conclave, route, title, description }: PageFacts, graph: PageGraph, crumbsId?: string): Node {
  const { locale } = conclave;
  const inLanguage = otherLocale(locale);
  const id = pageId(inLanguage, route);
  const other = { '@type': 'WebPage', '@id': id, url: address(inLanguage, route), inLanguage } as const;
  return node<WebPageLeaf>({
    '@type': 'WebPage',
    '@id': pageId(locale, route),
    url: address(locale, route),
    name: title,
    description,
    inLanguage: locale,
    isPartOf: ref(siteId()),
    translationOfWork: locale === defaultLocale ? undefined : other,
    workTranslation: locale === defaultLocale ? other : undefined,
    breadcrumb: crumbsId === undefined ? undefined : ref(crumbsId),
    mainEntity: graph.mainEntityId === undefined ? undefined : ref(graph.mainEntityId),
    about: graph.aboutId === undefined ? undefined : ref(graph.aboutId),
  });
}

export function graphOf(facts: PageFacts, graph: PageGraph): Graph {
  const { conclave, route } = facts;
  const crumbs = crumbsOf(facts);
  const way = crumbs.length > 0 ? breadcrumbsNode(pageId(conclave.locale, route, 'breadcrumbs'), crumbs) : undefined;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', '@id': siteId(), url: thing('/'), name: conclave.fullName, inLanguage: locales },
      pageNode(facts, graph, way?.['@id']),
      ...(way ? [way] : []),
      ...graph.things,
    ],
  };
}

/** A graph as it may stand inside a script element: no text in it can end the element. */
export const graphText = (graph: Graph): string => JSON.stringify(graph).replaceAll('<', '\\u003c');
