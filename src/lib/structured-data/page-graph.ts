/** A page's whole graph: the site, the page, the way to it, and the things that it tells of. */
import type { AboutPageLeaf, CollectionPageLeaf, Graph, WebPageLeaf } from 'schema-dts';
import { type Locale, locales } from '../../i18n/locales.ts';
import { type Crumb, breadcrumbsNode } from './breadcrumbs.ts';
import { type Node, node, ref } from './node.ts';

/** What a page says of itself. */
export interface PageGraph {
  readonly type?: 'WebPage' | 'CollectionPage' | 'AboutPage';
  /** Its name in the way to it, where that is shorter than its title. */
  readonly crumb?: string | undefined;
  /** The one thing that the page is there for, by its name in the graph. */
  readonly mainEntityId?: string | undefined;
  /** What it touches on, by its name in the graph. */
  readonly aboutId?: string | undefined;
  readonly things: readonly Node[];
}

/** What the layout knows of every page. Names of nodes and pages are full addresses. */
export interface PageFrame {
  readonly locale: Locale;
  readonly site: { readonly id: string; readonly url: string; readonly name: string };
  readonly page: { readonly id: string; readonly url: string; readonly name: string; readonly description: string };
  readonly twin: { readonly id: string; readonly url: string; readonly locale: Locale; readonly isOriginal: boolean };
  /** From the home page to this one; empty on the home page. */
  readonly crumbs: readonly Crumb[];
}

function pageNode({ locale, site, page, twin, crumbs }: PageFrame, graph: PageGraph, crumbsId: string): Node {
  const other = { '@type': 'WebPage', '@id': twin.id, url: twin.url, inLanguage: twin.locale } as const;
  return node<WebPageLeaf | CollectionPageLeaf | AboutPageLeaf>({
    '@type': graph.type ?? 'WebPage',
    '@id': page.id,
    url: page.url,
    name: page.name,
    description: page.description,
    inLanguage: locale,
    isPartOf: ref(site.id),
    translationOfWork: twin.isOriginal ? other : undefined,
    workTranslation: twin.isOriginal ? undefined : other,
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
