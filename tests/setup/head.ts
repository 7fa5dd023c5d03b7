/** What the head of a page says. */
import { expect } from 'vitest';
import type { Page } from './pages.ts';

/** The values of an attribute of all elements in a head that a selector finds. */
export const values = ({ document }: Page, selector: string, attribute: string): (string | undefined)[] =>
  document.querySelectorAll(`head ${selector}`).map((element) => element.getAttribute(attribute));

/** The value of the one such element. */
export function only(page: Page, selector: string, attribute: string): string {
  const found = values(page, selector, attribute);
  expect(found, `${page.path} ${selector}`).toHaveLength(1);
  return found[0] ?? '';
}

export const property = (page: Page, name: string): string => only(page, `meta[property="${name}"]`, 'content');
