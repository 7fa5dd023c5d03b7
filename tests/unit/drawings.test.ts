/** Drawings, charts and QR codes: what is let in, how it stands in a page, and what is drawn of numbers and addresses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geometryOf, squaresWidth } from '../../src/lib/charts.ts';
import {
  innerOnPage,
  foreignToDrawing,
  lackOfDrawing,
  pageColours,
  parseDrawing,
  withPageColours,
  withPlainColours,
} from '../../src/lib/svg.ts';
import { qrCode } from '../../src/lib/qr.ts';
import { readQr } from '../setup/qr.ts';

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${more}>${inner}</svg>`;

describe('a drawing', () => {
  it('may hold what draws', () => {
    const inner =
      '<g fill="var(--brass,#D99A1C)"><path d="M0 0h1"/><use href="#a"/></g><circle id="a" r="1" fill="url(#p)"/>';
    expect(foreignToDrawing(svg(inner))).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['<path onload="alert(1)" d="M0 0"/>', 'onload="alert(1)"'],
    ['<use href="https://example.org/x.svg#a"/>', 'href="https://example.org/x.svg#a"'],
    ['<use xlink:href="//example.org/#a"/>', 'xlink:href="//example.org/#a"'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<a'],
    ['<foreignObject><p>x</p></foreignObject>', '<foreignObject'],
    ['<animate attributeName="href"/>', '<animate'],
    ['<path fill="url(https://example.org/x)"/>', 'fill="url(https://example.org/x)"'],
    ['<path fill="u\\72l(x)"/>', 'fill="u\\72l(x)"'],
    ['<path fill="&#106;avascript:x"/>', 'fill="&#106;avascript:x"'],
    ['<style>@import "x"</style>', '<style'],
    ['<image href="data:image/png;base64,AA"/>', '<image'],
    ['<!-- x --><path d="M0 0"/>', '<!-- x --><path d="M0 0"/></svg>'],
    ['<path d=M0 onclick=x>', '<path d=M0 onclick=x></svg>'],
  ])('may not hold %s', (inner, quoted) => {
    expect(foreignToDrawing(svg(inner))).toBe(quoted);
  });

  it('may have no handler itself, and must be a drawing', () => {
    expect(foreignToDrawing(svg('', ' onload="x"'))).toBe('onload="x"');
    expect(foreignToDrawing('<html></html>')).toBe('<html></html>');
  });

  it('is whole when every tag is closed and it has a size', () => {
    expect(parseDrawing(svg('<path d="M0 0"/>'))).toEqual({ viewBox: [0, 0, 10, 10], inner: '<path d="M0 0"/>' });
    expect(() => parseDrawing('<svg><path d="M0 0"/></svg>')).toThrow('viewBox');
    expect(() => parseDrawing(svg('<script/>'))).toThrow('<script');
    expect(lackOfDrawing(svg('<g><path d="M0 0"/></g>'))).toBeUndefined();
    expect(lackOfDrawing(svg('<g><path d="M0 0"/>'))).toBe('end');
    expect(lackOfDrawing('<svg><path d="M0 0"/></svg>')).toBe('viewBox');
  });

  it('leaves colours to a page that has them, and gives plain ones to readers without custom properties', () => {
    const palette = readFileSync('src/styles/palette.css', 'utf8');
    expect(new Set([...palette.matchAll(/--([\w-]+): #/g)].map(([, name]) => name))).toEqual(new Set(pageColours));
    const drawing = '<path fill="var(--brass,#D99A1C)" stroke="var(--lime, #0F0)"/>';
    expect(withPageColours(drawing)).toBe('<path fill="var(--brass)" stroke="#0F0"/>');
    expect(withPlainColours('<path fill="var(--brass,#D99A1C)"/>')).toBe('<path fill="#D99A1C"/>');
  });

  it('has in a page the shortest paths that draw the same, as fine as it is small, and its other parts', () => {
    const onPage = (inner: string, width = 400) => innerOnPage({ viewBox: [0, 0, width, 300], inner });
    const square = '<path fill="var(--brass,#D99A1C)" d="M 10.004 20 L 30 20 L 30 40 Z"/>';
    expect(onPage(square)).toBe('<path fill="var(--brass)" d="M10 20h20v20Z"/>');
    const path = '<path d="M1.23456 0h3.45678"/>';
    expect(onPage(path, 1200)).toContain('M1.2 0');
    expect(onPage(path, 64)).toContain('M1.235 0');
    const parts = '<g stroke="#000"><circle id="a" r="1.2345"/><use href="#a"/></g><title>जाली</title>';
    expect(onPage(parts)).toBe(parts);
  });
});

describe('a chart', () => {
  it('draws areas in the proportion of their values, side by side', () => {
    const chart = geometryOf('squares', [400, 100, 25]);
    if (chart.kind !== 'squares') throw new Error(chart.kind);
    const [whole, half, quarter] = chart.squares;
    if (!whole || !half || !quarter) throw new Error('A square is missing.');
    expect(half.side).toBeCloseTo(whole.side / 2, 0);
    expect(quarter.side).toBeCloseTo(whole.side / 4, 0);
    // Beside each other, never one in another: that reads as parts of a whole.
    expect(half.x).toBeGreaterThan(whole.x + whole.side);
    expect(quarter.x).toBeGreaterThan(half.x + half.side);
    expect(quarter.x + 70).toBeLessThan(squaresWidth);
    // A name of two lines fits between the feet of two.
    expect(half.label).toBeGreaterThanOrEqual(quarter.label + 34);
  });

  it('draws nothing of figures that are not to be compared', () => {
    expect(geometryOf('figures', [89, 105])).toEqual({ kind: 'figures' });
  });

  it('draws lengths, shares of a whole, and people in as many rows as there are groups', () => {
    expect(geometryOf('bars', [15_000, 19_000])).toEqual({ kind: 'bars', lengths: [78.9, 100] });
    expect(geometryOf('share', [69_000_000_000, 30])).toEqual({ kind: 'share', percent: 30 });
    expect(geometryOf('stitches', [150, 6])).toEqual({ kind: 'stitches', rows: 6, columns: 25 });
  });
});

describe('a QR code', () => {
  const read = ({ size, path }: ReturnType<typeof qrCode>) => {
    const ground = `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`;
    return readQr(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${ground}<path d="${path}"/></svg>`,
      ),
    );
  };
  const home = 'https://example.org/';

  it.each([home, `${home}some/path/en/programme/`, `${home}${'a'.repeat(300)}/`])('leads to %s', async (address) => {
    expect(await read(qrCode(address))).toBe(address);
    expect(qrCode(address)).toEqual(qrCode(address));
  });

  it('is read with a blot on it', async () => {
    const { size, path } = qrCode(home);
    /** As wide as a share of the code, over its middle. */
    const blotted = (share: number) => {
      const [start, width] = [(size * (1 - share)) / 2, size * share];
      return { size, path: `${path}M${start} ${start}h${width}v${width}h-${width}z` };
    };
    expect(await read(blotted(0.18))).toBe(home);
    expect(await read(blotted(0.6))).toBeUndefined();
  });

  it('has four modules free around it', () => {
    const { size, path } = qrCode(home);
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
    expect(runs.length).toBeGreaterThan(50);
    for (const [x = 0, y = 0, length = 0] of runs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});
