/** What axe-core finds on a page. Its rules cover WCAG 2.2 AA and best practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

// Half the size of what `axe.source` holds, and sending it takes longer than running it.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const rulesOfColour: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

async function violations(page: Page, runOnly: RunOnly): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { runOnly, resultTypes: ['violations'], preload: false } as RunOptions,
  );
}

/** What cannot be read on the open page, one line an element, in the colours that it has there. */
export const faintOn = (page: Page): Promise<string[]> => violations(page, rulesOfColour);

/** What is wrong on pages, one line an element: the address, the scheme, the rule, the element and what to do about it. */
export async function violationsAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    found.push(...(await violations(page, everyRule)).map((line) => `${address} light, ${line}`));
    // The scheme changes colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await faintOn(page)).map((line) => `${address} dark, ${line}`));
  }
  return found;
}
