/** What a page is when someone passes it on: its links, its programme as a message, its card and its QR code. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { type Locale, locales, otherLocale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { formats } from '../../src/outputs/cards/card.ts';
import { addressOf, fileAt, linksOn, pathIn, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf, headlineOf } from '../setup/conclave.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { only, property } from '../setup/head.ts';
import { type Page, addressedPages, listedPages, pageAt, pagesOf } from '../setup/pages.ts';
import { readQr } from '../setup/qr.ts';
import { builtOf, fixtureSites } from '../setup/scope.ts';
import { type SiteName, sites } from '../setup/sites.ts';

const hosts = ['wa.me', 't.me', 'www.facebook.com', 'x.com', 'www.linkedin.com', '', ''];
const longest: Record<Locale, number> = { hi: 150, en: 220 };

/** Whether a page names the day, the place or the news of the day. */
const isAboutTheDay = (page: Page): boolean => /^\/(?:$|programme\/|venue\/|updates\/|poster\/)/.test(routeOf(page));

const linksOf = ({ document }: Page): URL[] =>
  (document.querySelector('[data-share-tools]')?.querySelectorAll('a') ?? []).map(
    (link) => new URL(link.getAttribute('href') ?? ''),
  );
const whatsappText = (page: Page): string => linksOf(page)[0]?.searchParams.get('text') ?? '';
const sentenceOf = (page: Page): string => whatsappText(page).replace(/ https?:\S+$/, '');
const messageOn = ({ document }: Page): string => document.querySelector('#message-text')?.textContent ?? '';

describe.each(fixtureSites)('passing on a page of site “%s”', (site) => {
  const pages = addressedPages(site);

  it('is offered on every page, WhatsApp first, with a sentence on one line and the page’s full address last', () => {
    for (const page of pages) {
      const links = linksOf(page);
      const offered = links.map(({ host }) => host);
      expect(offered, page.path).toEqual(hosts);
      const address = addressOf(site, page.path);
      const sentence = sentenceOf(page);
      expect(whatsappText(page), page.path).toBe(`${sentence} ${address}`);
      const [, telegram, facebook, x, linkedin, sms, email] = links.map(({ searchParams }) =>
        Object.fromEntries(searchParams),
      );
      for (const link of [telegram, x]) expect(link, page.path).toEqual({ text: sentence, url: address });
      expect([facebook?.u, linkedin?.url], page.path).toEqual([address, address]);
      expect(sms?.body, page.path).toBe(whatsappText(page));
      expect(email?.body?.split('\r\n').at(-1), page.path).toBe(address);
    }
  });

  it('says something of its own on every page, whole and short enough for a link', () => {
    for (const page of pages) {
      const sentence = sentenceOf(page);
      expect(sentence, page.path).not.toMatch(/[\n\r]|undefined|\s{2}/);
      expect(sentence.length, `${page.path} “${sentence}”`).toBeLessThanOrEqual(longest[localeOf(page)]);
      expect(sentence.length, `${page.path} “${sentence}”`).toBeGreaterThan(20);
    }
    // What is cancelled or has no day has nothing more to say on the page of its programme.
    const others = pages.filter((page) => routeOf(page) !== '/programme/');
    expect(new Set(others.map((page) => `${localeOf(page)} ${sentenceOf(page)}`)).size).toBe(others.length);
  });

  it('says a change of plan first wherever the day or the place is named, and nowhere else', () => {
    const wrong = pages.filter((page) => {
      const headline = headlineOf(site, localeOf(page));
      const { movedPlace, movedTime, cancelled, postponed } = wordsIn(localeOf(page)).status;
      const found = [movedPlace, movedTime, cancelled, postponed].filter((each) => sentenceOf(page).includes(each));
      const due = headline && isAboutTheDay(page) ? [headline] : [];
      return found.join() !== due.join() || !sentenceOf(page).startsWith(due.join());
    });
    expectNone(wrong.map((page) => `${page.path} “${sentenceOf(page)}”`));
  });

  it.each(locales)(
    'names on the home page the day that holds, and the venue, or that it is not announced: %s',
    (locale) => {
      const sentence = sentenceOf(pageAt(site, pathOf(locale, '/')));
      const { day, venue } = conclaveOf(site);
      expect(sentence).toContain(formatFullDay(locale, day));
      const takesPlace = site !== 'cancelled' && site !== 'postponed';
      const { name = wordsIn(locale).unannounced.venue } = entriesOf(site, 'venues', locale).get(venue) ?? {};
      expect(sentence.includes(String(name)), sentence).toBe(takesPlace);
    },
  );
});

