/** The links of bodies are safe and lead somewhere. */
import { type Content, type Entry, type Rule, finding } from '../content.ts';
import { nearest } from '../guess/near.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding, Said } from '../problem.ts';
import { linksIn } from '../read/body-links.ts';
import { type SiteMap, routeOf, siteMap } from '../site-map.ts';

export const linkProblems: Rule = (content) => {
  const maps = { hi: siteMap(content, 'hi'), en: siteMap(content, 'en') };
  const secure = secureHosts(content);
  return content.entries.flatMap((entry) =>
    linksIn(entry.body).flatMap(({ href, from }): Finding[] => {
      const said = wrongIn(href, entry, maps[entry.locale], secure);
      return said ? [finding(entry, placeIn(entry.body, from, href.length, entry.bodyLine), said)] : [];
    }),
  );
};

/** The hosts that the content somewhere writes with https. */
const secureHosts = ({ files }: Content): Set<string> =>
  new Set(files.flatMap(({ text }) => [...text.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host = '']) => host)));

/** As a browser reads a scheme: entities decoded, blanks and controls left out. */
const scheme = (href: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i
    .exec(
      href
        .replace(/&#x([0-9a-f]+);?/gi, (_, code) => String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)))
        .replace(/&#(\d+);?/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
        .replace(/&(?:colon|Tab|NewLine);/g, (entity) => (entity === '&colon;' ? ':' : ''))
        .replace(/[\s\p{Cc}]/gu, ''),
    )?.[1]
    ?.toLowerCase();

function wrongIn(href: string, entry: Entry, map: SiteMap, secure: ReadonlySet<string>): Said | undefined {
  const named = scheme(href);
  if (named === 'http' || named === 'https') return outside(href, secure);
  if (named === 'mailto' || named === 'tel') return undefined;
  if (named !== undefined && !/^[\w-]+(?:\.[\w-]+)+$/.test(named)) return messages.linkUnsafe(href);
  if (href.startsWith('/') && !href.startsWith('//')) return inside(href, href, map);
  if (href.startsWith('#')) return inside(`${routeOf(entry) ?? '/'}${href}`, href, map);
  const bare = href.replace(/^\/\//, '');
  const host = /^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]|$)/i.test(bare);
  return messages.linkForm(href, host ? `https://${bare}` : nearest(`/${href}/`, map.keys()));
}

function outside(href: string, secure: ReadonlySet<string>): Said | undefined {
  if (!URL.canParse(href)) return messages.linkForm(href);
  const { protocol, hostname } = new URL(href);
  if (protocol === 'https:' || !secure.has(hostname)) return undefined;
  return messages.linkHttps(href, href.replace(/^http:/i, 'https:'));
}

function inside(address: string, href: string, map: SiteMap): Said | undefined {
  const [path = '', fragment] = address.split('#');
  const route = path.replace(/\?.*$/, '');
  // Files such as calendars are made by the build; the tests of built pages look after those.
  if (/\.[a-z0-9]{2,5}$/i.test(route)) return undefined;
  const anchors = map.get(route);
  if (!anchors) return messages.linkNowhere(href, nearestRoute(route, fragment, map));
  const anchor = fragment === undefined ? undefined : decoded(fragment);
  if (!anchor || anchors.has(anchor)) return undefined;
  const guess = nearest(anchor, anchors);
  return messages.linkNowhere(href, guess && `${href.split('#')[0]}#${guess}`);
}

/** The language comes of itself, and every route ends in a slash. */
function nearestRoute(route: string, fragment: string | undefined, map: SiteMap): string | undefined {
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
