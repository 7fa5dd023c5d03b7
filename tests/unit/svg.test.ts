import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { innerOnPage } from '../../src/lib/page-drawing.ts';
import {
  foreignToDrawing,
  lackOfDrawing,
  pageColours,
  parseDrawing,
  withPageColours,
  withPlainColours,
} from '../../src/lib/svg.ts';

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${more}>${inner}</svg>`;

describe('drawings', () => {
  it('lets in what draws', () => {
    const inner =
      '<g fill="var(--brass,#D99A1C)"><path d="M0 0h1"/><use href="#a"/></g><circle id="a" r="1" fill="url(#p)"/>';
    expect(foreignToDrawing(svg(inner))).toBeUndefined();
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script'],
    ['an event handler', '<path onload="alert(1)" d="M0 0"/>', 'onload="alert(1)"'],
    ['an outside link', '<use href="https://example.org/x.svg#a"/>', 'href="https://example.org/x.svg#a"'],
    ['an outside link of the old kind', '<use xlink:href="//example.org/#a"/>', 'xlink:href="//example.org/#a"'],
    ['a javascript address', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<a'],
    ['foreign markup', '<foreignObject><p>x</p></foreignObject>', '<foreignObject'],
    ['an animation', '<animate attributeName="href"/>', '<animate'],
    ['a style that fetches', '<path fill="url(https://example.org/x)"/>', 'fill="url(https://example.org/x)"'],
    ['an escaped style', '<path fill="u\\72l(x)"/>', 'fill="u\\72l(x)"'],
    ['an entity', '<path fill="&#106;avascript:x"/>', 'fill="&#106;avascript:x"'],
    ['a style sheet', '<style>@import "x"</style>', '<style'],
    ['a picture', '<image href="data:image/png;base64,AA"/>', '<image'],
    ['a comment', '<!-- x --><path d="M0 0"/>', '<!-- x --><path d="M0 0"/></svg>'],
    ['an unquoted handler', '<path d=M0 onclick=x>', '<path d=M0 onclick=x></svg>'],
  ])('refuses %s', (_, inner, quoted) => {
    expect(foreignToDrawing(svg(inner))).toBe(quoted);
  });

  it('refuses a handler on the drawing itself, and what is no drawing', () => {
    expect(foreignToDrawing(svg('', ' onload="x"'))).toBe('onload="x"');
    expect(foreignToDrawing('<html></html>')).toBe('<html></html>');
  });

  it('takes a drawing apart, and says what a drawing lacks', () => {
    expect(parseDrawing(svg('<path d="M0 0"/>'))).toEqual({ viewBox: [0, 0, 10, 10], inner: '<path d="M0 0"/>' });
    expect(() => parseDrawing('<svg><path d="M0 0"/></svg>')).toThrow('viewBox');
    expect(() => parseDrawing(svg('<script/>'))).toThrow('<script');
  });

  it('is whole when every tag is closed and it has a size', () => {
    expect(lackOfDrawing(svg('<g><path d="M0 0"/></g>'))).toBeUndefined();
    expect(lackOfDrawing(svg('<g><path d="M0 0"/>'))).toBe('end');
    expect(lackOfDrawing('<svg><path d="M0 0"/></svg>')).toBe('viewBox');
  });

  it('lets in every drawing of the content', () => {
    const folder = 'content/drawings';
    const refused = readdirSync(folder).filter(
      (name) => foreignToDrawing(readFileSync(`${folder}/${name}`, 'utf8')) !== undefined,
    );
    expect(refused).toEqual([]);
  });

  it('leaves colours to a page that has them, and none to chance', () => {
    const palette = readFileSync('src/styles/palette.css', 'utf8');
    expect(new Set([...palette.matchAll(/--([\w-]+): #/g)].map(([, name]) => name))).toEqual(new Set(pageColours));
    expect(withPageColours('<path fill="var(--brass,#D99A1C)" stroke="var(--lime, #0F0)"/>')).toBe(
      '<path fill="var(--brass)" stroke="#0F0"/>',
    );
  });

  it('gives plain colours to readers that know no custom properties', () => {
    expect(withPlainColours('<path fill="var(--brass,#D99A1C)"/>')).toBe('<path fill="#D99A1C"/>');
  });
});

describe('a drawing in a page', () => {
  const onPage = (inner: string, width = 400) => innerOnPage({ viewBox: [0, 0, width, 300], inner });

  it('has the shortest paths that draw the same', () => {
    expect(onPage('<path fill="var(--brass,#D99A1C)" d="M 10.004 20 L 30 20 L 30 40 Z"/>')).toBe(
      '<path fill="var(--brass)" d="M10 20h20v20Z"/>',
    );
  });

  it('is as fine as it is small', () => {
    const path = '<path d="M1.23456 0h3.45678"/>';
    expect(onPage(path, 1200)).toContain('M1.2 0');
    expect(onPage(path, 64)).toContain('M1.235 0');
  });

  it('keeps its other parts', () => {
    const parts = '<g stroke="#000"><circle id="a" r="1.2345"/><use href="#a"/></g><title>जाली</title>';
    expect(onPage(parts)).toBe(parts);
  });
});
