/** Addresses: no two entries share one, now or before, and the links of bodies and fields lead somewhere. Whether they are safe is checked elsewhere. */
import { basename } from 'node:path';
import { defaultLocale } from '../../../i18n/locales.ts';
import { isOwnAddress, withCountryCode } from '../../../lib/addresses.ts';
import { nearest } from '../../../lib/nearest.ts';
import { kinds } from '../../../schemas/index.ts';
import { type Entry, type Rule, finding, findingInBody, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, fileStart } from '../problem.ts';
import { quoted } from '../plain-text.ts';
import { type SiteMap, nearestRoute, ownAnchors, pages, routeOf, siteMap } from '../site-map.ts';

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

/** An old address is that of no other entry, now or before: it leads to one page. */
export const oldAddressProblems: Rule = ({ entries }) => {
  const hindi = entries.filter(({ locale }) => locale === defaultLocale);
  const owners = new Map(hindi.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  return hindi.flatMap((entry) =>
    textsIn(entry.data.oldAddresses).flatMap(({ path, text: slug }) => {
      const key = `${entry.kind}/${slug}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? entry);
      const message = owner && messages.oldAddressTaken(slug, basename(owner.file.path));
      return message ? [finding(entry, entry.placeOf(['oldAddresses', ...path]), message)] : [];
    }),
  );
};

export const linkProblems: Rule = (content) => {
  const maps = { hi: siteMap(content, 'hi'), en: siteMap(content, 'en') };
  const inFields = content.entries.flatMap((entry) =>
    textsIn(entry.data).flatMap(({ path, text }) => {
      const message = wrongField(String(path[0]), text);
      return message ? [finding(entry, entry.placeOf(path), message)] : [];
    }),
  );
  const inBodies = content.entries.flatMap((entry) =>
    addressesIn(entry).flatMap(({ address, at }): Finding[] => {
      const message = isOwnAddress(address) ? wrongInside(address, entry, maps[entry.locale]) : unreachable(address);
      const from = Math.max(at, entry.body.indexOf(address, at));
      return message ? [findingInBody(entry, from, address.length, message)] : [];
    }),
  );
  return [...inFields, ...inBodies];
};

/** What is wrong with the address or the telephone in a field, its page aside. */
function wrongField(field: string, text: string): Message | undefined {
  const phone = field === 'phone' || field === 'whatsapp' ? withCountryCode(text) : undefined;
  if (phone) return messages.phoneCode(text, quoted(phone));
  return field === 'mapSearch' && /^https?:/i.test(text) ? messages.mapWords(text) : unreachable(text);
}

/** The addresses of a body: of links in its text and of components, with where each is written or begins to be. */
const addressesIn = ({ prose }: Entry): { readonly address: string; readonly at: number }[] => [
  ...prose.links,
  ...prose.components.flatMap(({ attributes, at }) =>
    Object.entries(attributes)
      .filter(([, value]) => isOwnAddress(value) || /^(?:https?|tel):/i.test(value))
      .map(([name, address]) => ({ address, at: at[name] ?? 0 })),
  ),
];

const privatePage =
  /^https?:\/\/(?:docs\.google\.com\/forms\/\S*\/edit\b|studio\.youtube\.com|web\.whatsapp\.com|mail\.google\.com|localhost\b|127\.0\.0\.1)/i;

/** A link that nobody else can open, or a telephone that not everybody can call. */
const unreachable = (address: string): Message | undefined =>
  privatePage.test(address) ? messages.linkPrivate(address) : withoutCode(address);

/** The address of a telephone, or of a chat with one, that lacks the country code. */
function withoutCode(address: string): Message | undefined {
  const [, start = '', number = ''] = /^(tel:|https?:\/\/wa\.me\/)([\d-]+)/i.exec(address) ?? [];
  const right = withCountryCode(number)?.replace(/\D/g, '');
  if (!right) return undefined;
  return messages.phoneCode(address, `${start}${start.toLowerCase() === 'tel:' ? '+' : ''}${right}`);
}

function wrongInside(address: string, entry: Entry, map: SiteMap): Message | undefined {
  const [path = '', fragment] = address.split('#');
  const route = path === '' ? (routeOf(entry) ?? '/') : path.replace(/\?.*$/, '');
  // Files such as calendars are made by the build; the tests of built pages look after those.
  if (/\.[a-z0-9]{2,5}$/i.test(route)) return undefined;
  const anchors = map.get(route);
  if (!anchors && route === '/venue/') return messages.linkToVenue(address);
  if (!anchors) return messages.linkNowhere(address, nearestRoute(route, fragment, map));
  const anchor = fragment === undefined ? undefined : decoded(fragment);
  if (!anchor || anchors.has(anchor)) return undefined;
  const guess = nearest(anchor, anchors);
  return messages.linkNowhere(address, guess && `${path}#${guess}`);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
