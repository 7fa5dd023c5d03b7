/** The clock of a visitor of the fixture's conclave, and what a page claims of it. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { tidy } from './dom.ts';

/** An instant in India: on the day of the conclave, where no other is named. It is on from 10:30 to 17:00. */
export const at = (clock: string, date = '2027-02-12'): string => `${date}T${clock}+05:30`;
export const inSession = at('11:45');
export const runningInSession = ['buyers-and-sellers', 'pulp-by-hand'];

export const strip = '[data-phase-strip]';

/** The text that can be seen. */
export const seenText = async (page: Page, selector = 'body'): Promise<string> =>
  tidy(await page.locator(selector).innerText());

/** Every phase that a page claims: `21 days`, `tomorrow`, `today`, `live`, `over`. */
export async function claimsOf(page: Page, locale: Locale): Promise<string[]> {
  const text = await seenText(page);
  const { phase } = wordsIn(locale);
  const [, days] = new RegExp(phase.daysLeft('(\\d+)')).exec(text) ?? [];
  const signs = { tomorrow: phase.tomorrow, today: phase.today, live: phase.live, over: phase.over };
  const found = Object.entries(signs).filter(([, sign]) => text.includes(sign));
  return [...(days === undefined ? [] : [`${days} days`]), ...found.map(([name]) => name)];
}

/** The sessions that the strip shows, by slug. */
export async function nowAndNext(page: Page, locale: Locale): Promise<{ now: string[]; next: string[] }> {
  const { phase } = wordsIn(locale);
  const rows = await page.locator(`${strip} li:visible`).evaluateAll((items) =>
    items.map((item) => ({
      text: (item as HTMLElement).innerText.trim(),
      slug: item.querySelector('a')?.pathname.split('/').at(-2) ?? '',
    })),
  );
  const beginning = (words: string) =>
    rows
      .filter(({ text }) => text.startsWith(words.split(',')[0] ?? ''))
      .map(({ slug }) => slug)
      .toSorted();
  return { now: beginning(phase.now('')), next: beginning(phase.next('')) };
}

/** The sessions that a page marks as running. */
export const runningOn = (page: Page): Promise<string[]> =>
  page.locator('[aria-current=time]').evaluateAll((found) => found.map(({ id }) => id));
