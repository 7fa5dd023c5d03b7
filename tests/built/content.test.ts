/** What organisers wrote is on the pages, with its sources; what they left out leaves no trace. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, formatPartialDate } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import type { UsedComponent } from '../../src/authoring/prose/parse.ts';
import { parseProse } from '../../src/authoring/prose/prose.ts';
import { type ComponentName, componentNames } from '../../src/schemas/components/index.ts';
import { type KindName, type ListName, kinds } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';
import {
  type Figure,
  chart as chartSchema,
  figure as figureSchema,
  source as sourceSchema,
} from '../../src/schemas/lists.ts';
import { fileAt, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf, filesOf, timedSessions } from '../setup/conclave.ts';
import { listItems, textsIn } from '../setup/content.ts';
import { linesOf, localeOf, nameOf, routeOf, textOf, textsOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pageAt, pagesIn, pagesOf } from '../setup/pages.ts';
import { builtOf, fixtureSites } from '../setup/scope.ts';
import { type SiteName, fixtureContent, sites } from '../setup/sites.ts';
import { unsafeIn } from '../setup/unsafe.ts';

/** The label that a page gives a field, by kind and field. */
function labels(locale: Locale): [KindName, string, string][] {
  const { conclave, programme, venue, about, products, help, status, updates } = wordsIn(locale);
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
    ['venues', 'coordinates', 'DIGIPIN'],
    ['event', 'whatsapp', updates.ask('').replace(/:\s*$/, '')],
    ['event', 'whatsappChannel', updates.channel],
    ['sessions', 'language', programme.language],
    ['products', 'makers', products.makers],
    ['sessions', 'hall', programme.hall],
    ['sessions', 'speakers', programme.speakers],
    ['sessions', 'materials', programme.materials],
    ['sessions', 'status', status.session.moved],
    ['products', 'milestones', products.milestones],
    ['products', 'steps', products.steps],
    ['products', 'places', products.places],
    ['about', 'corrections', about.corrections],
    ['schemes', 'official', help.official],
  ];
}

const isFilled = (site: SiteName, kind: KindName, field: string): boolean =>
  filesOf(site).some(
    ({ kind: own, fields }) => own === kind && [fields[field]].flat().some((each) => each !== undefined),
  );

describe.each(['full', 'sparse'] as const)('site “%s”', (site) => {
  it.each(locales)('labels what its content has and nothing else: %s', (locale) => {
    const shown = pagesIn(site, locale).flatMap(({ path, document }) => [
      ...document.querySelectorAll('main *').map((element) => ({ path, text: textOf(element), element })),
      ...linesOf(document).map(({ text, element }) => ({ path, text: text.split(':')[0] ?? '', element })),
    ]);
    const wrong = labels(locale).flatMap(([kind, field, label]) => {
      const found = shown.find(({ text }) => text === label);
      if (isFilled(site, kind, field)) return found ? [] : [`No page has “${label}” for the ${field} of ${kind}.`];
      return found ? [`${found.path} “${label}” in ${nameOf(found.element)}: no ${kind} has a ${field}`] : [];
    });
    expectNone(wrong);
  });

  it.each(locales)('shows every text and leads to every address that its organisers wrote: %s', (locale) => {
    const shown = pagesIn(site, locale).flatMap(({ document }) => [
      textOf(document),
      ...document
        .querySelectorAll('[alt], [content], a[href]')
        .map(({ attributes: { alt, content, href } }) => alt ?? content ?? href),
    ]);
    const { facts, venue } = conclaveOf(site);
    const files = filesOf(site).filter(({ kind, slug }) => kind !== 'venues' || [facts.venue, venue].includes(slug));
    const texts = files
      .filter((file) => file.locale === locale)
      .flatMap(({ kind, fields }) => Object.keys(kinds[kind].text).flatMap((name) => textsIn(fields[name])));
    const addresses = files.flatMap(({ fields }) => textsIn(fields)).filter((text) => /^https?:/.test(text));
    expect(texts.length).toBeGreaterThan(50);
    if (site === 'full') expect(addresses.length).toBeGreaterThan(5);
    expectNone(texts.filter((text) => !shown.join('\n').includes(text)));
    expectNone(addresses.filter((address) => !shown.includes(address)));
  });
});

describe('the conclave with nothing optional', () => {
  it.each([
    ['a change of plan', '[data-status], [data-session-status], main s'],
    ['a portrait', 'main img:not(.prose img, [src*="/cards/"])'],
    ['an e-mail address', 'main a[href^="mailto:"]:not([href^="mailto:?"])'],
    ['a telephone', 'a[href^="tel:"]'],
    ['the time of a session', 'time[datetime*="T"], [data-session]'],
  ])('shows nothing of %s, which was not announced', (_, selector) => {
    expect(pagesOf('full').some(({ document }) => document.querySelector(selector))).toBe(true);
    expectNone(
      pagesOf('sparse').flatMap(({ path, document }) =>
        document.querySelectorAll(selector).map((element) => `${path} ${nameOf(element)}`),
      ),
    );
  });
});

