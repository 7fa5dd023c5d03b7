/** Photos of organisers: what a visitor gets of them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

const { folder, content, photos } = sites.cancelled;
const pictures = pagesOf('cancelled').flatMap(({ path, document }) =>
  document.querySelectorAll('main img').map((img) => ({ path, img, src: img.getAttribute('src') ?? '' })),
);

describe('a photo of 8 MB', () => {
  it('is what the organisers gave', () => {
    for (const photo of photos) expect(statSync(join(content, photo)).size).toBeGreaterThan(7_000_000);
  });

  it('stands on pages in a modern format, with its size, and waits until it is scrolled to', () => {
    const own = pictures.filter(({ src }) => src.startsWith('/_astro/'));
    expect(own.filter(({ src }) => /asha-verma|cane-mill/.test(src)).length).toBeGreaterThan(3);
    expectNone(
      own.flatMap(({ path, img, src }) => {
        const has = (name: string) => Number(img.getAttribute(name)) > 0;
        return [
          ...(/\.(?:webp|avif)$/.test(src) && existsSync(join(folder, src)) ? [] : [`${path}: ${src}`]),
          ...(has('width') && has('height') ? [] : [`${path}: ${src} has no size`]),
          ...(img.getAttribute('loading') === 'lazy' ? [] : [`${path}: ${src} does not wait`]),
        ];
      }),
    );
  });

  it('costs a visitor what its place needs, and is not published itself', () => {
    const files = readdirSync(join(folder, '_astro')).filter((name) => /asha-verma|cane-mill/.test(name));
    expect(files.length).toBeGreaterThan(3);
    const heavy = files.map((name) => [name, statSync(join(folder, '_astro', name)).size] as const);
    expectNone(heavy.filter(([, bytes]) => bytes > 200_000).map(([name, bytes]) => `${name}: ${bytes} bytes`));
    const smallest = Math.min(...heavy.filter(([name]) => name.includes('cane-mill')).map(([, bytes]) => bytes));
    expect(smallest).toBeLessThan(30_000);
  });
});
