/** What a page says of itself when someone passes it on, and the programme as a message. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathOf } from '../setup/addresses.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';

const every = Object.keys(sites) as SiteName[];
const hosts = ['wa.me', 't.me', 'x.com', 'www.facebook.com', 'www.linkedin.com', ''];
const longest: Record<Locale, number> = { hi: 150, en: 220 };

/** The headline that a site’s banner has in a language; nothing where it is as announced. */
const headlines = (site: SiteName, locale: Locale): string | undefined => {
  const { status } = wordsIn(locale);
  const said: Partial<Record<SiteName, string>> = {
    second: status.movedPlace,
    cancelled: status.cancelled,
    postponed: status.postponed,
    postponedTo: status.postponed,
  };
  return said[site];
};

/** Pages that name the day, the place or the news of the day. */
const aboutTheDay = (page: Page): boolean => /^\/(?:$|programme\/|venue\/|updates\/|poster\/)/.test(routeOf(page));

const linksOf = ({ document }: Page): URL[] =>
  document.querySelectorAll('#share li a').map((link) => new URL(link.getAttribute('href') ?? ''));
const whatsappText = (page: Page): string => linksOf(page)[0]?.searchParams.get('text') ?? '';
const sentenceOf = (page: Page): string => whatsappText(page).replace(/ https?:\S+$/, '');

const field = (site: SiteName, kind: string, name: string, locale: Locale, slug?: string): string => {
  const file = contentFiles(sites[site].content).find(
    (each) => each.kind === kind && each.locale === locale && (slug === undefined || each.slug === slug),
  );
  return String(file?.fields[name]);
};

describe.each(every)('passing on a page of site “%s”', (site) => {
  const pages = pagesOf(site).filter(({ path }) => path !== missingPage);

  it('is offered on every page, WhatsApp first', () => {
    for (const page of pages)
      expect(
        linksOf(page).map(({ host }) => host),
        page.path,
      ).toEqual(hosts);
  });

  it('hands over a sentence on one line and the page’s full address last', () => {
    for (const page of pages) {
      expect(whatsappText(page), page.path).toBe(`${sentenceOf(page)} ${addressOf(site, page.path)}`);
      const [, telegram, x, facebook, linkedin, email] = linksOf(page);
      for (const url of [telegram, x]) {
        expect(url?.searchParams.get('text')).toBe(sentenceOf(page));
        expect(url?.searchParams.get('url')).toBe(addressOf(site, page.path));
      }
      expect(facebook?.searchParams.get('u')).toBe(addressOf(site, page.path));
      expect(linkedin?.searchParams.get('url')).toBe(addressOf(site, page.path));
      expect(email?.searchParams.get('body')?.endsWith(`\r\n${addressOf(site, page.path)}`), page.path).toBe(true);
    }
  });

  it('says something of its own on every page, whole and short enough for a link', () => {
    const said = new Map<string, string>();
    for (const page of pages) {
      const sentence = sentenceOf(page);
      expect(sentence, page.path).not.toMatch(/[\n\r]|undefined|\s{2}/);
      expect(sentence.length, `${page.path} “${sentence}”`).toBeLessThanOrEqual(longest[localeOf(page)]);
      expect(sentence.length, `${page.path} “${sentence}”`).toBeGreaterThan(20);
      const key = `${localeOf(page)} ${sentence}`;
      // What is cancelled or has no day has nothing more to say on the page of its programme.
      if (routeOf(page) !== '/programme/') expect(said.get(key), `${page.path} “${sentence}”`).toBeUndefined();
      said.set(key, page.path);
    }
  });

  it.each(locales)(
    'says a change of plan first wherever the day or the place is named, and nowhere else: %s',
    (locale) => {
      const headline = headlines(site, locale);
      const wrong = pages
        .filter((page) => localeOf(page) === locale)
        .filter((page) => {
          const { movedPlace, movedTime, cancelled, postponed } = wordsIn(locale).status;
          const says = [movedPlace, movedTime, cancelled, postponed].filter((each) => sentenceOf(page).includes(each));
          const due = headline && aboutTheDay(page) ? [headline] : [];
          return says.join() !== due.join() || !sentenceOf(page).startsWith(due.join());
        })
        .map((page) => `${page.path} “${sentenceOf(page)}”`);
      expectNone(wrong);
    },
  );

  it.each(locales)('names the day that holds on the home page, and the place: %s', (locale) => {
    const home = pages.find(({ path }) => path === pathOf(locale, '/'));
    const said = home ? sentenceOf(home) : '';
    const day = site === 'postponedTo' ? '2027-03-05' : field(site, 'event', 'date', 'hi');
    const slug = site === 'second' ? 'exhibition-centre' : field(site, 'event', 'venue', 'hi');
    expect(said).toContain(formatFullDay(locale, day));
    const comes = site !== 'cancelled' && site !== 'postponed';
    expect(said.includes(field(site, 'venues', 'name', locale, slug)), said).toBe(comes);
  });
});