describe('the conclave with everything optional', () => {
  it('fills every field that may be left out', () => {
    const missing = (Object.entries(kinds) as [KindName, Kind][]).flatMap(([kind, { facts, text }]) =>
      Object.entries({ ...facts, ...text })
        .filter(([name, field]) => field.safeParse(undefined).success && !isFilled('full', kind, name))
        .map(([name]) => `No entry of ${kind} fills “${name}”.`),
    );
    expectNone(missing);
  });

  it.each(locales)('shows its contact, PIN code and coordinates: %s', (locale) => {
    const { facts, venue } = conclaveOf('full');
    const { pinCode, coordinates } = entriesOf('full', 'venues').get(venue) ?? {};
    const [about, place] = ['/about/', '/venue/'].map((route) => pageAt('full', pathOf(locale, route)).document);
    const hrefs = about?.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    expect(hrefs).toContain(`mailto:${facts.email}`);
    expect(hrefs).toContain(`tel:${String(facts.phone).replaceAll(' ', '')}`);
    expect(about && textOf(about)).toContain(String(facts.hashtag));
    for (const text of [pinCode, ...Object.values(coordinates as object)])
      expect(place && textOf(place)).toContain(String(text));
  });
});

it.each(locales)(
  'the venue has the way there, its DIGIPIN, a photo of the entrance, a line map, and its address once: %s',
  (locale) => {
    const { document } = pageAt('full', pathOf(locale, '/venue/'));
    const main = document.querySelector('main');
    const hrefs = main?.querySelectorAll('a').map(({ attributes: { href = '' } }) => href) ?? [];
    expect(hrefs).toContain('https://www.google.com/maps/dir/?api=1&destination=29.4721%2C77.7035');
    expect(hrefs.filter((href) => href.startsWith('geo:29.4721,77.7035?q='))).toHaveLength(1);
    expect(hrefs.filter((href) => href.includes('maps/search'))).toEqual([]);
    const { address, entrancePhotoAlt } = entriesOf('full', 'venues', locale).get('exhibition-centre') ?? {};
    const text = main ? textOf(main) : '';
    expect(text).toMatch(/DIGIPIN: 39C-\w{3}-\w{4}/);
    expect(text.split((address as string[])[0] ?? '').length - 1).toBe(1);
    expect(main?.querySelector(`img[alt="${String(entrancePhotoAlt)}"]`)).toBeTruthy();
    expect(main?.querySelectorAll('svg[viewBox="0 0 400 300"]')).toHaveLength(1);
  },
);

it.each(locales)(
  'a product shows how it is made, step by step; one without steps shows nothing of it: %s',
  (locale) => {
    const productPage = (slug: string) => pageAt('full', pathOf(locale, `/products/${slug}/`)).document;
    const { steps = [] } = entriesOf('full', 'products').get('jaggery') ?? {};
    const sources = listItems(fixtureContent, 'sources');
    const shown = productPage('jaggery').querySelectorAll('.steps li');
    expect(shown.map((step) => textOf(step.querySelector('h3') ?? step))).toEqual(
      (steps as { verb: Record<Locale, string> }[]).map(({ verb }) => verb[locale]),
    );
    for (const [index, step] of (steps as { text: Record<Locale, string>; sources?: string[] }[]).entries()) {
      expect(shown[index]?.querySelector('svg path')).toBeTruthy();
      expect(textOf(shown[index] ?? productPage('jaggery'))).toContain(step.text[locale]);
      for (const id of step.sources ?? [])
        expect(shown[index]?.querySelector('a')?.getAttribute('href')).toBe(sources[id]?.url);
    }
    expect(productPage('paper').querySelector('.steps')).toBeNull();
  },
);

it.each(builtOf('sparse', 'full', 'cancelled', 'postponed'))('a session without a time says so: site “%s”', (site) => {
  const timed = new Set(timedSessions(site).map(([slug]) => slug));
  const sessions = pagesOf(site).filter((page) => /^\/programme\/[^/]+\/$/.test(routeOf(page)));
  expect(sessions.length).toBeGreaterThan(5);
  for (const page of sessions) {
    // While the conclave itself waits for a date, no time is spoken of.
    const isUnknown = site !== 'postponed' && !timed.has(routeOf(page).split('/')[2] ?? '');
    const { programme, unannounced } = wordsIn(localeOf(page));
    const unknown = conclaveOf(site).facts.start ? programme.timeUnknown : unannounced.hours;
    expect(textOf(page.document).includes(unknown), page.path).toBe(isUnknown);
  }
});

