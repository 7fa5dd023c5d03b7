/** The picture that a chat shows of every page. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { formats } from '../../src/lib/cards/card.ts';
import { addressOf, fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { only, property } from '../setup/head.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';

/** Chats show no larger picture. */
const mostBytes = 300_000;

function cardOf(site: SiteName, page: Page): string {
  const file = fileAt(site, pathIn(site, new URL(property(page, 'og:image'))) ?? '');
  if (!file) throw new Error(`The card of ${page.path} is not there: ${property(page, 'og:image')}`);
  return file;
}

/** The colour of the strip at the foot of a wide card, in its lower right corner. */
async function footColour(file: string): Promise<number[]> {
  // stats() looks at what was read, not at what was cut out of it.
  const corner = await sharp(file).extract({ left: 1190, top: 620, width: 8, height: 8 }).png().toBuffer();
  const { channels } = await sharp(corner).stats();
  return channels.map(({ mean }) => Math.round(mean));
}
const near = (colour: number[], wanted: number[]): boolean =>
  colour.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 12);
const sindoor = [0xb3, 0x36, 0x1b];
const dark = [0x0b, 0x0e, 0x16];

describe.each(['first', 'underPath', 'second'] as const)('site “%s”', (site) => {
  const pages = pagesOf(site);
  const own = pages.filter(({ path }) => path !== missingPage && !path.endsWith('/cards/'));

  it('names a JPEG of the right size under the limit of chats, by its full address', async () => {
    for (const page of pages) {
      const address = property(page, 'og:image');
      expect(address).toMatch(/^https:\/\//);
      expect(address.startsWith(addressOf(site, '/cards/')), address).toBe(true);
      const file = cardOf(site, page);
      const { format, width, height } = await sharp(file).metadata();
      expect({ format, width, height }, file).toEqual({ format: 'jpeg', ...formats.wide });
      expect(statSync(file).size, file).toBeLessThan(mostBytes);
      expect(property(page, 'og:image:width')).toBe(String(width));
      expect(property(page, 'og:image:height')).toBe(String(height));
      expect(property(page, 'og:image:type')).toBe('image/jpeg');
    }
  });

  it('says in words what the picture says', () => {
    for (const page of own) {
      const alt = property(page, 'og:image:alt');
      expect(alt.length, page.path).toBeGreaterThan(20);
      expect(alt, page.path).not.toMatch(/undefined|\s{2}/);
      expect(only(page, 'meta[name="twitter:image:alt"]', 'content')).toBe(alt);
    }
  });

  it('tells X what it tells other chats', () => {
    for (const page of pages) {
      const twitter = (name: string) => only(page, `meta[name="twitter:${name}"]`, 'content');
      expect(twitter('card')).toBe('summary_large_image');
      expect(twitter('title')).toBe(property(page, 'og:title'));
      expect(twitter('description')).toBe(property(page, 'og:description'));
      expect(twitter('image')).toBe(property(page, 'og:image'));
    }
  });

  it('has a card of its own for every page and language', () => {
    const cards = own.map((page) => property(page, 'og:image'));
    expect(new Set(cards).size).toBe(own.length);
    expect(own.length).toBeGreaterThan(30);
  });

  it.each(['hi', 'en'] as const)('shows organisers every card with its size, in %s', (locale) => {
    const page = pages.find(({ path }) => path === pathOf(locale, '/cards/'));
    if (!page) throw new Error('There is no page of cards.');
    const shown = page.document.querySelectorAll('main li:has(img)').map((item) => {
      const image = item.querySelector('img');
      const path = pathIn(site, new URL(image?.getAttribute('src') ?? '', addressOf(site, '/')));
      return {
        file: fileAt(site, path ?? '') ?? '',
        size: `${image?.getAttribute('width')}x${image?.getAttribute('height')}`,
        text: textOf(item),
      };
    });
    const drawn = readdirSync(join(sites[site].folder, 'cards')).filter((name) => name.includes(`-${locale}-`));
    expect(shown.map(({ file }) => file.split('/').at(-1)).toSorted()).toEqual(drawn.toSorted());
    for (const { file, size, text } of shown) {
      const format = Object.entries(formats).find(([name]) => file.includes(`-${name}-`))?.[1];
      expect(size).toBe(`${format?.width}x${format?.height}`);
      expect(text).toContain(`${Math.ceil(statSync(file).size / 1000)} KB`);
    }
    for (const other of pages)
      expect(
        other.document.querySelectorAll('a[href$="/cards/"]').filter((link) => !link.getAttribute('hreflang')),
      ).toEqual([]);
  });

  it('has a square and a status picture of home, products and the programme', async () => {
    const names = readdirSync(join(sites[site].folder, 'cards'));
    const products = own
      .filter((page) => /^\/products\/[^/]+\/$/.test(page.path))
      .map((page) => page.path.split('/')[2]);
    expect(products.length).toBeGreaterThan(1);
    for (const page of ['home', 'products', 'programme', ...products.map((slug) => `products-${slug}`)])
      for (const locale of ['hi', 'en'])
        for (const format of ['square', 'status'] as const) {
          const found = names.filter((name) =>
            new RegExp(`^${page}-${locale}-${format}-[0-9a-f]{10}\\.jpg$`).test(name),
          );
          expect(found, `${page} ${locale} ${format}`).toHaveLength(1);
          const file = join(sites[site].folder, 'cards', found[0] ?? '');
          expect(await sharp(file).metadata()).toMatchObject(formats[format]);
          expect(statSync(file).size, file).toBeLessThan(mostBytes);
        }
  });
});

describe('a change of plan', () => {
  const home = (site: SiteName, path = '/') => {
    const page = pagesOf(site).find((each) => each.path === path);
    if (!page) throw new Error(`${site} has no ${path}`);
    return page;
  };

  it('stands on the card, in its own colour and in the words for those who do not see it', async () => {
    const expected = [
      ['cancelled', 'cancelled'],
      ['postponed', 'postponed'],
      ['postponedTo', 'postponed'],
      ['second', 'movedPlace'],
    ] as const;
    for (const [site, word] of expected)
      for (const page of [home(site), home(site, '/en/'), home(site, '/programme/'), home(site, '/products/')]) {
        expect(property(page, 'og:image:alt')).toContain(wordsIn(localeOf(page)).status[word]);
        expect(near(await footColour(cardOf(site, page)), sindoor), `${site} ${page.path}`).toBe(true);
      }
    for (const path of ['/', '/en/', '/programme/'])
      expect(near(await footColour(cardOf('scheduled', home('scheduled', path))), dark), path).toBe(true);
  });

  it('gives the card another name, so that chats that keep pictures fetch the new one', () => {
    const names = (['scheduled', 'second', 'cancelled', 'postponed', 'postponedTo'] as const).map((site) =>
      property(home(site), 'og:image').split('/').at(-1),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('of a single session stands on its own card alone', () => {
    const sessions = pagesOf('scheduled').filter((page) => /^\/programme\/[^/]+\/$/.test(routeOf(page)));
    const { session } = wordsIn('en').card;
    const english = sessions.filter((page) => localeOf(page) === 'en');
    const said = english.map((page) => property(page, 'og:image:alt'));
    for (const word of [session.cancelled, session.postponed, session.moved])
      expect(
        said.filter((alt) => alt.includes(word)),
        word,
      ).toHaveLength(1);
  });
});
