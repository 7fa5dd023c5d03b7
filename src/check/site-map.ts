/** Every address inside the site that a body may link to, told from the content alone. */
import { defaultLocale } from '../i18n/locales.ts';
import { productRoute, sectorRoute, sessionRoute } from '../lib/routes.ts';
import type { KindName } from '../schemas/index.ts';
import { type Content, type Entry, slugsKey } from './content.ts';

/** Pages that are there whatever the content, with the names of their own parts. */
const pages: Record<string, readonly string[]> = {
  '/': ['questions', 'products', 'share'],
  '/programme/': ['share'],
  '/products/': [],
  '/industry/': ['sectors', 'challenges', 'support'],
  '/help/': ['share'],
  '/venue/': [],
  '/updates/': [],
  '/about/': [],
};

/** The names that a page gives to its own parts. */
export const ownAnchors = (route: string): readonly string[] => pages[route] ?? [];

/** Kinds with a page for each entry. */
const routes: Partial<Record<KindName, (slug: string) => string>> = {
  sessions: sessionRoute,
  products: productRoute,
  sectors: sectorRoute,
};

/** Kinds whose entries are places on a page, with the name of the place. */
const places: readonly { kind: KindName; route: string; anchor?: (slug: string) => string }[] = [
  { kind: 'sessions', route: '/programme/' },
  { kind: 'speakers', route: '/programme/' },
  { kind: 'challenges', route: '/industry/' },
  { kind: 'support', route: '/industry/' },
  { kind: 'schemes', route: '/help/' },
  { kind: 'updates', route: '/updates/' },
  { kind: 'questions', route: '/', anchor: (slug) => `question-${slug}` },
];

/** Where the bodies of a kind are shown that have no page of their own. */
const bodies: Partial<Record<KindName, string>> = { event: '/', about: '/about/', venues: '/venue/', updates: '/updates/', speakers: '/programme/' };

/** The page that shows an entry's body. */
export const routeOf = ({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string | undefined =>
  routes[kind]?.(slug) ?? bodies[kind];

/** Each route of the site with the anchors on its page. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string>>;

export function siteMap(content: Content): SiteMap {
  const map = new Map(Object.entries(pages).map(([route, anchors]) => [route, new Set(anchors)]));
  const slugs = (kind: KindName) => [...(content.slugs.get(slugsKey(kind, defaultLocale)) ?? [])];
  for (const [kind, route] of Object.entries(routes)) for (const slug of slugs(kind as KindName)) map.set(route(slug), new Set(['odop']));
  const add = (route: string, anchor: string) => map.get(route)?.add(anchor);
  for (const { kind, route, anchor = (slug: string) => slug } of places)
    for (const slug of slugs(kind)) add(route, anchor(slug));
  for (const { list, id } of content.items)
    if (list === 'charts') for (const [route] of map) if (/^\/(?:industry|products)\//.test(route)) add(route, `chart-${id}`);
  for (const entry of content.entries) for (const heading of headings(entry.body)) add(routeOf(entry) ?? '', heading);
  return map;
}

/** The anchors of a body's headings: its words in small letters, joined by hyphens. */
const headings = (body: string): string[] =>
  [...body.matchAll(/^#{2,6}\s+(.+?)\s*#*$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
