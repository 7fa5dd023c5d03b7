/** What is wrong with a page on paper. */
import type { Page } from 'playwright-core';
import { addressOf } from './addresses.ts';
import { tidy } from './dom.ts';
import { type Sheet, isOn, readableWords } from './paper.ts';
import type { SiteName } from './sites.ts';

export const printedAt = '2030-01-15T15:15+05:30';

/** What can be seen in print, word by word. */
export async function seenInPrint(page: Page, selector = 'body'): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator(selector).innerText();
  await page.emulateMedia({ media: null });
  return tidy(text);
}

/** An address as paper says it. */
export const readable = (site: SiteName, path: string): string => addressOf(site, path).replace(/^https:\/\/|\/$/g, '');

const isGrey = (colour: string): boolean => /^#(..)\1\1$/.test(colour);

/** What is wrong with sheets of any page: not A4, cut at an edge, in colour, or with a heading that its text left behind. */
export function mistakes(sheets: readonly Sheet[], headings: readonly string[]): string[] {
  return sheets.flatMap((sheet, index) => {
    const { width, height, lines, colours, colourfulPictures } = sheet;
    const isA4 = Math.abs(width - 595) < 1.5 && Math.abs(height - 842) < 1.5;
    const cut = lines.filter(
      ({ left, right, bottom }) => left < 0 || right > width + 1 || bottom < 0 || bottom > height,
    );
    const left = lines.filter(
      (line) =>
        headings.includes(tidy(line.text)) &&
        !lines.some(
          (other) => other.bottom < line.bottom - 3 && other.left > line.left - 5 && other.left < line.left + 150,
        ),
    );
    return [
      ...(isA4 ? [] : [`is ${width} × ${height} points`]),
      ...(lines.length > 0 ? [] : ['is empty']),
      ...cut.map(({ text }) => `cuts “${text}”`),
      ...left.map(({ text }) => `ends with the heading “${text}”`),
      ...colours.filter((colour) => !isGrey(colour)).map((colour) => `has the colour ${colour}`),
      ...(colourfulPictures > 0 ? [`has ${colourfulPictures} pictures in colour`] : []),
    ].map((finding) => `sheet ${index + 1} ${finding}`);
  });
}

/** The words seen in print that are not on the sheets. */
export const missingWords = (sheets: readonly Sheet[], seen: string): string[] =>
  readableWords(seen).filter((word) => !isOn(sheets, word));