it.each(locales)('the next session is one that takes place: %s', (locale) => {
  const { next, previous } = wordsIn(locale).programme;
  const ways = (slug: string) =>
    [next, previous].map((label) =>
      pageAt('full', pathOf(locale, `/programme/${slug}/`))
        .document.querySelectorAll('main p')
        .find((each) => textOf(each).startsWith(label))
        ?.querySelector('a')
        ?.getAttribute('href'),
    );
  // Between these two one is cancelled and one is postponed.
  expect(ways('quiet-furnace')[0]).toBe(pathOf(locale, '/programme/closing/'));
  expect(ways('closing')[1]).toBe(pathOf(locale, '/programme/quiet-furnace/'));
});

describe.each(locales)('the texts of the conclave: %s', (locale) => {
  const bodies = filesOf('full').filter((file) => file.locale === locale);
  const used = bodies.flatMap(({ body }) => parseProse(body).components);
  const one = (name: ComponentName): UsedComponent['attributes'] => {
    const found = used.find(({ component }) => component === name);
    if (!found) throw new Error(`No body in ${locale} has a ${name}.`);
    return found.attributes;
  };
  const prose = pagesIn('full', locale).flatMap(({ document }) => document.querySelectorAll('.prose'));
  const elements = (selector: string) => prose.flatMap((each) => each.querySelectorAll(selector));
  const shown = [...prose.map(textOf), ...elements('img').map((image) => image.getAttribute('alt'))].join('\n');
  const linkTo = (href: string | undefined) => {
    const found = elements('a').find((link) => link.getAttribute('href') === href);
    if (!found) throw new Error(`No text in ${locale} leads to ${href}.`);
    return textOf(found);
  };

  it('have every component, with everything that was written in it', () => {
    expect(new Set(used.map(({ component }) => component))).toEqual(new Set(componentNames));
    const written = used.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([name]) => !['id', 'src', 'file', 'link'].includes(name)),
    );
    expect(written.length).toBeGreaterThan(componentNames.length);
    expectNone(written.filter(([, text]) => !shown.includes(text)).map(([name, text]) => `${name}: “${text}”`));
  });

  it('give a figure with its meaning and source', () => {
    const { label, source } = listItems(fixtureContent, 'figures')[one('Figure').id ?? ''] ?? {};
    const { url } = listItems(fixtureContent, 'sources')[String(source)] ?? {};
    expect(shown).toContain((label as Record<string, string>)[locale]);
    expect(linkTo(String(url))).not.toBe('');
  });

  it('give a picture in sizes for phones', () => {
    const [image] = elements('figure img');
    expect(image?.getAttribute('srcset')).toContain(' 360w');
    expect(Number(image?.getAttribute('width')) / Number(image?.getAttribute('height'))).toBeCloseTo(1280 / 860, 2);
  });

  it('give a file as it is in the content, its kind and size beside it', () => {
    const address = one('Download').file ?? '';
    const original = join(fixtureContent, address);
    expect(readFileSync(fileAt('full', address) ?? '')).toEqual(readFileSync(original));
    expect(linkTo(address)).toContain(`PDF · ${Math.round(statSync(original).size / 1000)} KB`);
  });

  it('lead to a video by name of its site and take nothing from there, and with a button to a page in their language', () => {
    expect(linkTo(one('Video').link)).toContain(`${wordsIn(locale).prose.video} · video.example.org`);
    for (const { path, document } of pagesOf('full'))
      expect(document.querySelectorAll('iframe, video, embed, object'), path).toEqual([]);
    expect(linkTo(pathOf(locale, '/venue/'))).not.toBe('');
  });
});

it.each(fixtureSites)('no text holds anything that could do more than be read: site “%s”', (site) => {
  const texts = pagesOf(site).flatMap(({ path, document }) =>
    document.querySelectorAll('.prose').map((prose) => ({ path, prose })),
  );
  expect(texts.length).toBeGreaterThan(10);
  expectNone(texts.flatMap(({ path, prose }) => unsafeIn(prose).map((fault) => `${path} ${fault}`)));
});

