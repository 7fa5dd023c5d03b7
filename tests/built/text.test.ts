/** Every page is valid HTML and shows nothing that the code left behind; texts in the other language are marked as such. */
import { HtmlValidate } from 'html-validate';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { filesOf } from '../setup/conclave.ts';
import { linesOf, nameOf, textOf, textsOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { type Page, pageAt, pagesIn, pagesOf } from '../setup/pages.ts';
import { fixtureSites } from '../setup/scope.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // White space at the end of a line of source: nobody sees it.
    'no-trailing-whitespace': 'off',
    // How much of a title a search engine shows is no matter of validity; organisers choose how long a session is called.
    'long-title': 'off',
  },
});

it.each(['full', 'sparse'] as const)('pages are valid HTML: site “%s”', (site) => {
  const findings = pagesOfEachKind(site).flatMap(({ path, html }) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, selector, message }) => `${path} ${selector ?? ''}: ${message} (${ruleId})`),
      ),
  );
  expectNone(findings);
});

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
      spoken.flatMap((name) => element.getAttribute(name) ?? []).map((text) => ({ page, element, text })),
    );

const say = ({ page, element, text }: Piece): string => `${page.path} “${text.slice(0, 300)}” in ${nameOf(element)}`;

/** What must stand nowhere, in texts and attributes. */
const leftovers: Record<string, RegExp> = {
  'a value that a program failed to fill in': /\b(?:undefined|null|NaN|Infinity|Invalid Date)\b|\[object/,
  'braces or marks of Markdown': /[{}]|\]\(|\*\*|<!--|&(?:amp|nbsp|quot|#\d+);/,
  'a separator with a gap before it': /\s[,;:।!?](?:\s|$)|\s\.(?:\s|$)/,
  'two separators in a row': /[,;:·]\s*[,;:·।.]/,
  'a separator at the beginning or the end': /^[,;:·।.!?)]|[,;·(]$/,
  'empty or loose brackets and quotation marks': /\(\s*\)|“\s*”|‘\s*’|[(“‘]\s|\s[)”]/,
  'Hindi with chandrabindu, needless dots or other digits than 0–9':
    /\u0901|(?<![डढ])\u093c|[\u0958-\u095b\u095e\u095f]|[०-९]/,
};

const mustSay =
  'title, h1, h2, h3, h4, h5, h6, p, li, th, dt, dd, caption, figcaption, legend, label, summary, a, button, option, b, em, strong, time';
/** Whether an element says something by what is in it, or is filled by a script. */
const speaksOtherwise = (element: HTMLElement): boolean =>
  element.querySelector('img[alt]:not([alt=""]), svg[aria-label], svg title') !== null ||
  element.getAttribute('role') === 'status' ||
  element.hasAttribute('data-days-left');

const devanagari = /\p{Script=Devanagari}/u;
const isMarkedHindi = (element: HTMLElement): boolean =>
  element.closest('[lang]:not(html)')?.getAttribute('lang') === 'hi';

describe.each(fixtureSites)('site “%s”', (site) => {
  const pages = pagesOf(site);
  const lines = pages.flatMap(linesOn);
  const pieces = [...lines, ...pages.flatMap(attributesOn)];

  it.each(Object.entries(leftovers))('shows nowhere %s', (_, pattern) => {
    expect(lines.length).toBeGreaterThan(pages.length * 20);
    expectNone(pieces.filter(({ text }) => pattern.test(text)).map(say));
  });

  it('has no empty element where a text should be', () => {
    const empty = pages.flatMap((page) =>
      page.document
        .querySelectorAll(mustSay)
        .filter((element) => textOf(element) === '' && !speaksOtherwise(element))
        .map((element) => `${page.path} ${nameOf(element)}`),
    );
    expectNone(empty);
  });

  it('marks Hindi on English pages as Hindi', () => {
    const hindi = pagesIn(site, 'en').flatMap((page) =>
      textsOf(page.document)
        .filter(({ text }) => devanagari.test(text))
        .map(({ text, parent }) => ({ page, text: text.trim(), element: parent })),
    );
    expect(hindi.length).toBeGreaterThan(0);
    expectNone(hindi.filter(({ element }) => !isMarkedHindi(element)).map(say));
  });

  it('composes every letter in one way', () => {
    expectNone(pieces.filter(({ text }) => text !== text.normalize('NFC')).map(say));
  });
});

describe('an update without a translation', () => {
  const [original, ...translations] = filesOf('full').filter(({ slug }) => slug === 'parking-full');
  const title = String(original?.fields.title);
  const body = tidy(original?.body ?? '');
  const itemOn = (path: string) => pageAt('full', path).document.getElementById('parking-full');
  const textsIn = (element: HTMLElement | null, selector: string) => element?.querySelectorAll(selector).map(textOf);

  it('is on the English page in Hindi, marked as Hindi, under a notice in English', () => {
    expect(translations).toEqual([]);
    expect(textsIn(itemOn('/en/updates/'), '[lang=hi]')).toEqual(expect.arrayContaining([title, body]));
    const [notice, ...others] = pageAt('full', '/en/updates/').document.querySelectorAll('[data-borrowed]');
    expect(others).toEqual([]);
    expect(notice && textOf(notice)).toBe(wordsIn('en').borrowed);
    expect(notice?.closest('[lang=hi]')).toBeNull();
  });

  it('is on the Hindi page without a mark', () => {
    const item = itemOn('/updates/');
    expect(item && textOf(item)).toContain(title);
    expect(item && textOf(item)).toContain(body);
    expect(textsIn(item, '[lang]')).toEqual([]);
  });

  it('is marked as Hindi wherever English pages name it', () => {
    const naming = pagesIn('full', 'en').filter(({ document }) => textOf(document).includes(title));
    expect(naming.map(({ path }) => path)).toContain('/en/');
    for (const { path, document } of naming) expect(textsIn(document, '[lang=hi]'), path).toContain(title);
  });

  it('is the only cause of a notice', () => {
    const noticed = fixtureSites.flatMap((site) =>
      pagesOf(site).flatMap(({ path, document }) =>
        document.querySelector('[data-borrowed]') ? [`${site} ${path}`] : [],
      ),
    );
    expect(noticed).toEqual(fixtureSites.filter((site) => site !== 'sparse').map((site) => `${site} /en/updates/`));
  });
});

it.each(['full', 'sparse'] as const)('the line of a page’s word is above Hindi and below English: %s', (site) => {
  const found = pagesOf(site).flatMap(({ document }) =>
    document.querySelectorAll('.lettering svg:has(.rekha-line)').map((svg) => {
      const [, top = 0, , height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const [, y = ''] = /M\S+ (-?\d+)/.exec(svg.querySelector('.rekha-line')?.getAttribute('d') ?? '') ?? [];
      const locale = svg.closest('[lang]')?.getAttribute('lang');
      return `${locale} ${Number(y) < top + height / 2 ? 'above' : 'below'}`;
    }),
  );
  expect(new Set(found)).toEqual(new Set(['hi above', 'en below']));
});
