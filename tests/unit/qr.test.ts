import { describe, expect, it } from 'vitest';
import { qrCode } from '../../src/lib/qr.ts';
import { readQr } from '../setup/qr.ts';

const picture = ({ size, path }: { size: number; path: string }): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
  );

/** A blot over the middle of a code, as wide as a share of it. */
const blotted = ({ size, path }: { size: number; path: string }, share: number) => ({
  size,
  path: `${path}M${(size * (1 - share)) / 2} ${(size * (1 - share)) / 2}h${size * share}v${size * share}h-${size * share}z`,
});

describe('a QR code', () => {
  it.each([
    'https://example.org/',
    'https://example.org/some/path/en/programme/',
    `https://example.org/${'a'.repeat(300)}/`,
  ])('says %s', async (address) => {
    expect(await readQr(picture(qrCode(address)))).toBe(address);
  });

  it('is read with a blot on it', async () => {
    const code = qrCode('https://example.org/programme/');
    expect(await readQr(picture(blotted(code, 0.18)))).toBe('https://example.org/programme/');
    expect(await readQr(picture(blotted(code, 0.6)))).toBeUndefined();
  });

  it('keeps four modules free around it', () => {
    const { size, path } = qrCode('https://example.org/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
    expect(runs.length).toBeGreaterThan(50);
    for (const [x = 0, y = 0, length = 0] of runs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  it('is the same each time', () => {
    expect(qrCode('https://example.org/')).toEqual(qrCode('https://example.org/'));
  });
});
