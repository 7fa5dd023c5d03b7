/** The report after the conclave is whole on its page, is led to from everywhere, and leaves no trace where there is none. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, linksOn, pathOf } from '../setup/addresses.ts';
import { entriesOf } from '../setup/conclave.ts';
import { textOf } from '../setup/dom.ts';
import { topNodes } from '../setup/graphs.ts';
import { property } from '../setup/head.ts';
import { pageAt, pagesOf } from '../setup/pages.ts';
import { builtOf } from '../setup/scope.ts';
import { childrenOf, parseXml, textIn } from '../setup/xml.ts';

const textAt = (site: 'full' | 'sparse' | 'cancelled', path: string) => readFileSync(fileAt(site, path) ?? '', 'utf8');

interface Bilingual {
  readonly hi: string;
  readonly en: string;
}
interface Facts {
  readonly date: string;
  readonly photos: readonly { alt: Bilingual; credit?: Bilingual }[];
  readonly recordings: readonly { label: Bilingual; url: string }[];
  readonly press: readonly { title: string; outlet: Bilingual; url: string }[];
  readonly figures: readonly string[];
}
interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly decisions: readonly string[];
  readonly people: readonly string[];
}

describe.each(locales)('the report in %s', (locale) => {
  const facts = entriesOf('full', 'report').get('report') as unknown as Facts;
  const texts = entriesOf('full', 'report', locale).get('report') as unknown as Texts;
  const route = pathOf(locale, '/report/');
  const address = addressOf('full', route);
  const page = () => pageAt('full', route);

  it('shows everything that was written, each photograph with what it shows', () => {
    const main = textOf(page().document.querySelector('main') ?? page().document);
    const written = [
      ...[texts.title, texts.summary, ...texts.decisions, ...texts.people],
      ...facts.photos.flatMap(({ alt, credit }) => [alt[locale], credit?.[locale] ?? '']),
      ...facts.recordings.map(({ label }) => label[locale]),
      ...facts.press.flatMap(({ title, outlet }) => [title, outlet[locale]]),
    ];
    for (const text of written) expect(main).toContain(text);
    const { report } = wordsIn(locale);
    const headings = page().document.querySelectorAll('main h2').map(textOf);
    for (const name of ['decisions', 'said', 'recordings', 'people', 'photos', 'press'] as const)
      expect(headings).toContain(report[name]);
    expect(page().document.querySelectorAll('main .no-address')).toHaveLength(facts.figures.length + 1);
    const photos = page().document.querySelectorAll('main figure img');
    expect(photos.map((photo) => photo.getAttribute('alt'))).toEqual(facts.photos.map(({ alt }) => alt[locale]));
    for (const photo of photos) expect(fileAt('full', photo.getAttribute('src') ?? '')).toBeDefined();
    const urls = linksOn('full', page(), 'main a').map(({ url }) => url.href);
    for (const { url } of [...facts.recordings, ...facts.press]) expect(urls).toContain(url);
  });

  it('is led to from the home page, the foot of every page, the feed, llms.txt and the site map', () => {
    const { nav, report } = wordsIn(locale);
    const linked = (from: string, part: string) =>
      linksOn('full', pageAt('full', from), `${part} a[href="${route}"]`).map(({ link }) => textOf(link));
    expect(linked(pathOf(locale, '/'), 'main')).toEqual([report.read]);
    expect(linked(pathOf(locale, '/help/'), 'footer')).toEqual([nav.report]);
    const feed = parseXml(textAt('full', pathOf(locale, '/feed.xml'))).documentElement;
    const entry = feed && childrenOf(feed, 'entry').find((each) => textIn(each, 'id') === address);
    expect(entry && [textIn(entry, 'title'), textIn(entry, 'updated').slice(0, 10)]).toEqual([texts.title, facts.date]);
    expect(entry && textIn(entry, 'content')).toContain(texts.summary);
    expect(textAt('full', '/llms.txt')).toContain(`(${address}): ${texts.summary}`);
    expect(textAt('full', '/sitemap-0.xml')).toContain(`<loc>${address}</loc><lastmod>${facts.date}`);
  });

  it('is an article of the organiser about the conclave, with a card of its own', () => {
    const nodes = topNodes(page());
    const article = nodes.find((node) => node['@type'] === 'Article');
    expect(article).toMatchObject({ headline: texts.title, datePublished: facts.date, inLanguage: locale });
    for (const part of ['author', 'about'] as const)
      expect(nodes.map((node) => node['@id'])).toContain((article?.[part] as { '@id'?: string } | undefined)?.['@id']);
    expect(nodes.find((node) => node['@type'] === 'WebPage')).toMatchObject({
      mainEntity: { '@id': article?.['@id'] },
    });
    expect(property(page(), 'og:image:alt')).toContain(texts.title);
  });
});

it.each(builtOf('sparse', 'cancelled'))('without a report nothing tells of one: site “%s”', (site) => {
  expect(fileAt(site, '/report/')).toBeUndefined();
  const others = ['/llms.txt', '/sitemap-0.xml', '/sw.js', '/feed.xml'].map((path) => textAt(site, path));
  for (const text of [...pagesOf(site).map(({ html }) => html), ...others]) expect(text).not.toContain('/report/');
});
