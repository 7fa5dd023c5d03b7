/** The pages of people: a speaker's sessions, calendar and card, a maker's products and words; nobody's page where nobody is named. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { fileAt, linksOn, pathOf } from '../setup/addresses.ts';
import { entriesOf } from '../setup/conclave.ts';
import { textOf } from '../setup/dom.ts';
import { follow, topNodes } from '../setup/graphs.ts';
import { pageAt, pagesOf } from '../setup/pages.ts';
import type { SiteName } from '../setup/sites.ts';

const speaker = 'asha-verma';
const maker = 'savitri-kashyap';
const spokenAt = ['opening', 'buyers-and-sellers', 'cold-stores', 'closing'];

/** The squares that a person's page offers to post. */
const cardsOn = (site: SiteName, path: string) =>
  linksOn(site, pageAt(site, path), 'main a[download]').map(({ url }) => url.pathname);

describe.each(locales)('people in %s', (locale) => {
  const words = wordsIn(locale);
  const personPath = (slug: string) => pathOf(locale, `/people/${slug}/`);
  const person = (slug: string) => entriesOf('full', 'people', locale).get(slug) as Record<string, string>;

  it('a speaker’s page has their sessions in order, each with its link and language', () => {
    const page = pageAt('full', personPath(speaker));
    const paths = linksOn('full', page, 'main li a').map(({ url }) => url.pathname);
    expect(paths.filter((path) => path.includes('/programme/'))).toEqual(
      spokenAt.map((slug) => pathOf(locale, `/programme/${slug}/`)),
    );
    const rows = page.document.querySelectorAll('main li').map(textOf);
    expect(rows.find((row) => row.includes(entryTitle('opening')))).toContain(words.programme.languages.hindi);
    expect(rows.find((row) => row.includes(entryTitle('cold-stores')))).toContain(words.status.session.postponed);
  });
  const entryTitle = (slug: string) => String(entriesOf('full', 'sessions', locale).get(slug)?.title);

  it('a speaker’s calendar holds the sessions that have a time, as the day’s calendar does', () => {
    const eventsIn = (path: string) =>
      new ICAL.Component(ICAL.parse(readFileSync(fileAt('full', pathOf(locale, path)) ?? '', 'utf8')))
        .getAllSubcomponents('vevent')
        .map((event) => event.toString());
    const own = eventsIn(`/people/${speaker}.ics`);
    expect(own).toHaveLength(spokenAt.length);
    expect(eventsIn('/programme.ics')).toEqual(expect.arrayContaining(own));
  });

  it('a speaker may post a square card in both languages until the day is over', () => {
    const cards = cardsOn('full', personPath(speaker));
    expect(cards).toHaveLength(2);
    for (const card of cards) expect(fileAt('full', card)).toBeDefined();
    expect(cards[0]).toContain(`-${locale}-square-`);
    expect(cardsOn('full', personPath(maker))).toEqual([]);
    for (const site of ['over', 'cancelled'] as const) expect(cardsOn(site, personPath(speaker))).toEqual([]);
  });

  it('a maker has their words, place and products, and stands on the page of the product', () => {
    const { name = '', role = '', place = '', quote = '' } = person(maker);
    const page = pageAt('full', personPath(maker));
    const product = pageAt('full', pathOf(locale, '/products/jaggery/'));
    for (const each of [page, product])
      for (const text of [name, role, place, quote])
        expect(textOf(each.document.querySelector('main') ?? each.document)).toContain(text);
    const leads = (from: typeof page, to: string) =>
      linksOn('full', from, 'main a').some(({ url }) => url.pathname === to);
    expect(leads(page, product.path)).toBe(true);
    expect(leads(product, page.path)).toBe(true);
    const speakers = textOf(
      pageAt('full', pathOf(locale, '/programme/')).document.querySelector('main') ?? page.document,
    );
    expect(speakers).toContain(person(speaker).name);
    expect(speakers).not.toContain(name);
  });

  it('search engines learn who a person is', () => {
    const page = pageAt('full', personPath(speaker));
    const [node] = topNodes(page).filter(({ '@type': type }) => type === 'WebPage');
    const [main] = follow(page, node ?? {}, 'mainEntity');
    const { name, role, organisation } = person(speaker);
    expect(main).toMatchObject({ '@type': 'Person', name, jobTitle: role, worksFor: { name: organisation } });
  });

  it('without people there is no page of anybody', () => {
    expect(pagesOf('sparse').filter(({ path }) => path.includes('/people/'))).toEqual([]);
  });
});
