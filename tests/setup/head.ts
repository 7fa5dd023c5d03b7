/** What the head of a page says. */
import type { HTMLElement } from 'node-html-parser';
import { expect } from 'vitest';
import type { Page } from './pages.ts';

/** Pages that search engines leave out, by their path without language. */
export const unlistedRoutes = ['/cards/'];

export const headOf = (page: Page): HTMLElement => {
  const head = page.document.querySelector('head');
  if (!head) throw new Error(`${page.path} has no head.`);
  return head;
};

/** The values of an attribute of everything in a head that a selector finds. */
export const values = (page: Page, selector: string, attribute: string): (string | undefined)[] =>
  headOf(page)
    .querySelectorAll(selector)
    .map((element) => element.getAttribute(attribute));

/** The value of the one such element. */
export function only(page: Page, selector: string, attribute: string): string {
  const found = values(page, selector, attribute);
  expect(found, `${page.path} ${selector}`).toHaveLength(1);
  return found[0] ?? '';
}

export const property = (page: Page, name: string): string => only(page, `meta[property="${name}"]`, 'content');
