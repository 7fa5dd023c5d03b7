/** A change of plan stands on every page, and beats the phase. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { at, claimsOf, inSession, nowAndNext, runningInSession, runningOn, seenText } from '../setup/clock.ts';
import { entriesOf, headlineOf } from '../setup/conclave.ts';
import { localeOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { builtOf, everything, fixtureSites } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor(...fixtureSites);
const newDay = '2027-03-05';

/** What pages have of a change of plan, each as text. */
interface Change {
  readonly sentences: readonly string[];
  readonly struckOut: string;
  /** What may be named in the old plan alone, which is struck out. */
  readonly gone: readonly string[];
  readonly claims: readonly string[];
  readonly sessionsRun?: boolean;
}

/** What is wrong with the open page after a change of plan. */
async function faultsOn(page: Page, locale: Locale, change: Change): Promise<string[]> {
  const claims = await claimsOf(page, locale);
  const running = await runningOn(page);
  const banner = tidy(await page.locator('[data-status]').innerText());
  const struckOut = tidy((await page.locator('[data-status] s').allInnerTexts()).join(' '));
  await page.locator('s, del').evaluateAll((all) => all.map((element) => element.remove()));
  const standing = await seenText(page);
  return [
    ...change.sentences.filter((sentence) => !banner.includes(sentence)).map((sentence) => `lacks “${sentence}”`),
    ...(struckOut.includes(change.struckOut) ? [] : [`does not strike out “${change.struckOut}”`]),
    ...change.gone.filter((text) => standing.includes(text)).map((text) => `still has “${text}”`),
    ...claims.filter((claim) => !change.claims.includes(claim)).map((claim) => `claims “${claim}”`),
    ...(change.sessionsRun ? [] : running.map((session) => `marks ${session} as running`)),
  ];
}

describe.each(locales)('in the middle of the announced day, in %s', (locale) => {
  const { status, conclave } = wordsIn(locale);
  const home = pathOf(locale, '/');
  const announced = formatFullDay(locale, '2027-02-12');
  const [oldPlace, newPlace] = {
    hi: ['दोआब कृषि भवन', 'दोआब प्रदर्शनी केंद्र'],
    en: ['Doab Krishi Bhawan', 'Doab Exhibition Centre'],
  }[locale] as [string, string];

  const changes: Partial<Record<SiteName, Change>> = {
    full: {
      sentences: [status.movedPlace, status.newPlace(newPlace)],
      struckOut: oldPlace,
      gone: [],
      claims: ['live'],
      sessionsRun: true,
    },
    cancelled: { sentences: [status.cancelled], struckOut: '', gone: [], claims: [] },
    postponed: {
      sentences: [status.postponed, status.noNewDate],
      struckOut: announced,
      gone: [announced, status.newDate('')],
      claims: [],
    },
    postponedTo: {
      sentences: [status.postponed, status.newDate(formatFullDay(locale, newDay))],
      struckOut: announced,
      gone: [announced],
      claims: ['21 days'],
    },
  };
  const changed = builtOf('full', 'cancelled', 'postponed', 'postponedTo');

  it.each(changed)('pages of “%s” have its change, and claim nothing against it', async (site) => {
    const change = changes[site] as Change;
    const findings: string[] = [];
    for (const { path } of pagesOfEachKind(site).filter((page) => localeOf(page) === locale)) {
      const faults = await faultsOn(await visitor.open(site, path, { at: inSession }), locale, change);
      findings.push(...faults.map((fault) => `${path} ${fault}`));
    }
    expectNone(findings);
  });

  it('a cancelled conclave calls nobody to register or to watch, but to read on', async () => {
    const page = await visitor.open('cancelled', home, { at: inSession });
    const city = String(entriesOf('cancelled', 'event', locale).get('conclave')?.city);
    for (const name of [conclave.register, conclave.watch, conclave.streamAhead])
      expect(await page.getByText(name).count(), name).toBe(0);
    expect(await page.getByRole('link', { name: conclave.readIndustry(city) }).count()).toBe(1);
  });

  it.runIf(everything)(
    'a conclave postponed to another day counts the days to that day, and is live on it',
    async () => {
      expect(await claimsOf(await visitor.open('postponedTo', home, { at: inSession }), locale)).toEqual(['21 days']);
      const live = await visitor.open('postponedTo', home, { at: at('11:45', newDay) });
      expect(await claimsOf(live, locale)).toEqual(['live']);
      expect((await nowAndNext(live, locale)).now).toEqual(runningInSession);
    },
  );

  it('a conclave that moved leads to its new place', async () => {
    const page = await visitor.open('full', home, { at: inSession });
    const venue = page.locator(`main a[href="${pathOf(locale, '/venue/')}"]`).first();
    expect(tidy(await venue.innerText())).toBe(newPlace);
  });

  it.each(changed)('the change of “%s” is there without JavaScript too', async (site) => {
    const page = await visitor.open(site, home, { javaScriptEnabled: false });
    expect(await page.locator('[data-status]').innerText()).toContain(headlineOf(site, locale));
    expect(await claimsOf(page, locale)).toEqual([]);
  });
});

it('a conclave stays cancelled', async () => {
  for (const day of ['2027-01-12', '2027-02-11', '2027-02-13', '2028-01-01']) {
    const page = await visitor.open('cancelled', '/en/', { at: at('11:45', day) });
    expect(await page.locator('[data-status]').innerText(), day).toContain(wordsIn('en').status.cancelled);
    expect(await claimsOf(page, 'en'), day).toEqual([]);
  }
});
