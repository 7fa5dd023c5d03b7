/** Pages printed as a browser prints them with its factory settings (no backgrounds), and what is then on the paper. */
import type { Page } from 'playwright-core';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export interface Line {
  readonly text: string;
  /** In points, from the left and the lower edge of the sheet. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Sheet {
  /** In points: A4 is 595 × 842. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The colours of strokes and fills, as `#rrggbb`. */
  readonly colours: readonly string[];
  /** Pictures that have a pixel whose red, green and blue differ. */
  readonly colourfulPictures: number;
  readonly pictures: number;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document['getPage']>>;
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data?: Uint8ClampedArray;
}

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

const isColourful = ({ data, width, height }: Picture): boolean => {
  if (!data) return true;
  const step = Math.round(data.length / (width * height));
  if (step < 3) return false;
  for (let at = 0; at < data.length; at += step)
    if (Math.abs((data[at] ?? 0) - (data[at + 1] ?? 0)) > 8 || Math.abs((data[at] ?? 0) - (data[at + 2] ?? 0)) > 8)
      return true;
  return false;
};

async function paintOn(page: PdfPage): Promise<Pick<Sheet, 'colours' | 'colourfulPictures' | 'pictures'>> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const called = (...wanted: number[]) =>
    fnArray.flatMap((operation, index) => (wanted.includes(operation) ? [argsArray[index]?.[0] as string] : []));
  const names = called(OPS.paintImageXObject);
  const pictures = await Promise.all(
    names.map(
      (name) => new Promise<Picture>((resolve) => page.objs.get(name, (found: unknown) => resolve(found as Picture))),
    ),
  );
  return {
    colours: [...new Set(called(OPS.setFillRGBColor, OPS.setStrokeRGBColor))],
    pictures: pictures.length,
    colourfulPictures: pictures.filter(isColourful).length,
  };
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
    sheets.push({ width, height, lines: await linesOn(sheet), ...(await paintOn(sheet)) });
  }
  return sheets;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** All text of the sheets, without the white space that a PDF does not keep. */
export const textOn = (sheets: readonly Sheet[]): string =>
  withoutSpace(sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));

/**
 * A word whose letters a PDF keeps. Conjuncts, vowels written before or over their consonant and the dot above are drawn by
 * glyphs of their own; Chromium says in ActualText what they spell, and the reader here does not read that.
 */
const keptInPdf =
  /^[\p{Script=Latin}\d.,:₹#/()-]+$|^[\u0905-\u0914\u0915-\u0939\u093e\u0941\u0942\u0947\u0948\u0949\u094b\u094c]+$/u;
const ligature = /र[ुू]/;

/** The words of a text that can be looked for on paper. */
export const readableWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s·]+/)
      .map((word) => word.replace(/^[(“‘]+|[.,:;)”’]+$/g, ''))
      .filter((word) => keptInPdf.test(word) && !ligature.test(word)),
  ),
];

export const isOn = (sheets: readonly Sheet[], text: string): boolean => textOn(sheets).includes(withoutSpace(text));
