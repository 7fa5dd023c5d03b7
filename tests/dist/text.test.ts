/** No page shows what the code left behind: gaps, placeholders, stray separators, letters of the wrong kind. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { linesOf, localeOf, nameOf, textOf, textsOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

interface Piece {
  readonly page: Page;
  readonly element: HTMLElement;
  readonly text: string;
}

const spoken = ['alt', 'title', 'aria-label', 'aria-description', 'content', 'placeholder', 'value', 'label'];

const linesOn = (page: Page): Piece[] => linesOf(page.document).map((line) => ({ page, ...line }));
const attributesOn = (page: Page): Piece[] =>
  page.document
    .querySelectorAll(':not([http-equiv])')
    .flatMap((element) =>
      spoken
        .flatMap((name) => (element.hasAttribute(name) ? [element.getAttribute(name) ?? ''] : []))
        .map((text) => ({ page, element, text })),
    );

const say = ({ page, element, text }: Piece): string => `${page.path} “${text.slice(0, 120)}” in ${nameOf(element)}`;
/** What a pattern finds in the pieces, with the words around it. */
const having = (pieces: readonly Piece[], pattern: RegExp): string[] =>
  pieces.flatMap((piece) => {
    const found = pattern.exec(piece.text);
    if (!found) return [];
    return say({ ...piece, text: piece.text.slice(Math.max(0, found.index - 25), found.index + found[0].length + 25) });
  });

/** Separators with nothing on one side of them. */
const loneSeparators = [
  /\s[,;:।!?](?:\s|$)/,
  /\s\.(?:\s|$)/,
  /[,;:·]\s*[,;:·।.]/,
  /^[,;:·।.!?)]/,
  /[,;·(]$/,
  /\(\s*\)|“\s*”|‘\s*’/,
  /[(“‘]\s|\s[)”]/,
];

const mustSay =
  'title, h1, h2, h3, h4, h5, h6, p, li, th, dt, dd, caption, figcaption, legend, label, summary, a, button, option, b, em, strong, time';
/** Elements that say something by what stands in them, or that a script fills: they name themselves as such. */
const speaksOtherwise = (element: HTMLElement): boolean =>
  element.querySelector('img[alt]:not([alt=""]), svg[aria-label], svg title') !== null ||
  element.getAttribute('role') === 'status' ||
  element.hasAttribute('data-days-left');

const devanagari = /\p{Script=Devanagari}/u;
const isMarkedHindi = (element: HTMLElement | null): boolean => {
  if (!element || element.tagName === 'HTML') return false;
  const lang = element.getAttribute('lang');
  return lang === undefined ? isMarkedHindi(element.parentNode) : lang === 'hi';
};

describe.each(Object.keys(sites) as SiteName[])('site “%s”', (site) => {
  const pages = pagesOf(site);
  const lines = pages.flatMap(linesOn);
  const pieces = [...lines, ...pages.flatMap(attributesOn)];

  it('shows no value that a program failed to fill in', () => {
    expect(lines.length).toBeGreaterThan(pages.length * 20);
    expectNone(having(pieces, /\b(?:undefined|null|NaN|Infinity|Invalid Date)\b|\[object/));
  });

  it('shows no braces and no marks of Markdown', () => {
    expectNone(having(pieces, /[{}]|\]\(|\*\*|<!--|&(?:amp|nbsp|quot|#\d+);/));
  });

  it('has nothing empty where something should be said', () => {
    const empty = pages.flatMap((page) =>
      page.document
        .querySelectorAll(mustSay)
        .filter((element) => textOf(element) === '' && !speaksOtherwise(element))
        .map((element) => `${page.path} ${nameOf(element)}`),
    );
    expectNone(empty);
  });

  it('has no separator with nothing on one side', () => {
    expectNone(loneSeparators.flatMap((pattern) => having(pieces, pattern)));
  });

  it('marks Hindi on English pages as Hindi', () => {
    const english = pages.filter((page) => localeOf(page) === 'en');
    const hindi = english.flatMap((page) =>
      textsOf(page.document)
        .filter(({ text }) => devanagari.test(text))
        .map(({ text, parent }) => ({ page, text: text.trim(), element: parent })),
    );
    expect(hindi.length).toBeGreaterThan(0);
    expectNone(hindi.filter(({ element }) => !isMarkedHindi(element)).map(say));
  });

  it('writes Hindi with bindu, dots only under ड and ढ, and the digits 0–9', () => {
    expectNone(having(pieces, /\u0901|(?<![डढ])\u093c|[\u0958-\u095b\u095e\u095f]|[०-९]/));
  });

  it('composes every letter in one way', () => {
    expectNone(pieces.filter(({ text }) => text !== text.normalize('NFC')).map(say));
  });
});
