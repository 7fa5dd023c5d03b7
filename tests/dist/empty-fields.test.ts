/** A field that content leaves out leaves no trace on a page; one that it fills is there. */
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { type KindName, kinds } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';
import { contentFiles, textsIn } from '../setup/content.ts';
import { linesOf, localeOf, nameOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

/** The label that a page gives a field, by kind and field. */
function labels(locale: Locale): [KindName, string, string][] {
  const { conclave, programme, venue, about, products, help, status } = wordsIn(locale);
  return [
    ['event', 'registration', conclave.register],
    ['event', 'liveStream', conclave.watch],
    ['event', 'recording', conclave.recording],
    ['event', 'hashtag', conclave.hashtag],
    ['event', 'price', conclave.priced('').replace(/:\s*$/, '')],
    ['event', 'emphases', conclave.emphases],
    ['event', 'statusNote', status.movedPlace],
    ['venues', 'entrance', venue.entrance],
    ['venues', 'parking', venue.parking],
    ['venues', 'accessibility', venue.accessibility],
    ['venues', 'coordinates', venue.coordinates],
    ['sessions', 'hall', programme.hall],
    ['sessions', 'speakers', programme.speakers],
    ['sessions', 'materials', programme.materials],
    ['sessions', 'status', status.session.moved],
    ['products', 'milestones', products.milestones],
    ['about', 'corrections', about.corrections],
    ['schemes', 'official', help.official],
  ];
}

const filled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** The facts of an entry of the second conclave. */
const factsOf = (kind: KindName, slug: string): Record<string, unknown> =>
  files.second.find((file) => file.kind === kind && file.slug === slug && file.locale === 'hi')?.fields ?? {};

const shownSites = ['first', 'second'] as const;
const pages = { first: pagesOf('first'), second: pagesOf('second') };
const pagesIn = (site: 'first' | 'second', locale: Locale): Page[] =>
  pages[site].filter((page) => localeOf(page) === locale);
const files = { first: contentFiles(sites.first.content), second: contentFiles(sites.second.content) };
const isFilled = (site: 'first' | 'second', kind: KindName, field: string): boolean =>
  files[site].some((file) => file.kind === kind && filled(file.fields[field]));

describe.each(shownSites)('site “%s”', (site) => {
  it.each(locales)('labels what its content has and nothing else: %s', (locale) => {
    const shown = pagesIn(site, locale).flatMap(({ path, document }) => [
      ...document.querySelectorAll('main *').map((element) => ({ path, text: textOf(element), element })),
      ...linesOf(document).map(({ text, element }) => ({ path, text: text.split(':')[0] ?? '', element })),
    ]);
    const wrong = labels(locale).flatMap(([kind, field, label]) => {
      const [found] = shown.filter(({ text }) => text === label);
      if (isFilled(site, kind, field)) return found ? [] : [`No page has “${label}” for the ${field} of ${kind}.`];
      return found ? [`${found.path} “${label}” in ${nameOf(found.element)}: no ${kind} has a ${field}`] : [];
    });
    expectNone(wrong);
  });

  it.each(locales)('shows every text that its organisers wrote: %s', (locale) => {
    const spoken = pagesIn(site, locale)
      .flatMap(({ document }) => [
        textOf(document),
        ...document
          .querySelectorAll('[alt], [content]')
          .map(({ attributes: { alt, content } }) => alt ?? content ?? ''),
      ])
      .join('\n');
    const written = files[site]
      .filter((file) => file.locale === locale)
      .flatMap(({ kind, slug, fields }) =>
        Object.keys(kinds[kind].text).flatMap((name) =>
          textsIn(fields[name]).map((text) => ({ place: `${kind}/${slug}: ${name}`, text })),
        ),
      );
    expect(written.length).toBeGreaterThan(50);
    expectNone(written.filter(({ text }) => !spoken.includes(text)).map(({ place, text }) => `${place}: “${text}”`));
  });

  it.each(locales)('leads to every address that its organisers wrote: %s', (locale) => {
    const links = new Set(
      pagesIn(site, locale).flatMap(({ document }) =>
        document.querySelectorAll('a').map((link) => link.getAttribute('href')),
      ),
    );
    const written = files[site].flatMap(({ kind, slug, fields }) =>
      textsIn(fields)
        .filter((text) => /^https?:/.test(text))
        .map((address) => ({ place: `${kind}/${slug}`, address })),
    );
    expect(written.length).toBeGreaterThan(5);
    expectNone(
      written.filter(({ address }) => !links.has(address)).map(({ place, address }) => `${place}: ${address}`),
    );
  });
});

describe('the first conclave', () => {
  const nothingOf: Record<string, string> = {
    'a change of plan': '[data-status], [data-session-status], main s',
    'a portrait': 'main img:not([src*="/cards/"])',
    'an e-mail address': 'main a[href^="mailto:"]:not([href^="mailto:?"])',
    'a telephone': 'a[href^="tel:"]',
    'the time of a session': 'time[datetime*="T"], [data-session]',
  };

  it.each(Object.entries(nothingOf))('shows nothing of %s, which was not announced', (_, selector) => {
    expect(pages.second.some(({ document }) => document.querySelector(selector))).toBe(true);
    expectNone(
      pages.first.flatMap(({ path, document }) =>
        document.querySelectorAll(selector).map((element) => `${path} ${nameOf(element)}`),
      ),
    );
  });
});

describe('the second conclave', () => {
  it('fills every field that may be left out', () => {
    const missing = (Object.entries(kinds) as [KindName, Kind][]).flatMap(([kind, { facts, text }]) =>
      Object.entries({ ...facts, ...text })
        .filter(([name, field]) => field.safeParse(undefined).success && !isFilled('second', kind, name))
        .map(([name]) => `No entry of ${kind} fills “${name}”.`),
    );
    expectNone(missing);
  });

  it.each(locales)('shows its contact, PIN code and coordinates: %s', (locale) => {
    const { email, phone, hashtag } = factsOf('event', 'conclave');
    const { pinCode, coordinates } = factsOf('venues', 'exhibition-centre');
    const [about, venue] = ['/about/', '/venue/'].map((route) => {
      const page = pagesIn('second', locale).find(({ path }) => path.endsWith(route));
      if (!page) throw new Error(`There is no ${route} in ${locale}.`);
      return page.document;
    });
    const hrefs = about?.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    expect(hrefs).toContain(`mailto:${email}`);
    expect(hrefs).toContain(`tel:${String(phone).replaceAll(' ', '')}`);
    expect(about && textOf(about)).toContain(String(hashtag));
    for (const text of [pinCode, ...Object.values(coordinates as object)])
      expect(venue && textOf(venue)).toContain(String(text));
  });
});
