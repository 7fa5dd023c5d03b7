/**
 * SVG drawings. They are inlined into pages, so a file must fit a small grammar of known elements and attributes;
 * whatever does not fit is refused, so that an unknown trick is refused too.
 */
import { optimize } from 'svgo';

const elements = new Set(
  'svg g path circle ellipse rect line polyline polygon title desc defs pattern clipPath linearGradient stop use'.split(
    ' ',
  ),
);
const attributes = new Set(
  (
    'xmlns viewBox width height preserveAspectRatio aria-hidden role id d cx cy r rx ry x y x1 y1 x2 y2 points transform fill ' +
    'fill-rule clip-rule clip-path opacity fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray ' +
    'stroke-dashoffset stroke-opacity stroke-miterlimit patternUnits patternTransform gradientUnits offset stop-color href'
  ).split(' '),
);
const token = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<>]+/y;
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Values may name colours of the page and parts of the same drawing; every other `url(`, escape or scheme is refused. */
const harmless = (name: string, value: string): boolean => {
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  if (name === 'href') return /^#[\w-]+$/.test(value);
  const plain = value.replace(/url\(#[\w-]+\)/g, '');
  return !/url\s*\(|[\\&@]|[a-z]+:/i.test(plain);
};

/** The first thing in an SVG file that is not a drawing, quoted; undefined where the file is nothing but a drawing. */
export function foreignToDrawing(svg: string): string | undefined {
  const text = svg.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?/, '').trim();
  if (!text.startsWith('<svg')) return text.slice(0, 40);
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) return text.slice(from, from + 40);
    const [, , element, given = ''] = match;
    if (element === undefined) continue;
    if (!elements.has(element)) return `<${element}`;
    for (const [whole, name = '', double, single] of given.matchAll(attribute))
      if (!attributes.has(name) || !harmless(name, double ?? single ?? '')) return whole;
  }
  return undefined;
}

/** What keeps an SVG file that holds nothing foreign from being shown: tags that are not closed, or no viewBox. */
export function lackOfDrawing(svg: string): 'end' | 'viewBox' | undefined {
  const open: string[] = [];
  for (const [, closing, element, , single] of svg.matchAll(new RegExp(token.source, 'g'))) {
    if (element === undefined || single) continue;
    if (!closing) open.push(element);
    else if (open.pop() !== element) return 'end';
  }
  if (svg.trim() === '' || open.length > 0) return 'end';
  return viewBoxOf(svg) ? undefined : 'viewBox';
}

const viewBoxOf = (svg: string): number[] | undefined => {
  const numbers = /<svg[^>]*\sviewBox\s*=\s*["']([\d.\s-]+)["']/.exec(svg)?.[1]?.trim().split(/\s+/).map(Number);
  return numbers?.length === 4 ? numbers : undefined;
};

/** What drawings are for: a thing or a scene (400×300), a city, which stands wide (1200×220), a square mark. */
export type DrawingUse = 'scene' | 'city' | 'mark';

/** What an SVG file may be used for by its proportions; undefined where they fit nothing. */
export function drawingUse(svg: string): DrawingUse | undefined {
  const [, , width = 0, height = 0] = viewBoxOf(svg) ?? [];
  const ratio = width / height;
  if (ratio >= 3) return 'city';
  if (ratio >= 1.1 && ratio <= 1.7) return 'scene';
  return ratio > 0.9 && ratio < 1.1 ? 'mark' : undefined;
}

export interface Drawing {
  /** `min-x min-y width height` of the whole drawing. */
  readonly viewBox: readonly [number, number, number, number];
  /** What stands between `<svg …>` and `</svg>`. */
  readonly inner: string;
}

/**
 * Takes a drawing apart for inlining.
 * @throws if the file holds anything but a drawing, or has no viewBox; the message quotes what is wrong.
 */
export function parseDrawing(svg: string): Drawing {
  const foreign = foreignToDrawing(svg);
  if (foreign !== undefined) throw new Error(`a drawing may not contain ${foreign}`);
  const viewBox = viewBoxOf(svg);
  if (!viewBox) throw new Error('a drawing needs a viewBox of four numbers');
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return { viewBox: viewBox as [number, number, number, number], inner: inner.trim() };
}

/** A drawing with the page's custom properties replaced by `colours`, by name, or else by their own fallbacks. */
export const withColours = (svg: string, colours: Readonly<Record<string, string>>): string =>
  svg.replace(
    /var\(--([\w-]+),\s*(#[0-9A-Fa-f]{3,8})\)/g,
    (_, name: string, fallback: string) => colours[name] ?? fallback,
  );

/** The colours of `styles/palette.css`, which every page has. */
export const pageColours = 'paper ink soft night dusk dusk2 brass link sindoor on-sindoor stone'.split(' ');

/** A drawing without the fallbacks of colours that every page has. */
export const withPageColours = (svg: string): string =>
  withColours(svg, Object.fromEntries(pageColours.map((name) => [name, `var(--${name})`])));

/** A drawing in the colours it was drawn in, for readers that know no `var()`. */
export const withPlainColours = (svg: string): string => withColours(svg, {});

/** Drawings of 400×300 stand on a ground line at y = 262; cut there, they stand on the page's own line. */
export const onGround = '12 0 376 262';
/** Drawings of the city are 1200×220 with their ground at y = 208. */
export const horizonOnGround = '0 -8 1200 216';

/** Decimals by which no point moves further than a twenty-thousandth of the drawing’s width. */
const decimalsFor = ([, , width]: Drawing['viewBox']): number => Math.max(0, 5 - String(Math.ceil(width)).length);

function withShortPaths({ viewBox, inner }: Drawing): string {
  const floatPrecision = decimalsFor(viewBox);
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}">${inner}</svg>`, {
    plugins: [{ name: 'convertPathData', params: { floatPrecision } }],
  });
  return data.slice(data.indexOf('>') + 1, data.lastIndexOf('</svg>'));
}

/** Path data with integers and the shortest commands. */
export function shortPath(viewBox: Drawing['viewBox'], data: string): string {
  return / d="([^"]*)"/.exec(withShortPaths({ viewBox, inner: `<path d="${data}"/>` }))?.[1] ?? '';
}

const optimized = new Map<string, string>();

/** The inner SVG of a drawing in the page's colours, with short paths. Memoized. */
export function innerOnPage(drawing: Drawing): string {
  const key = [...drawing.viewBox, drawing.inner].join(' ');
  const svg = optimized.get(key) ?? withPageColours(withShortPaths(drawing));
  optimized.set(key, svg);
  return svg;
}
