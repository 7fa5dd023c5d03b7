/** Addresses: no two entries share one, and the links of bodies and fields lead somewhere. Whether they are safe is checked elsewhere. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { isOwnAddress } from '../../../lib/addresses.ts';
import { nearest } from '../../../lib/nearest.ts';
import { kinds } from '../../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding, findingInBody, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, fileStart } from '../problem.ts';
import { type SiteMap, ownAnchors, pages, routeOf, siteMap } from '../site-map.ts';

export const slugProblems: Rule = ({ entries }) =>
  Object.entries(pages).flatMap(([page, { anchors = [] }]) => {
    const first = new Map<string, Entry>();
    const onPage = entries.filter(({ kind, locale }) => anchors.includes(kind) && locale === defaultLocale);
    return onPage.flatMap((entry) => {
      const { slug } = entry;
      if (ownAnchors(page).includes(slug)) return [finding(entry, fileStart, messages.slugReserved(slug, page))];
      const other = first.get(slug);
      first.set(slug, other ?? entry);
      return other ? [finding(entry, fileStart, messages.slugTwice(slug, kinds[other.kind].folder))] : [];
    });
  });

export const linkProblems: Rule = (content) => {
  const maps = { hi: siteMap(content, 'hi'), en: siteMap(content, 'en') };
  const secure = secureHosts(content);
  const inFields = content.entries.flatMap((entry) =>
    textsIn(entry.data).flatMap(({ path, text }) => {
      const message = /^http:\/\/\S+$/i.test(text) && URL.canParse(text) ? wrongOutside(text, secure) : undefined;
      return message ? [finding(entry, entry.placeOf(path), message)] : [];
    }),
  );
  const inBodies = content.entries.flatMap((entry) =>
    addressesIn(entry).flatMap(({ address, at }): Finding[] => {
      const message = isOwnAddress(address)
        ? wrongInside(address, entry, maps[entry.locale])
        : (onOwnComputer(address, maps[entry.locale]) ?? wrongOutside(address, secure));
      const from = Math.max(at, entry.body.indexOf(address, at));
      return message ? [findingInBody(entry, from, address.length, message)] : [];
    }),
  );
  return [...inFields, ...inBodies];
};

/** The addresses of a body: of links in its text and of components, with where each is written or begins to be. */
const addressesIn = ({ prose }: Entry): { readonly address: string; readonly at: number }[] => [
  ...prose.links,
  ...prose.components.flatMap(({ attributes, at }) =>
    Object.entries(attributes)
      .filter(([, value]) => isOwnAddress(value) || /^https?:/i.test(value))
      .map(([name, address]) => ({ address, at: at[name] ?? 0 })),
  ),
];

/** The hosts that the content somewhere writes with https. */
const secureHosts = ({ files }: Content): Set<string> =>
  new Set(files.flatMap(({ text }) => [...text.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host = '']) => host)));

function wrongOutside(address: string, secure: ReadonlySet<string>): Message | undefined {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' || !secure.has(hostname)) return undefined;
  return messages.linkHttps(address, address.replace(/^http:/i, 'https:'));
}

/** An address of the site as `npm run dev` serves it: nobody else can open it. */
function onOwnComputer(address: string, map: SiteMap): Message | undefined {
  const { hostname, pathname, hash } = new URL(address);
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return undefined;
  return messages.linkNowhere(address, nearestRoute(pathname, hash.slice(1) || undefined, map));
}

function wrongInside(address: string, entry: Entry, map: SiteMap): Message | undefined {
  const [path = '', fragment] = address.split('#');
  const route = path === '' ? (routeOf(entry) ?? '/') : path.replace(/\?.*$/, '');
  // Files such as calendars are made by the build; the tests of built pages look after those.
  if (/\.[a-z0-9]{2,5}$/i.test(route)) return undefined;
  const anchors = map.get(route);
  if (!anchors) return messages.linkNowhere(address, nearestRoute(route, fragment, map));
  const anchor = fragment === undefined ? undefined : decoded(fragment);
  if (!anchor || anchors.has(anchor)) return undefined;
  const guess = nearest(anchor, anchors);
  return messages.linkNowhere(address, guess && `${path}#${guess}`);
}

/** The language comes of itself, and every route ends in a slash. */
export function nearestRoute(route: string, fragment: string | undefined, map: SiteMap): string | undefined {
  const plain = `${route.replace(/^\/(?:en|hi)\//, '/').replace(/\/+$/, '')}/`;
  const found = map.has(plain) ? plain : nearest(plain, map.keys());
  return found && (fragment ? `${found}#${fragment}` : found);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
