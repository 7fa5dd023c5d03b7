/** The cut typeface beside the whole one, drawn. */
import { expect, it, vi } from 'vitest';
import { typefaceOn } from '../../src/lib/fonts/typeface.ts';
import { useVisitor } from '../setup/visitor.ts';

// This browser draws outlines as they are. Installed ones move them onto the pixels, by rules that look at glyphs which a cut leaves out.
vi.stubEnv('TEST_BROWSER', 'bundled');

const visitor = useVisitor('sparse');

/** The whole typeface that a file is cut from. */
const wholeOf = (url: string): Buffer =>
  typefaceOn(
    url.includes('-hi-') ? 'hi' : 'en',
    url.includes('-latin-') ? 'latin' : 'devanagari',
    url.includes('-400.') ? 400 : 700,
  );

async function picture(path: string, whole: boolean): Promise<Buffer> {
  const tab = await visitor.newPage({ reducedMotion: 'reduce', at: '2030-01-15T10:00:00+05:30' });
  let replaced = 0;
  if (whole)
    await tab.route('**/*.woff2', (route) => {
      replaced += 1;
      return route.fulfill({ body: wholeOf(route.request().url()), contentType: 'font/ttf' });
    });
  await tab.goto(visitor.address('sparse', path), { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready);
  const bytes = await tab.screenshot({ fullPage: true });
  expect(replaced > 0).toBe(whole);
  await tab.context().close();
  return bytes;
}

it.each(['/', '/en/', '/industry/', '/en/help/'])(
  '%s looks the same with the whole typeface, to the pixel',
  async (path) => {
    expect((await picture(path, false)).equals(await picture(path, true))).toBe(true);
  },
);
