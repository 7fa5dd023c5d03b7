/** The line that the word of a page hangs from or stands on. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { groundIn } from '../../src/lib/ground.ts';
import { pagesOf } from '../setup/pages.ts';

/** Of the word itself: a name may be borrowed. */
const languageOf = (element: HTMLElement) => element.closest('[lang]')?.getAttribute('lang');

/** Whether the line comes after the word in the page. */
function standsOn(ground: HTMLElement): boolean {
  const all = ground.parentNode?.childNodes ?? [];
  const siblings = all.filter((node) => node === ground || node.textContent.trim() !== '');
  expect(siblings.length).toBeGreaterThan(1);
  return siblings.indexOf(ground) > 0;
}

describe('the line of a page’s word', () => {
  it.each(['first', 'second'] as const)('comes where the word’s language has it, in the site “%s”', (site) => {
    const grounds = pagesOf(site).flatMap(({ path, document }) =>
      document.querySelectorAll('.ground').map((ground) => ({ path, ground })),
    );
    const wrong = grounds.filter(({ ground }) => standsOn(ground) !== (languageOf(ground) === 'en'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(new Set(grounds.map(({ ground }) => languageOf(ground)))).toEqual(new Set(['hi', 'en']));
  });

  it('comes before a Hindi word and after an English one', () => {
    expect(groundIn('hi', 'झांसी', '—')).toEqual(['—', 'झांसी']);
    expect(groundIn('en', 'Jhansi', '—')).toEqual(['Jhansi', '—']);
  });
});