describe.each(fixtureSites)('the programme of site “%s” as a message', (site) => {
  it.each(locales)('begins with what changed, has every session in order and ends with its address: %s', (locale) => {
    const page = pageAt(site, pathOf(locale, '/programme/'));
    const message = messageOn(page);
    const lines = message.split('\n');
    expect(lines[0]).toContain(headlineOf(site, locale) ?? entriesOf(site, 'event', locale).get('conclave')?.name);
    expect(lines.at(-1)).toBe(addressOf(site, page.path));
    // Marks that some chats take for bold are not passed on.
    expect(message).not.toContain('*');
    const titles = page.document.querySelectorAll('main ol h3').map((title) => textOf(title).replaceAll('*', ''));
    expect(titles.length).toBeGreaterThan(2);
    const places = titles.map((title) => lines.findIndex((line) => line.endsWith(title)));
    if (site === 'cancelled') expect(new Set(places)).toEqual(new Set([-1]));
    else {
      expect(places, message).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it.each(locales)('is the same as plain text, which says by its first bytes that it is UTF-8: %s', (locale) => {
    const bytes = readFileSync(fileAt(site, pathOf(locale, '/programme.txt')) ?? '');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const message = messageOn(pageAt(site, pathOf(locale, '/programme/')));
    expect(bytes.subarray(3).toString('utf8')).toBe(`${message}\n`);
    expect(message.length).toBeGreaterThan(80);
  });

  it.each(locales)('is sent whole by link, or the page says that less is sent: %s', (locale) => {
    const page = pageAt(site, pathOf(locale, '/programme/'));
    const section = page.document.querySelector('#message');
    const links = section?.querySelectorAll('a').map(({ attributes: { href = '' } }) => href) ?? [];
    const whatsapp = links.find((link) => link.startsWith('https://wa.me/')) ?? '';
    const email = links.find((link) => link.startsWith('mailto:')) ?? '';
    const sent = new URL(whatsapp).searchParams.get('text') ?? '';
    const isShortened = section && textOf(section).includes(wordsIn(locale).programme.message.shortened);
    expect(sent === messageOn(page)).toBe(!isShortened);
    expect(new URL(email).searchParams.get('body')).toBe(sent.replaceAll('\n', '\r\n'));
    expect(sent.split('\n').at(-1)).toBe(addressOf(site, page.path));
    for (const url of [whatsapp, email]) expect(url.length).toBeLessThanOrEqual(4000);
  });
});

it('a programme with times has the time before the title, hall and speakers below, breaks, and what became of sessions', () => {
  const message = messageOn(pageAt('full', '/en/programme/'));
  for (const lines of [
    '\n10:30–11:15 First furnace, first sheet\nSugarcane Hall, Asha Verma\n',
    '\n12:30–1:30 Lunch\n',
    '\nCancelled: Jaggery tested before your eyes\nEarlier: 2 to 3 pm\nThe testing van',
    '\n2:00–2:45 Moved: A furnace without smoke\n',
    '\nEarlier: 11:15 am to 12 pm, Workshop Room\nSo many have signed up',
  ])
    expect(message).toContain(lines);
});

it.each(builtOf('scheduled'))('a leftover note on a change that was taken back is in no message: site “%s”', (site) => {
  for (const locale of locales) {
    const { statusNote } = entriesOf(site, 'event', locale).get('conclave') ?? {};
    expect(statusNote).toBeDefined();
    expect(messageOn(pageAt(site, pathOf(locale, '/programme/')))).not.toContain(String(statusNote));
  }
});

it.each(locales)(
  'home has a message for each of three people, in both languages, to the page that fits: %s',
  (locale) => {
    const other = otherLocale(locale);
    const rows = pageAt('full', pathOf(locale, '/')).document.querySelectorAll('#to-whom li');
    const sent = rows.map((row) =>
      row.querySelectorAll('a').map(({ attributes: { href = '' } }) => new URL(href).searchParams.get('text') ?? ''),
    );
    expect(sent.map((texts) => texts.map((text) => text.split(' ').at(-1)))).toEqual(
      ['/products/', '/help/', '/programme/'].map((route) =>
        [locale, other].map((each) => addressOf('full', pathOf(each, route))),
      ),
    );
    for (const [index, row] of rows.entries())
      expect(sent[index]?.[0]).toContain(textOf(row.querySelector('p') ?? row));
    const link = pageAt('full', pathOf(locale, '/help/')).document.querySelector(
      `#share a[href="${pathOf(locale, '/#to-whom')}"]`,
    );
    expect(link && textOf(link)).toBe(wordsIn(locale).share.toWhomLink);
  },
);

function cardOf(site: SiteName, page: Page): string {
  const file = fileAt(site, pathIn(site, new URL(property(page, 'og:image'))) ?? '');
  if (!file) throw new Error(`The card of ${page.path} is not there: ${property(page, 'og:image')}`);
  return file;
}

async function expectCard(file: string, size: object): Promise<void> {
  const { format, width, height } = await sharp(file).metadata();
  expect({ format, width, height }, file).toEqual({ format: 'jpeg', ...size });
  // Chats show no larger picture.
  expect(statSync(file).size, file).toBeLessThan(300_000);
}

/** Whether the strip at the foot of a wide card has a colour, seen in its lower right corner. */
async function hasFoot(file: string, colour: readonly number[]): Promise<boolean> {
  // stats() looks at what was read, not at what was cut out of it.
  const corner = await sharp(file).extract({ left: 1190, top: 620, width: 8, height: 8 }).png().toBuffer();
  const { channels } = await sharp(corner).stats();
  return channels.every(({ mean }, index) => Math.abs(mean - (colour[index] ?? 0)) < 12);
}
const sindoor = [0xb3, 0x36, 0x1b];
const dark = [0x0b, 0x0e, 0x16];

describe.each(['full', 'sparse'] as const)('the cards of site “%s”', (site) => {
  const pages = pagesOf(site);
  const listed = listedPages(site);
  const drawn = readdirSync(join(sites[site].folder, 'cards'));

  it('names a JPEG of the right size under the limit of chats, by its full address, for X as for other chats', async () => {
    for (const page of pages) {
      const address = property(page, 'og:image');
      expect(address.startsWith(addressOf(site, '/cards/')), address).toBe(true);
      await expectCard(cardOf(site, page), formats.wide);
      const stated = ['width', 'height', 'type'].map((name) => property(page, `og:image:${name}`));
      expect(stated, page.path).toEqual([`${formats.wide.width}`, `${formats.wide.height}`, 'image/jpeg']);
      const twitter = (name: string) => only(page, `meta[name="twitter:${name}"]`, 'content');
      expect(twitter('card')).toBe('summary_large_image');
      for (const name of ['title', 'description', 'image', 'image:alt'])
        expect(twitter(name), page.path).toBe(property(page, `og:${name}`));
    }
  });

  it('has a card of its own for every page and language, and says in words what it shows', () => {
    expect(listed.length).toBeGreaterThan(30);
    expect(new Set(listed.map((page) => property(page, 'og:image'))).size).toBe(listed.length);
    for (const page of listed)
      expect(property(page, 'og:image:alt'), page.path).toMatch(/^(?!.*(?:undefined|\s\s)).{21,}/s);
  });

  it.each(locales)('shows organisers every card with its size, on a page that no other leads to: %s', (locale) => {
    const page = pageAt(site, pathOf(locale, '/cards/'));
    const shown = linksOn(site, page, 'main li img').map(({ link, path }) => {
      const name = path.split('/').at(-1) ?? '';
      const format = Object.entries(formats).find(([key]) => name.includes(`-${key}-`))?.[1];
      const { width, height } = link.attributes;
      expect([width, height], name).toEqual([String(format?.width), String(format?.height)]);
      const kilobytes = Math.ceil(statSync(fileAt(site, path) ?? path).size / 1000);
      expect(textOf(link.closest('li') ?? link)).toContain(`${kilobytes} KB`);
      return name;
    });
    expect(shown.toSorted()).toEqual(drawn.filter((name) => name.includes(`-${locale}-`)).toSorted());
    for (const { path, document } of pages)
      expect(document.querySelectorAll('a[href$="/cards/"]:not([hreflang])'), path).toEqual([]);
  });

  it('has a square and a status picture of home, products and the programme', async () => {
    const products = listed.flatMap(({ path }) => /^\/products\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(products.length).toBeGreaterThan(1);
    for (const page of ['home', 'products', 'programme', ...products.map((slug) => `products-${slug}`)])
      for (const locale of locales)
        for (const format of ['square', 'status'] as const) {
          const pattern = new RegExp(`^${page}-${locale}-${format}-[0-9a-f]{10}\\.jpg$`);
          const found = drawn.filter((name) => pattern.test(name));
          expect(found, `${page} ${locale} ${format}`).toHaveLength(1);
          await expectCard(join(sites[site].folder, 'cards', found[0] ?? ''), formats[format]);
        }
  });
});

describe('a change of plan on cards', () => {
  it('has its own colour, and is in the words for those who do not see it', async () => {
    const paths = ['/', '/en/', '/programme/', '/products/'];
    for (const [site, path] of fixtureSites.flatMap((each) => paths.map((path) => [each, path] as const))) {
      const page = pageAt(site, path);
      const headline = headlineOf(site, localeOf(page));
      expect(property(page, 'og:image:alt'), `${site} ${path}`).toContain(headline ?? '');
      expect(await hasFoot(cardOf(site, page), headline ? sindoor : dark), `${site} ${path}`).toBe(true);
    }
  });

  it('gives the card another name, so that chats that keep pictures fetch the new one', () => {
    const all = builtOf('scheduled', 'full', 'cancelled', 'postponed', 'postponedTo');
    const names = all.map((site) => property(pageAt(site, '/'), 'og:image').split('/').at(-1));
    expect(new Set(names).size).toBe(all.length);
  });

  it('of a single session is on its own card alone', () => {
    const sessions = pagesOf('full').filter((page) => /^\/en\/programme\/[^/]+\/$/.test(page.path));
    const texts = sessions.map((page) => property(page, 'og:image:alt'));
    const { cancelled, postponed, moved } = wordsIn('en').card.session;
    for (const word of [cancelled, postponed, moved]) expect(texts.join('\n').split(word), word).toHaveLength(2);
  });
});

it.each(fixtureSites)('poster and programme have a QR code that leads to the live page: site “%s”', async (site) => {
  const routes: Record<string, string> = { '/poster/': '/', '/programme/': '/programme/' };
  const pages = pagesOf(site).filter(({ document }) => document.querySelector('svg[data-qr]'));
  const expected = locales.flatMap((locale) => Object.keys(routes).map((route) => pathOf(locale, route)));
  expect(pages.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
  for (const page of pages) {
    const [code, ...more] = page.document.querySelectorAll('svg[data-qr]');
    expect(more, page.path).toEqual([]);
    const address = addressOf(site, pathOf(localeOf(page), routes[routeOf(page)] ?? ''));
    const svg =
      code?.outerHTML.replace(/<svg( [^>]*?) data-qr(?=[ >])/, '<svg xmlns="http://www.w3.org/2000/svg"$1') ?? '';
    expect(await readQr(Buffer.from(svg)), page.path).toBe(address);
    expect(code?.getAttribute('role'), page.path).toBe('img');
    expect(code?.getAttribute('aria-label'), page.path).toContain(address);
    expect(code?.parentNode?.textContent, page.path).toContain(address.replace(/^https:\/\/|\/$/g, ''));
  }
});