describe('a photo of 8 MB', () => {
  const { folder, content, variant } = sites.cancelled;
  const isOfPhoto = (name: string) => /asha-verma|cane-mill/.test(name);

  it('is on pages in a modern format, with its size, and is fetched only when it is scrolled to', () => {
    const photos = (variant?.photos ?? []).map((photo) => statSync(join(content, photo)).size > 7_000_000);
    expect(photos).toEqual([true, true]);
    const images = pagesOf('cancelled')
      .flatMap(({ document }) => document.querySelectorAll('main img'))
      .map(({ attributes: { src = '', width, height, loading } }) => ({ src, width, height, loading }))
      .filter(({ src }) => src.startsWith('/_astro/'));
    expect(images.filter(({ src }) => isOfPhoto(src)).length).toBeGreaterThan(3);
    for (const { src, width, height, loading } of images) {
      expect(src).toMatch(/\.(?:webp|avif)$/);
      expect(existsSync(join(folder, src)), src).toBe(true);
      expect(Math.min(Number(width), Number(height)), src).toBeGreaterThan(0);
      expect(loading, src).toBe('lazy');
    }
  });

  it('costs a visitor what its place needs, and is not published itself', () => {
    const files = readdirSync(join(folder, '_astro'))
      .filter(isOfPhoto)
      .map((name) => ({ name, size: statSync(join(folder, '_astro', name)).size }));
    expect(files.length).toBeGreaterThan(3);
    expectNone(files.filter(({ size }) => size > 200_000).map(({ name, size }) => `${name}: ${size} bytes`));
    const sizes = files.filter(({ name }) => name.includes('cane-mill')).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeLessThan(30_000);
  });
});

/** A figure’s number as a language reads it. */
function numberOf({ kind, value }: Figure, locale: Locale): string {
  if (kind === 'year') return String(value);
  return kind === 'money' ? formatMoney(locale, value).number : formatNumber(locale, value);
}

/** What belongs to a figure: its item in a list, its row in a table with sources, else the section of its chart. */
const surroundings = (label: HTMLElement): HTMLElement =>
  label.closest('main li') ?? label.closest('.ledger tr') ?? label.closest('main section, .prose') ?? label;

const hasLink = (element: HTMLElement, address: string | undefined): boolean =>
  element.querySelectorAll('a').some((link) => link.getAttribute('href') === address);

describe.each(['full', 'sparse'] as const)('figures and sources of site “%s”', (site) => {
  const { content } = sites[site];
  const itemsOf = <Item>(list: ListName, schema: { parse(item: unknown): Item }): Map<string, Item> =>
    new Map(Object.entries(listItems(content, list)).map(([id, item]) => [id, schema.parse(item)]));
  const sources = itemsOf('sources', sourceSchema);
  const figures = itemsOf('figures', figureSchema);
  const charts = [...itemsOf('charts', chartSchema).values()];

  /** The figures that a text names: by their label, or by their short name in a chart. */
  const figuresNamed = (text: string, locale: Locale): Figure[] =>
    [...figures].flatMap(([id, figure]) => {
      const shortNames = charts.map(({ figures: ids, shortLabels }) => shortLabels?.[ids.indexOf(id)]);
      return [figure.label, ...shortNames].some((name) => name?.[locale] === text) ? [figure] : [];
    });

  /** What is missing beside a figure. */
  function missing(figure: Figure, locale: Locale, around: HTMLElement): string[] {
    const { name, url } = sources.get(figure.source) ?? {};
    const wanted = [numberOf(figure, locale), formatPartialDate(locale, figure.asOf), name?.[locale] ?? figure.source];
    return [
      ...wanted.filter((text) => !textOf(around).includes(text)).map((text) => `no “${text}”`),
      ...(hasLink(around, url) ? [] : [`no link to ${url}`]),
    ];
  }

  it.each(locales)('shows with every figure its number, its date and its source: %s', (locale) => {
    const shown = pagesIn(site, locale)
      .flatMap(({ path, document }) =>
        textsOf(document)
          .filter(({ parent }) => parent.matches('main p, main th, main text'))
          .map(({ text, parent }) => ({ path, parent, candidates: figuresNamed(tidy(text), locale) })),
      )
      .filter(({ candidates }) => candidates.length > 0);
    expect(new Set(shown.flatMap(({ candidates }) => candidates)).size).toBeGreaterThan(figures.size / 2);
    expectNone(
      shown.flatMap(({ path, parent, candidates }) => {
        const around = surroundings(parent);
        const faults = candidates.map((figure) => missing(figure, locale, around));
        const [least = []] = faults.toSorted((a, b) => a.length - b.length);
        return least.length > 0 ? [`${path} “${textOf(parent)}” in ${nameOf(around)}: ${least.join(', ')}`] : [];
      }),
    );
  });

  it.each(locales)('lists every source on the page about the site, with its address and date: %s', (locale) => {
    const items = pageAt(site, pathOf(locale, '/about/')).document.querySelectorAll('main li');
    expect(sources.size).toBeGreaterThan(0);
    for (const { name, url, date } of sources.values()) {
      const item = items.find((each) => (url ? hasLink(each, url) : textOf(each).includes(name[locale])));
      const text = item ? textOf(item) : '';
      expect(text).toContain(name[locale]);
      if (date) expect(text).toContain(formatPartialDate(locale, date));
    }
  });
});
