/** Cutting the typeface: what stays in a file, and how it is known what a page sets in it. */
import fontverter from 'fontverter';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it, vi } from 'vitest';
import { type FontToCut, facesFor, preloadsOf, withFaces } from '../../src/build/fonts/faces.ts';
import { cutTo } from '../../src/build/fonts/cut.ts';
import { setText, wordsOf } from '../../src/build/fonts/page-text.ts';
import { drawer, glyphsOf } from '../../src/build/fonts/shape.ts';
import { muktaFile } from '../../src/lib/typeface.ts';
import { fontIn } from '../setup/fonts.ts';

vi.mock(import('../../src/build/fonts/shape.ts'), async (actual) => {
  const shape = await actual();
  return { ...shape, glyphsOf: vi.fn(shape.glyphsOf) };
});

describe('a cut font', async () => {
  const words = ['प्रशिक्षण', 'विद्यार्थी', 'क्षेत्र', 'हिंदी', 'office', '₹5,000'];
  const english = muktaFile(400);
  const drawerOf = async (font: Uint8Array) => drawer(await fontIn(font));
  const whole = await drawerOf(english);

  it('draws its words as the whole typeface does, in a fraction of the bytes, and is the same file each time', async () => {
    const file = await cutTo(words, english);
    const cut = await drawerOf(file);
    expect(words.map(cut)).toEqual(words.map(whole));
    expect(file.length).toBeLessThan(8_000);
    expect(Buffer.from(file).equals(await cutTo(words, english))).toBe(true);
  });

  it('leaves out the forms that no word has', async () => {
    const cut = await drawerOf(await cutTo(['कम', 'रस', 'हल्का'], english));
    expect(cut('क्रम')).not.toBe(whole('क्रम'));
    expect(cut('रस')).toBe(whole('रस'));
  });

  it.each([
    [
      'would change a word, which is named',
      () => vi.mocked(glyphsOf).mockResolvedValueOnce(new Set([0])),
      'The cut font would draw 1 words differently: कर्म.',
    ],
    [
      'cannot be cut',
      () => vi.spyOn(fontverter, 'convert').mockRejectedValueOnce(new Error('It is broken.')),
      'It is broken.',
    ],
  ])('is the whole typeface where it %s, and that is reported', async (_, fail, reason) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    fail();
    expect((await drawerOf(await cutTo(['कर्म'], english)))('म')).toBe(whole('म'));
    expect(warn).toHaveBeenCalledExactlyOnceWith(`${reason} The whole typeface is used instead.`);
    warn.mockRestore();
  });

  it('has the pieces that the typeface has of a word with characters that it lacks', async () => {
    const cut = await drawerOf(await cutTo(['कर्म🎉Udyam', 'a\u{e0101}b', '\u{1d11e}'], english));
    for (const piece of ['कर्म', 'Udyam', 'a', 'b']) expect(cut(piece)).toBe(whole(piece));
  });
});

