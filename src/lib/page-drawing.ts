/** Drawings as they stand in pages: in the page's colours, their paths written in as few characters as draw the same. */
import { optimize } from 'svgo';
import { type Drawing, withPageColours } from './svg.ts';

/** Decimals by which no point moves further than a twenty-thousandth of the drawing’s width. */
const decimalsFor = ([, , width]: Drawing['viewBox']): number => Math.max(0, 5 - String(Math.ceil(width)).length);

function withShortPaths({ viewBox, inner }: Drawing): string {
  const floatPrecision = decimalsFor(viewBox);
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}">${inner}</svg>`, {
    plugins: [{ name: 'convertPathData', params: { floatPrecision } }],
  });
  return data.slice(data.indexOf('>') + 1, data.lastIndexOf('</svg>'));
}

const made = new Map<string, string>();

/** What stands between `<svg …>` and `</svg>`. */
export function innerOnPage(drawing: Drawing): string {
  const key = [...drawing.viewBox, drawing.inner].join(' ');
  const known = made.get(key) ?? withPageColours(withShortPaths(drawing));
  made.set(key, known);
  return known;
}
