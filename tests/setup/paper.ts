/** Pages printed as a browser prints them with its factory settings (no backgrounds), and what is wrong on the paper. */
import type { Page } from 'playwright-core';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { addressOf } from './addresses.ts';
import { tidy } from './dom.ts';
import type { SiteName } from './sites.ts';

interface Line {
  readonly text: string;
  /** In points, from the left and the lower edge of the sheet. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Sheet {
  /** In points: A4 is 595 × 842. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The colours of strokes and fills, as `#rrggbb`. */
  readonly colours: readonly string[];
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document['getPage']>>;
async function linesOn(page: PdfPage): Promise<Line[]> {
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [left = 0, bottom = 0] = item.transform.slice(4);
    if (item.str.trim() !== '')
      line = line
        ? { ...line, text: line.text + item.str, right: Math.max(line.right, left + item.width) }
        : { text: item.str, left, right: left + item.width, bottom };
    else if (line) line = { ...line, text: `${line.text}${item.str}` };
    if (!item.hasEOL || !line) continue;
    lines.push(line);
    line = undefined;
  }
  return line ? [...lines, line] : lines;
}

async function coloursOn(page: PdfPage): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const named = fnArray.flatMap((operation, index) =>
    operation === OPS.setFillRGBColor || operation === OPS.setStrokeRGBColor ? [String(argsArray[index]?.[0])] : [],
  );
  return [...new Set(named)];
}

/** Prints the page that a window shows. */
export async function print(page: Page): Promise<Sheet[]> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false })),
  );
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    sheets.push({ width, height, lines: await linesOn(sheet), colours: await coloursOn(sheet) });
  }
  return sheets;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** All text of the sheets, without the white space that a PDF does not keep. */
export const textOn = (sheets: readonly Sheet[]): string =>
  withoutSpace(sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));

/**
 * A word whose letters a PDF preserves. Conjuncts, vowels written before or over their consonant and the dot above are drawn by
 * glyphs of their own; Chromium says in ActualText what they spell, and the reader here does not read that.
 */
const preserved =
  /^[\p{Script=Latin}\d.,:₹#/()-]+$|^[\u0905-\u0914\u0915-\u0939\u093e\u0941\u0942\u0947\u0948\u0949\u094b\u094c]+$/u;
const ligature = /र[ुू]/;

/** The words of a text that can be looked for on paper. */
export const readableWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s·]+/)
      .map((word) => word.replace(/^[(“‘]+|[.,:;)”’]+$/g, ''))
      .filter((word) => preserved.test(word) && !ligature.test(word)),
  ),
];

export const isOn = (sheets: readonly Sheet[], text: string): boolean => textOn(sheets).includes(withoutSpace(text));

/** The words seen in print that are not on the sheets. */
export const missingWords = (sheets: readonly Sheet[], seen: string): string[] =>
  readableWords(seen).filter((word) => !isOn(sheets, word));

/** What can be seen in print, word by word. */
export async function seenInPrint(page: Page, selector = 'body'): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // A heading's word that is drawn is no text on the sheet.
  const hide = (hidden: boolean) =>
    page.locator('.sr-only:has(+ .lettering)').evaluateAll((texts, hidden) => {
      for (const text of texts) text.toggleAttribute('hidden', hidden);
    }, hidden);
  await hide(true);
  const text = await page.locator(selector).innerText();
  await hide(false);
  await page.emulateMedia({ media: null });
  return tidy(text);
}

/** An address as it is written on paper. */
export const readable = (site: SiteName, path: string): string => addressOf(site, path).replace(/^https:\/\/|\/$/g, '');

const isGrey = (colour: string): boolean => /^#(..)\1\1$/.test(colour);

/** What is wrong with sheets of any page: not A4, cut at an edge, in colour, or with a heading that its text left behind. */
export function mistakes(sheets: readonly Sheet[], headings: readonly string[]): string[] {
  return sheets.flatMap(({ width, height, lines, colours }, index) => {
    const isA4 = Math.abs(width - 595) < 1.5 && Math.abs(height - 842) < 1.5;
    const cut = lines.filter(
      ({ left, right, bottom }) => left < 0 || right > width + 1 || bottom < 0 || bottom > height,
    );
    const isBelow = (line: Line) => (other: Line) =>
      other.bottom < line.bottom - 3 && other.left > line.left - 5 && other.left < line.left + 150;
    const last = lines.filter((line) => headings.includes(tidy(line.text)) && !lines.some(isBelow(line)));
    return [
      ...(isA4 ? [] : [`is ${width} × ${height} points`]),
      ...(lines.length > 0 ? [] : ['is empty']),
      ...cut.map(({ text }) => `cuts “${text}”`),
      ...last.map(({ text }) => `ends with the heading “${text}”`),
      ...colours.filter((colour) => !isGrey(colour)).map((colour) => `has the colour ${colour}`),
    ].map((finding) => `sheet ${index + 1} ${finding}`);
  });
}
