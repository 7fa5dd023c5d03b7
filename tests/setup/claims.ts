/** What a page claims of the visitor's clock. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { tidy } from './dom.ts';

/** The text that can be seen. */
export const seenText = async (page: Page, selector = 'body'): Promise<string> =>
  tidy(await page.locator(selector).innerText());

/** Every phase that a text claims: `21 days`, `tomorrow`, `today`, `live`, `over`. */
export function claimsIn(text: string, locale: Locale): string[] {
  const { phase } = wordsIn(locale);
  const [, days] = new RegExp(phase.daysLeft('(\\d+)')).exec(text) ?? [];
  const signs = { tomorrow: phase.tomorrow, today: phase.today, live: phase.live, over: phase.over };
  const found = Object.entries(signs).filter(([, sign]) => text.includes(sign));
  return [...(days === undefined ? [] : [`${days} days`]), ...found.map(([name]) => name)];
}

export const claimsOf = async (page: Page, locale: Locale): Promise<string[]> => claimsIn(await seenText(page), locale);

/** The sessions that the strip shows, by slug. */
export async function nowAndNext(page: Page, locale: Locale): Promise<{ now: string[]; next: string[] }> {
  const { phase } = wordsIn(locale);
  const rows = await page.locator('[data-phase-strip] li:visible').all();
  const read = await Promise.all(
    rows.map(async (row) => ({
      text: tidy(await row.innerText()),
      slug: (await row.getByRole('link').getAttribute('href'))?.split('/').at(-2) ?? '',
    })),
  );
  const beginning = (words: string) => {
    const [sign = ''] = words.split(',');
    return read
      .filter(({ text }) => text.startsWith(sign))
      .map(({ slug }) => slug)
      .toSorted();
  };
  return { now: beginning(phase.now('')), next: beginning(phase.next('')) };
}