describe('the text of a page: all of it in the regular face, and what may be bold in the bold one', () => {
  const bold = '@font-face{font-weight:700}b,th,h2,.strong,.now[aria-current]{font-weight:700}.plain{font-weight:400}';
  const textOf = (body: string, styles = bold) =>
    setText(parseDocument(`<html lang="hi"><body>${body}</body></html>`), [styles]);

  it.each([
    ['plain text', '<p>एक</p>', 'एक', ''],
    ['a heading', '<h2>एक</h2>', 'एक', 'एक'],
    ['what a heading holds', '<h2><a>एक</a></h2>', 'एक', 'एक'],
    ['a class', '<p class="strong">एक</p>', 'एक', 'एक'],
    ['what is set in the visitor’s own fonts', '<p data-own-fonts><b>दो</b> दो</p><p>एक</p>', 'एक', ''],
    ['a regular part of something bold', '<p class="strong"><span class="font-normal">एक</span></p>', 'एक', ''],
    ['a state that may come', '<a class="now">एक</a>', 'एक', 'एक'],
    ['what is hidden', '<b hidden>एक</b>', 'एक', 'एक'],
    ['what a script puts into the element or beside it', '<b data-done="एक"></b>', 'एक', 'एक'],
    ['what follows an element without an end', '<b>एक<br></b>दो', 'एक दो', 'एक'],
    ['no title of the window and no script', '<script>एक</script>', '', ''],
  ])('%s', (_, body, regular, strong) => {
    const text = textOf(body);
    const words = ([400, 700] as const).map((weight) => wordsOf('devanagari', text[weight].join(' ')).join(' '));
    expect(words).toEqual([regular, strong]);
  });

  it('is in both where it depends on the screen, and counts what styles put beside an element', () => {
    const text = textOf('<p>एक</p>', '@media (width>=60rem){p{font-weight:700}}');
    expect([text[400].includes('एक'), text[700].includes('एक')]).toEqual([true, true]);
    expect(textOf('', 'q:before{content:"“"}')[400]).toContain('“');
  });

  it.each([
    ['over the edges of elements in a line', '<p>अब <a>ए</a><i>क</i>।</p><p>दो</p>', 'अब ए क । एक। दो'],
    ['not from one block into the next', '<p>एक</p><p>दो</p>', 'एक दो'],
    ['over a sign that is written with its name', '<p>एक&shy;दो</p>', 'एकदो'],
  ])('is that of words that go on %s', (_, body, regular) => {
    const text = textOf(body)[400].join(' ').replaceAll('\u00ad', '');
    expect(wordsOf('devanagari', text).toSorted()).toEqual([...new Set(regular.split(' '))].toSorted());
  });
});

it('A page names the files of the scripts that it sets: on an English page Latin first, Devanagari for Hindi sentences', async () => {
  const made = new Map<string, FontToCut>();
  const page = (locale: 'hi' | 'en', text: string) => ({ locale, text: { 400: text, 700: '' } });
  const faces = await facesFor(
    new Map([
      ['hi', page('hi', 'नमस्ते Udyam')],
      ['en', page('en', 'Welcome हिंदी')],
      ['en/borrowed', page('en', 'Welcome हिंदी नमस्ते')],
    ]),
    async (font) => {
      const name = `${font.locale}-${font.script}-${font.weight}`;
      made.set(name, font);
      return name;
    },
  );
  const named = (page: string) => faces.get(page)?.map(({ file }) => file);
  expect(named('hi')).toEqual(['hi-latin-400', 'hi-devanagari-400', 'hi-latin-700']);
  expect(named('en')).toEqual(['en-latin-400', 'en-latin-700']);
  expect(named('en/borrowed')).toEqual(['en-latin-400', 'en-devanagari-400', 'en-latin-700']);
  // The other language is named on every English page.
  expect(made.get('en-latin-400')?.words).toContain('हिंदी');
  expect(made.get('en-devanagari-400')?.words).toEqual(['नमस्ते', 'हिंदी']);
});

describe('the faces of a page', () => {
  const face = (file: string) => `@font-face{font-family:Mukta;src:url(/sub/_astro/mukta-${file}.woff2)}`;
  const css = `a{}${face('a')}b{}${face('b')}c{}`;
  const faces = (['latin', 'devanagari'] as const).map((script) => ({
    script,
    weight: 400 as const,
    file: `${script}.woff2`,
  }));

  it('stand where the whole typeface stood, in the same folder: those that come in time, then those that may come late', () => {
    const rules = (name: string, display: string) => {
      const rule = `@font-face{font-family:${name};font-weight:400;font-display:${display};src:url(/sub/_astro/`;
      return `${rule}latin.woff2)}${rule}devanagari.woff2);unicode-range:U+900-97F,U+1CD0-1CFF,U+200C-200D,U+25CC}`;
    };
    expect(withFaces(css, faces)).toBe(`a{}${rules('Mukta', 'optional')}${rules('Mukta late', 'swap')}b{}c{}`);
  });

  it('are fetched before anything else is read', () => {
    const preload = (file: string) => `<link rel="preload" as="font" href="/sub/_astro/${file}.woff2" crossorigin>`;
    expect(preloadsOf(css, faces)).toBe(preload('latin') + preload('devanagari'));
  });
});
