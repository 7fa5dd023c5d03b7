/** No figure without who says so and when; no source that cannot be looked up. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, formatPartialDate } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import {
  type Figure,
  chart as chartSchema,
  figure as figureSchema,
  source as sourceSchema,
} from '../../src/schemas/lists.ts';
import { pathOf } from '../setup/addresses.ts';
import { listItems } from '../setup/content.ts';
import { localeOf, nameOf, textOf, textsOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

/** A figure’s number as a language reads it. */
function numberOf({ kind, value }: Figure, locale: Locale): string {
  if (kind === 'year') return String(value);
  return kind === 'money' ? formatMoney(locale, value).number : formatNumber(locale, value);
}

/** What belongs to a figure: its item in a list, its row in a table with sources, else the section of its chart. */
const surroundings = (label: HTMLElement): HTMLElement =>
  label.closest('main li') ?? label.closest('.ledger tr') ?? label.closest('main section') ?? label;

const hasLink = (element: HTMLElement, address: string | undefined): boolean =>
  element.querySelectorAll('a').some((link) => link.getAttribute('href') === address);

describe.each(['first', 'second'] as const)('site “%s”', (site) => {
  const { content } = sites[site];
  const pages = pagesOf(site);
  const sources = new Map(
    Object.entries(listItems(content, 'sources')).map(([id, item]) => [id, sourceSchema.parse(item)]),
  );
  const figures = new Map(
    Object.entries(listItems(content, 'figures')).map(([id, item]) => [id, figureSchema.parse(item)]),
  );
  const charts = Object.values(listItems(content, 'charts')).map((item) => chartSchema.parse(item));

  /** The figures of a language by the words that name them: their labels, and their short names in charts. */
  function named(locale: Locale): Map<string, Figure[]> {
    const pairs = [
      ...[...figures.values()].map((figure) => ({ name: figure.label[locale], figure })),
      ...charts.flatMap(({ figures: ids, shortLabels = [] }) =>
        ids.map((id, index) => ({ name: shortLabels[index]?.[locale] ?? '', figure: figures.get(id) })),
      ),
    ];
    const known = pairs.flatMap(({ name, figure }) => (figure ? { name, figure } : []));
    return new Map(
      [...Map.groupBy(known, ({ name }) => name)].map(([name, all]) => [name, all.map(({ figure }) => figure)]),
    );
  }

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
    const byName = named(locale);
    const shown = pages
      .filter((page) => localeOf(page) === locale)
      .flatMap(({ path, document }) =>
        textsOf(document).flatMap(({ text, parent }) => {
          const candidates = byName.get(tidy(text)) ?? [];
          return candidates.length > 0 && parent.matches('main p, main th, main text')
            ? { path, parent, candidates }
            : [];
        }),
      );
    const seen = new Set(shown.flatMap(({ candidates }) => candidates));
    expect(seen.size).toBeGreaterThan(figures.size / 2);
    expectNone(
      shown.flatMap(({ path, parent, candidates }) => {
        const around = surroundings(parent);
        const [least = []] = candidates
          .map((figure) => missing(figure, locale, around))
          .toSorted((a, b) => a.length - b.length);
        return least.length > 0 ? [`${path} “${textOf(parent)}” in ${nameOf(around)}: ${least.join(', ')}`] : [];
      }),
    );
  });

  it.each(locales)('lists every source on the page about the site, with its address and date: %s', (locale) => {
    const about = pages.find(({ path }) => path === pathOf(locale, '/about/'));
    if (!about) throw new Error(`The site “${site}” has no page about itself.`);
    const items = about.document.querySelectorAll('main li');
    expect(sources.size).toBeGreaterThan(0);
    expectNone(
      [...sources].flatMap(([id, { name, url, date }]) => {
        const item = items.find((each) => (url ? hasLink(each, url) : textOf(each).includes(name[locale])));
        if (!item) return [`${about.path} ${id}: no item leads to ${url ?? name[locale]}`];
        const wanted = [name[locale], ...(date ? [formatPartialDate(locale, date)] : [])];
        return wanted
          .filter((text) => !textOf(item).includes(text))
          .map((text) => `${about.path} ${nameOf(item)}: no “${text}”`);
      }),
    );
  });
});
