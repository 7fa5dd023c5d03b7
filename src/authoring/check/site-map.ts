/** Every address inside the site that a body may link to, told from the content alone. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { productRoute, sectorRoute, sessionRoute } from '../../lib/routes.ts';
import type { KindName } from '../../schemas/index.ts';
import { type Content, type Entry, slugsKey } from './content.ts';

/** Pages that are there whatever the content, with the names of their own parts. */
const pages: Record<string, readonly string[]> = {
  '/': ['questions', 'products', 'sectors'],
  '/programme/': ['message'],
  '/products/': [],
  '/industry/': ['sectors', 'challenges', 'support'],
  '/help/': [],
  '/venue/': [],
  '/updates/': [],
  '/about/': [],
  '/poster/': [],
};

/** The names of parts that every page has, and those that pages of entries may have. */
const partsOfPages = ['share'];
const partsOfEntries = ['odop', 'sectors'];

/** The names that a page gives to its own parts. */
export const ownAnchors = (route: string): readonly string[] => [...(pages[route] ?? partsOfEntries), ...partsOfPages];

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
  { kind: 'speakers', route: '/' },
  { kind: 'challenges', route: '/industry/' },
  { kind: 'support', route: '/industry/' },
  { kind: 'schemes', route: '/help/' },
  { kind: 'updates', route: '/updates/' },
  { kind: 'questions', route: '/', anchor: (slug) => `question-${slug}` },
];

/** Where the bodies of a kind are shown that have no page of their own. */
const bodies: Partial<Record<KindName, string>> = {
  event: '/',
  about: '/about/',
  venues: '/venue/',
  updates: '/updates/',
  speakers: '/programme/',
};

/** The page that shows an entry's body. */
export const routeOf = ({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string | undefined =>
  routes[kind]?.(slug) ?? bodies[kind];

/** Each route of the site with the anchors on its page in one language. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string>>;

export function siteMap(content: Content, locale: Locale): SiteMap {
  const slugs = (kind: string) => [...(content.slugs.get(slugsKey(kind as KindName, defaultLocale)) ?? [])];
  const map = new Map(Object.keys(pages).map((route) => [route, new Set(ownAnchors(route))]));
  for (const [kind, route] of Object.entries(routes))
    for (const slug of slugs(kind)) map.set(route(slug), new Set(ownAnchors(route(slug))));
  for (const { route, anchor } of [
    ...placesIn(slugs),
    ...chartsIn(content, map),
    ...speakersIn(content),
    ...headingsIn(content, locale),
  ])
    map.get(route)?.add(anchor);
  return map;
}

interface Anchor {
  readonly route: string;
  readonly anchor: string;
}

const placesIn = (slugs: (kind: string) => string[]): Anchor[] =>
  places.flatMap(({ kind, route, anchor = (slug: string) => slug }) =>
    slugs(kind).map((slug) => ({ route, anchor: anchor(slug) })),
  );

/** A session's page has its speakers. */
const speakersIn = ({ entries }: Content): Anchor[] =>
  entries.flatMap(({ kind, slug, data }) =>
    kind === 'sessions' && Array.isArray(data.speakers)
      ? data.speakers.map((speaker) => ({ route: sessionRoute(slug), anchor: String(speaker) }))
      : [],
  );

/** A chart may be on any page of the industry or of a product. */
function chartsIn({ items }: Content, map: SiteMap): Anchor[] {
  const shown = [...map.keys()].filter((route) => /^\/(?:industry|products)\//.test(route));
  const charts = items.filter(({ list }) => list === 'charts');
  return charts.flatMap(({ id }) => shown.map((route) => ({ route, anchor: `chart-${id}` })));
}

const headingsIn = ({ entries }: Content, locale: Locale): Anchor[] =>
  entries
    .filter((entry) => entry.locale === locale)
    .flatMap((entry) => entry.prose.headings.map((anchor) => ({ route: routeOf(entry) ?? '', anchor })));
