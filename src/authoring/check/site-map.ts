/** The pages of the site, derived from the content alone: what each lists, and every address that a body may link to. */
import { nearest } from '../../lib/nearest.ts';
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { personRoute, productRoute, sectorRoute, sessionRoute } from '../../lib/routes.ts';
import { routeTest } from '../../lib/sections.ts';
import { type KindName, kinds } from '../../schemas/index.ts';
import { type Content, type Entry, slugsKey } from './content.ts';

interface Page {
  /** The ids of the page's own parts. */
  readonly parts?: readonly string[];
  /** Kinds whose entries the page shows the fields of. */
  readonly lists?: readonly KindName[];
  /** Kinds whose slugs are ids on the page. */
  readonly anchors?: readonly KindName[];
}

/** Pages that are no entry's own. One of a section without content is not there. */
export const pages: Readonly<Record<string, Page>> = {
  '/': {
    parts: ['products', 'sectors'],
    lists: ['event', 'sessions', 'people', 'products', 'questions', 'report'],
  },
  '/programme/': { parts: ['message'], lists: ['sessions', 'people'], anchors: ['sessions'] },
  '/products/': { lists: ['products'] },
  '/industry/': {
    parts: ['sectors', 'challenges', 'support'],
    lists: ['sectors', 'challenges', 'support'],
    anchors: ['challenges', 'support'],
  },
  '/help/': { lists: ['schemes'], anchors: ['schemes'] },
  '/venue/': {},
  '/updates/': { parts: ['follow'], lists: ['updates'], anchors: ['updates'] },
  '/report/': {},
  '/about/': { parts: ['questions'], lists: ['questions'] },
  '/poster/': {},
};

/** The ids of a page's own parts: those of pages of entries, and one that every page has. */
export const ownAnchors = (route: string): readonly string[] => [
  ...(pages[route] ? (pages[route].parts ?? []) : ['odop', 'sectors']),
  'share',
];

/** The pages that show the bodies of entries. */
const routes: Partial<Record<KindName, (slug: string) => string>> = {
  sessions: sessionRoute,
  people: personRoute,
  products: productRoute,
  sectors: sectorRoute,
  event: () => '/',
  about: () => '/about/',
  venues: () => '/venue/',
  updates: () => '/updates/',
  report: () => '/report/',
};

/** The page that shows an entry's body. */
export const routeOf = ({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string | undefined => routes[kind]?.(slug);

/** Whether the conclave has a venue, be its name right or wrong, or may have one, as its file cannot be read. */
function hasVenue(entries: readonly Entry[]): boolean {
  const conclave = entries.find(({ kind, locale }) => kind === 'event' && locale === defaultLocale);
  return !conclave || Boolean(conclave.raw.venue ?? (conclave.raw.status as { venue?: unknown } | undefined)?.venue);
}

/** Whether the conclave has one of these fields. */
const isWritten = (entries: readonly Entry[], ...fields: readonly string[]): boolean =>
  entries.some(({ kind, raw }) => kind === 'event' && fields.some((field) => raw[field]));

/** Each route of the site with the anchors on its page in one language. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string>>;

/** The addresses that an entry's page had before; they lead to it. */
const oldRoutes = (kind: KindName, slugs: unknown) =>
  (Array.isArray(slugs) ? slugs : []).flatMap((slug) => routeOf({ kind, slug: String(slug) }) ?? []);

export function siteMap({ slugs, entries, items }: Content, locale: Locale): SiteMap {
  const slugsOf = (kind: KindName) => [...(slugs.get(slugsKey(kind, defaultLocale)) ?? [])];
  const ofEntries = (Object.keys(routes) as KindName[]).flatMap((kind) =>
    slugsOf(kind).flatMap((slug) => routeOf({ kind, slug }) ?? []),
  );
  const ofProducts = new Set(entries.flatMap(({ kind, data }) => (kind === 'products' ? [data.charts].flat() : [])));
  const charts = items.flatMap(({ list, id }) => (list === 'charts' ? [id] : []));
  const hasPage = routeTest((filling) => {
    if (filling === 'charts') return charts.some((id) => !ofProducts.has(id));
    if (filling === 'whatsapp') return isWritten(entries, 'whatsappChannel', 'whatsapp');
    return filling === 'venues' ? hasVenue(entries) : slugsOf(filling).length > 0;
  });
  /** A part that has the name of a kind is there while there is an entry of it. */
  const isThere = (part: string) => !Object.hasOwn(kinds, part) || slugsOf(part as KindName).length > 0;
  const map = new Map(
    [...Object.keys(pages), ...ofEntries]
      .filter(hasPage)
      .map((route) => [route, new Set(ownAnchors(route).filter(isThere))]),
  );
  const add = (route: string, anchors: readonly string[]) => {
    for (const anchor of anchors) map.get(route)?.add(anchor);
  };
  for (const [route, { anchors = [] }] of Object.entries(pages)) add(route, anchors.flatMap(slugsOf));
  const questions = slugsOf('questions').map((slug) => `question-${slug}`);
  add('/about/', questions);
  // A chart may be on any page of the industry or of a product.
  const chartIds = charts.map((id) => `chart-${id}`);
  for (const route of map.keys()) if (/^\/(?:industry|products)\//.test(route)) add(route, chartIds);
  for (const { kind, slug, data, prose, ...entry } of entries) {
    if (entry.locale === locale) add(routeOf({ kind, slug }) ?? '', prose.headings);
    for (const old of oldRoutes(kind, data.oldAddresses))
      map.set(old, map.get(routeOf({ kind, slug }) ?? '') ?? new Set());
  }
  return map;
}

/** The page that a wrong route probably meant: routes have no language and end in a slash. */
export function nearestRoute(route: string, fragment: string | undefined, map: SiteMap): string | undefined {
  const plain = `${route.replace(/^\/(?:en|hi)\//, '/').replace(/\/+$/, '')}/`;
  const found = map.has(plain) ? plain : nearest(plain, map.keys());
  return found && (fragment ? `${found}#${fragment}` : found);
}
