/** A change of plan is said on every page, and beats the phase. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatDay, formatFullDay } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { palettes } from '../../src/lib/cards/palette.ts';
import { pathOf } from '../setup/addresses.ts';
import { claimsOf, nowAndNext, seenText } from '../setup/claims.ts';
import { localeOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('second', 'cancelled', 'postponed', 'postponedTo');

const announced = '2027-02-12';
const postponedTo = '2027-03-05';
const middayOf = (day: string) => `${day}T11:45+05:30`;
const at = middayOf(announced);
const routes = ['/', '/programme/', '/programme/quiet-furnace/', '/venue/', '/updates/'];

const banner = (page: Page) => page.locator('[data-status]');
const struck = async (page: Page) => tidy((await banner(page).locator('s').allInnerTexts()).join(' '));
const runningIn = (page: Page) => page.locator('[aria-current=time]').count();

/** `#b3361b` as a browser gives it: `rgb(179, 54, 27)`. */
const asComputed = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** The text that can be seen and still holds: what is struck out does not. */
const standingText = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    for (const struck of document.querySelectorAll('s, del')) struck.remove();
  });
  return seenText(page);
};

describe.each(locales)('in the middle of the announced day, in %s', (locale) => {
  const { status } = wordsIn(locale);
  const pages = pagesOf('cancelled').filter((page) => localeOf(page) === locale);

  it('a cancelled conclave is cancelled on every page, and live, today or counted down on none', async () => {
    const findings: string[] = [];
    for (const { path } of pages) {
      const page = await visitor.open('cancelled', path, { at });
      const said = await banner(page).innerText();
      if (!said.includes(status.cancelled)) findings.push(`${path} says “${tidy(said)}”, not “${status.cancelled}”`);
      for (const claim of await claimsOf(page, locale)) findings.push(`${path} claims “${claim}”`);
      if ((await runningIn(page)) > 0) findings.push(`${path} marks a session as running`);
    }
    expect(pages.length).toBeGreaterThan(15);
    expectNone(findings);
  });

  it('a cancelled conclave asks nobody to register or to watch', async () => {
    const page = await visitor.open('cancelled', pathOf(locale, '/'), { at });
    const actions = await page
      .locator('section a')
      .evaluateAll(
        (links, colour) =>
          links
            .filter((link) => link.checkVisibility() && getComputedStyle(link).backgroundColor === colour)
            .map((link) => (link as HTMLElement).innerText),
        asComputed(palettes.paper.sindoor),
      );
    const { register, watch, recording } = wordsIn(locale).conclave;
    expect(actions.map(tidy)).toHaveLength(1);
    expect([register, watch, recording]).not.toContain(tidy(actions.join(' ')));
  });

  it.each(routes)('a postponed conclave waits for its new date on %s', async (route) => {
    const page = await visitor.open('postponed', pathOf(locale, route), { at });
    const said = await banner(page).innerText();
    expect(said).toContain(status.postponed);
    expect(said).toContain(status.noNewDate);
    expect(await struck(page)).toContain(formatFullDay(locale, announced));
    expect(await claimsOf(page, locale)).toEqual([]);
    expect(await runningIn(page)).toBe(0);
    const text = await standingText(page);
    expect(text).not.toContain(status.newDate(''));
    expect(text).not.toContain(formatFullDay(locale, announced));
  });

  it.each(routes)('a conclave postponed to another day says which on %s', async (route) => {
    const page = await visitor.open('postponedTo', pathOf(locale, route), { at });
    const said = await banner(page).innerText();
    expect(said).toContain(status.postponed);
    expect(tidy(said)).toContain(status.newDate(formatFullDay(locale, postponedTo)));
    expect(await struck(page)).toContain(formatFullDay(locale, announced));
    expect(await runningIn(page)).toBe(0);
    expect(await standingText(page)).not.toContain(formatFullDay(locale, announced));
  });

  it('a conclave postponed to another day counts the days to that day, and is live on it', async () => {
    const home = pathOf(locale, '/');
    const counting = await visitor.open('postponedTo', home, { at });
    expect(await claimsOf(counting, locale)).toEqual(['21 days']);
    const live = await visitor.open('postponedTo', home, { at: middayOf(postponedTo) });
    expect(await claimsOf(live, locale)).toEqual(['live']);
    expect((await nowAndNext(live, locale)).now).toEqual(['buyers-and-sellers', 'pulp-by-hand']);
    expect(await banner(live).innerText()).toContain(formatDay(locale, postponedTo));
  });

  const places = {
    hi: { before: 'दोआब कृषि भवन', now: 'दोआब प्रदर्शनी केंद्र' },
    en: { before: 'Doab Krishi Bhawan', now: 'Doab Exhibition Centre' },
  }[locale];

  it.each(routes)('a conclave that moved strikes out its old place and names the new one on %s', async (route) => {
    const page = await visitor.open('second', pathOf(locale, route), { at });
    const said = tidy(await banner(page).innerText());
    expect(said).toContain(status.movedPlace);
    expect(await struck(page)).toBe(places.before);
    expect(said).toContain(status.newPlace(places.now));
  });

  it('a conclave that moved is on, at the new place', async () => {
    const page = await visitor.open('second', pathOf(locale, '/'), { at });
    expect(await claimsOf(page, locale)).toEqual(['live']);
    expect(await nowAndNext(page, locale)).toEqual({ now: ['buyers-and-sellers', 'pulp-by-hand'], next: ['lunch'] });
    const venue = page.locator(`main a[href="${pathOf(locale, '/venue/')}"]`).first();
    expect(tidy(await venue.innerText())).toBe(places.now);
  });

  it.each([
    ['cancelled', status.cancelled],
    ['postponed', status.postponed],
    ['second', status.movedPlace],
  ] as const)('the change of “%s” is said without JavaScript too', async (site, said) => {
    const page = await visitor.open(site, pathOf(locale, '/'), { javaScriptEnabled: false });
    expect(await banner(page).innerText()).toContain(said);
    expect(await claimsOf(page, locale)).toEqual([]);
  });
});

it.each(['2027-01-12', '2027-02-11', '2027-02-13', '2028-01-01'])('a conclave stays cancelled on %s', async (day) => {
  const page = await visitor.open('cancelled', '/en/', { at: middayOf(day) });
  expect(await banner(page).innerText()).toContain(wordsIn('en').status.cancelled);
  expect(await claimsOf(page, 'en')).toEqual([]);
});
