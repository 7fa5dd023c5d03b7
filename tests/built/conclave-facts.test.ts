/** The few facts that a site publishes for the index of a series, and that a site in no series says nothing of one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import type { ConclaveFacts } from '../../src/outputs/conclave-facts.ts';
import { addressOf, fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf, headlineOf } from '../setup/conclave.ts';
import { property } from '../setup/head.ts';
import { expectNone } from '../setup/findings.ts';
import { pageAt, pagesOf } from '../setup/pages.ts';
import { builtOf, fixtureSites } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';

const factsOf = (site: SiteName): ConclaveFacts =>
  JSON.parse(readFileSync(fileAt(site, '/conclave.json') ?? '', 'utf8'));

describe.each([...fixtureSites, ...builtOf('over')])('conclave.json of site “%s”', (site) => {
  const { facts, day, venue } = conclaveOf(site);
  const published = factsOf(site);
  const isDateless = facts.status?.state === 'postponed' && facts.status.date === undefined;

  it('has the day, the status and where it is', () => {
    const place = entriesOf(site, 'venues').get(venue);
    expect(published).toMatchObject({ status: facts.status?.state ?? 'scheduled', over: site === 'over' });
    expect(published.day).toBe(isDateless ? undefined : day);
    expect(published.coordinates).toEqual(place?.coordinates ?? facts.coordinates);
  });

  it.each(locales)('has in %s the city, the state, the day in words, what changed, the page and its card', (locale) => {
    const own = published[locale];
    const texts = entriesOf(site, 'event', locale).get('conclave');
    const home = pageAt(site, pathOf(locale, '/'));
    expect([own.city, own.state]).toEqual([texts?.city, entriesOf(site, 'venues', locale).get(venue)?.state]);
    expect(own.day).toBe(isDateless ? wordsIn(locale).status.noNewDate : formatFullDay(locale, day));
    expect(own.note).toBe(site === 'over' ? wordsIn(locale).phase.over : headlineOf(site, locale));
    expect(own.address).toBe(addressOf(site, home.path));
    expect(own.card).toEqual({
      url: property(home, 'og:image'),
      width: Number(property(home, 'og:image:width')),
      height: Number(property(home, 'og:image:height')),
      alt: property(home, 'og:image:alt'),
    });
    expect(fileAt(site, pathIn(site, new URL(own.card.url)) ?? '')).toBeDefined();
  });

  it('is all that a site in no series has of one', () => {
    const words = locales.map((locale) => wordsIn(locale).footer.series);
    const named = pagesOf(site).filter(({ html }) => words.some((text) => html.includes(text)));
    expectNone(named.map(({ path }) => path));
  });
});
