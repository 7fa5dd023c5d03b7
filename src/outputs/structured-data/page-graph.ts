/** A page's whole graph: the site, the page, the way to it, and the things that it tells of. */
import type { BreadcrumbListLeaf, Graph, WebPageLeaf } from 'schema-dts';
import { type Locale, defaultLocale, locales, otherLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { pageId, siteId } from './ids.ts';
import { type Node, node, ref } from './node.ts';

/** What a page tells of. Ids are full addresses. */
export interface PageGraph {
  /** The one thing that the page is there for. */
  readonly mainEntityId?: string | undefined;
  /** What it touches on. */
  readonly aboutId?: string | undefined;
  readonly things: readonly Node[];
}

interface Crumb {
  readonly name: string;
  /** The full address of its page. */
  readonly url: string;
}

/** Where a page stands in the site. */
export interface PageFrame {
  readonly locale: Locale;
  readonly site: { readonly id: string; readonly url: string; readonly name: string };
  readonly page: { readonly id: string; readonly url: string; readonly name: string; readonly description: string };
  /** The same page in the other language. */
  readonly translation: {
    readonly id: string;
    readonly url: string;
    readonly locale: Locale;
    readonly isOriginal: boolean;
  };
  /** From the home page to this one; empty on the home page. */
  readonly crumbs: readonly Crumb[];
}

interface PageFacts {
  readonly locale: Locale;
  /** The page's path without language: `/programme/`. */
  readonly route: string;
  readonly siteName: string;
  /** What the masthead calls the home page. */
  readonly brand: string;
  readonly title: string;
  readonly description: string;
  /** The page's name in the way to it. */
  readonly crumb: string;
}

function crumbsOf({ locale, route, brand, crumb }: PageFacts): Crumb[] {
  const [section, slug] = route.split('/').filter(Boolean);
  if (section === undefined) return [];
  const names: Record<string, string> = wordsIn(locale).nav;
  const parent = { name: names[section] ?? crumb, url: address(locale, `/${section}/`) };
  const way = [{ name: brand, url: address(locale, '/') }, parent];
  return slug === undefined ? way : [...way, { name: crumb, url: address(locale, route) }];
}

export function frameOf(facts: PageFacts): PageFrame {
  const { locale, route, siteName, title, description } = facts;
  const other = otherLocale(locale);
  return {
    locale,
    site: { id: siteId(), url: address(defaultLocale, '/'), name: siteName },
    page: { id: pageId(locale, route), url: address(locale, route), name: title, description },
    translation: {
      id: pageId(other, route),
      url: address(other, route),
      locale: other,
      isOriginal: other === defaultLocale,
    },
    crumbs: crumbsOf(facts),
  };
}

/** Google wants two steps or more, each with its name and position. */
export const breadcrumbsNode = (id: string, crumbs: readonly Crumb[]): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  '@id': id,
  itemListElement: crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});

function pageNode({ locale, site, page, translation, crumbs }: PageFrame, graph: PageGraph, crumbsId: string): Node {
  const { id, url, isOriginal } = translation;
  const other = { '@type': 'WebPage', '@id': id, url, inLanguage: translation.locale } as const;
  return node<WebPageLeaf>({
    '@type': 'WebPage',
    '@id': page.id,
    url: page.url,
    name: page.name,
    description: page.description,
    inLanguage: locale,
    isPartOf: ref(site.id),
    translationOfWork: isOriginal ? other : undefined,
    workTranslation: isOriginal ? undefined : other,
    breadcrumb: crumbs.length > 0 ? ref(crumbsId) : undefined,
    mainEntity: graph.mainEntityId === undefined ? undefined : ref(graph.mainEntityId),
    about: graph.aboutId === undefined ? undefined : ref(graph.aboutId),
  });
}

export function graphOf(frame: PageFrame, graph: PageGraph): Graph {
  const { site, page, crumbs } = frame;
  const crumbsId = `${page.url}#breadcrumbs`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', '@id': site.id, url: site.url, name: site.name, inLanguage: locales },
      pageNode(frame, graph, crumbsId),
      ...(crumbs.length > 0 ? [breadcrumbsNode(crumbsId, crumbs)] : []),
      ...graph.things,
    ],
  };
}

/** A graph as it may stand inside a script element: no text in it can end the element. */
export const graphText = (graph: Graph): string => JSON.stringify(graph).replaceAll('<', '\\u003c');
