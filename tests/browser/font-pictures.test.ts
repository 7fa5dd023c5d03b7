/** The cut typeface beside the whole one, drawn. */
import { describe, expect, it, vi } from 'vitest';
import { typefaceOn } from '../../src/lib/fonts/typeface.ts';
import { useVisitor } from '../setup/visitor.ts';

// This browser draws outlines as they are. Installed ones move them onto the pixels, by rules that look at glyphs which a cut leaves out.
vi.stubEnv('TEST_BROWSER', 'bundled');

const visitor = useVisitor('first');

/** The whole of what a file is cut from. */
const wholeOf = (url: string): Buffer =>
  typefaceOn(
    url.includes('-hi-') ? 'hi' : 'en',
    url.includes('-latin-') ? 'latin' : 'devanagari',
    url.includes('-400.') ? 400 : 700,
  );

describe('pages with the whole typeface look the same, to the pixel', () => {
  it.each(['/', '/en/', '/industry/', '/en/help/'])('%s', async (path) => {
    const picture = async (whole: boolean) => {
      const tab = await visitor.newPage({
        reducedMotion: 'reduce',
        at: '2030-01-15T10:00:00+05:30',
      });
      let replaced = 0;
      if (whole)
        await tab.route('**/*.woff2', (route) => {
          replaced += 1;
          return route.fulfill({ body: wholeOf(route.request().url()), contentType: 'font/ttf' });
        });
      await tab.goto(visitor.address('first', path), { waitUntil: 'networkidle' });
      await tab.evaluate(() => document.fonts.ready);
      const bytes = await tab.screenshot({ fullPage: true });
      expect(replaced > 0).toBe(whole);
      await tab.context().close();
      return bytes;
    };
    const [cut, whole] = [await picture(false), await picture(true)];
    expect(cut.equals(whole)).toBe(true);
  });
});