describe.each(every)('the programme of site “%s” as a message', (site) => {
  const programmes = locales.map((locale) => {
    const path = pathOf(locale, '/programme/');
    const page = pagesOf(site).find((each) => each.path === path);
    const file = fileAt(site, pathOf(locale, '/programme.txt'));
    if (!page || !file) throw new Error(`The site “${site}” has no programme in ${locale}.`);
    return { locale, page, bytes: readFileSync(file) };
  });
  const shown = ({ document }: Page): string => document.querySelector('#message-text')?.textContent ?? '';
  const lines = (page: Page): string[] => shown(page).split('\n');

  it('is the same on the page and as plain text, which says by its first bytes that it is UTF-8', () => {
    for (const { page, bytes } of programmes) {
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.subarray(3).toString('utf8')).toBe(`${shown(page)}\n`);
      expect(shown(page).length).toBeGreaterThan(80);
    }
  });

  it('ends with the address of the page it is on', () => {
    for (const { page } of programmes) expect(lines(page).at(-1)).toBe(addressOf(site, page.path));
  });

  it('begins with what changed', () => {
    for (const { locale, page } of programmes) {
      const headline = headlines(site, locale) ?? field(site, 'event', 'name', locale);
      expect(lines(page)[0]).toContain(headline);
    }
  });

  it('has every session in the order of the page, with its speakers, unless there is no conclave', () => {
    for (const { page } of programmes) {
      // Marks that some chats take for bold are not passed on.
      const titles = page.document.querySelectorAll('main ol h3').map((title) => textOf(title).replaceAll('*', ''));
      expect(titles.length).toBeGreaterThan(2);
      expect(shown(page)).not.toContain('*');
      const found = titles.map((title) => lines(page).findIndex((line) => line.endsWith(title)));
      if (site === 'cancelled') expect(new Set(found)).toEqual(new Set([-1]));
      else {
        expect(found, shown(page)).not.toContain(-1);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      }
    }
  });

  it('sends all of it by link, or says that it sends less', () => {
    for (const { locale, page } of programmes) {
      const section = page.document.querySelector('#message');
      const urls = section?.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '') ?? [];
      const [whatsapp = '', email = ''] = [/^https:\/\/wa\.me\//, /^mailto:/].map((kind) =>
        urls.find((url) => kind.test(url)),
      );
      const sent = new URL(whatsapp).searchParams.get('text') ?? '';
      const shortened = section ? textOf(section).includes(wordsIn(locale).programme.message.shortened) : false;
      expect(sent === shown(page)).toBe(!shortened);
      expect(new URL(email).searchParams.get('body')).toBe(sent.replaceAll('\n', '\r\n'));
      expect(sent.split('\n').at(-1)).toBe(addressOf(site, page.path));
      for (const url of [whatsapp, email]) expect(url.length).toBeLessThanOrEqual(4000);
    }
  });
});

describe('a programme with times', () => {
  const [page] = pagesOf('second').filter(({ path }) => path === '/en/programme/');
  const message = page?.document.querySelector('#message-text')?.textContent ?? '';

  it('sets the time before the title, and the hall and speakers below', () => {
    expect(message).toContain('\n10:30–11:15 First furnace, first sheet\nSugarcane Hall, Asha Verma\n');
  });

  it('says of a session what became of it, and why', () => {
    expect(message).toContain('\nCancelled: Jaggery tested before your eyes\nEarlier: 2 to 3 pm\nThe testing van');
    expect(message).toContain('\n2:00–2:45 Moved: A furnace without smoke\n');
    expect(message).toContain('\nEarlier: 11:15 am to 12 pm, Workshop Room\nSo many have signed up');
  });

  it('has its breaks', () => {
    expect(message).toContain('\n12:30–1:30 Lunch\n');
  });
});

it('a leftover note on a change that was taken back is in no message', () => {
  for (const page of pagesOf('scheduled').filter((each) => routeOf(each) === '/programme/'))
    expect(page.document.querySelector('#message-text')?.textContent).not.toContain(
      field('scheduled', 'event', 'statusNote', localeOf(page)),
    );
});
