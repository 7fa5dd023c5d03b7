/** Share cards: what is written on them fits, whatever it is; they are named by what is drawn, and drawn once. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { type Card, formats } from '../../src/outputs/cards/card.ts';
import { compose } from '../../src/outputs/cards/compose.ts';
import { drawJpeg } from '../../src/outputs/cards/renderer.ts';
import { type CardFile, cachePathOf, cardBytes, cardFile } from '../../src/outputs/cards/store.ts';
import { parseDrawing } from '../../src/lib/svg.ts';

const drawing = parseDrawing(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="var(--brass,#D99A1C)" d="M20 20h360v242H20z"/></svg>',
);
const card = (own: Partial<Card> = {}): Card => ({
  locale: 'hi',
  route: '/test-of-cards/',
  formats: ['wide'],
  kicker: 'नदी मेला, रामपुर',
  title: 'कार्यक्रम',
  items: [],
  more: (count) => `और ${count}`,
  mark: drawing,
  horizon: drawing,
  drawings: [],
  material: 'brass',
  ground: 'night',
  foot: { lines: [{ text: 'मंगलवार, 15 जनवरी 2030', strong: true }, { text: 'रामपुर' }], address: 'example.org' },
  alt: '',
  ...own,
});

const pathOf = ({ name }: CardFile): string => cachePathOf(name);

const drawn: string[] = [];
const draw = async (given: Card, format: keyof typeof formats = 'wide') => {
  const file = cardFile(given, format);
  drawn.push(pathOf(file));
  return { file, bytes: await cardBytes(file) };
};
afterEach(() => {
  for (const path of drawn.splice(0)) rmSync(path, { force: true });
});

/** Where the lit pixels of a colour lie on a picture. */
async function extent(bytes: Uint8Array, [red, green, blue]: readonly [number, number, number], until: number) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  let [left, right, top, bottom] = [info.width, 0, info.height, 0];
  for (let y = 0; y < until; y += 1)
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * info.channels;
      const distance = Math.hypot((data[at] ?? 0) - red, (data[at + 1] ?? 0) - green, (data[at + 2] ?? 0) - blue);
      if (distance > 60) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  return { left, right, top, bottom };
}

const long = {
  hi: 'छोटे उद्यमों के लिए पूंजी, बाजार और तकनीक के नए रास्ते: किसानों, कारीगरों और कारखानेदारों की खुली बातचीत, जिसमें हर सवाल का जवाब मंच से मिलेगा और हर सुझाव दर्ज होगा, ताकि अगले साल काम आगे बढ़े और सबका भला हो',
  en: 'New ways to money, markets and machines for small enterprises: an open talk between farmers, craftspeople and factory owners in which every question is answered from the stage and every idea written down',
};

describe('a title', () => {
  const ink = [0x1d, 0x1a, 0x16] as const;

  it.each(['hi', 'en'] as const)(
    'of 200 characters is set smaller and stays within every format, in %s',
    async (locale) => {
      expect(long[locale].length).toBeGreaterThan(190);
      for (const format of ['wide', 'square', 'status'] as const) {
        for (const drawings of [[], [drawing]]) {
          // On paper the title alone has the colour of ink.
          const given = card({ locale, title: long[locale], drawings, ground: 'paper', kicker: '·' });
          const { bytes } = await draw(given, format);
          const { width, height } = formats[format];
          const { left, right, bottom } = await extent(bytes, ink, Math.round(height * 0.7));
          expect(left, format).toBeGreaterThan(40);
          expect(right, format).toBeLessThan(width - 40);
          expect(right - left, format).toBeGreaterThan(width / 4);
          expect(bottom, format).toBeLessThan(height * 0.9);
        }
      }
    },
  );

  it('that is one endless word is broken rather than cut', async () => {
    const { bytes } = await draw(card({ locale: 'en', title: 'x'.repeat(120), ground: 'paper', kicker: '·' }));
    expect((await extent(bytes, ink, 480)).right).toBeLessThan(1200 - 40);
  });

  it('that fits in no size is shortened with an ellipsis, and so is a line at the foot', async () => {
    const long = 'वाक्य '.repeat(400);
    const drawn = JSON.stringify(
      await compose(card({ title: long, foot: { ...card().foot, lines: [{ text: long }] } }), 'wide'),
    );
    expect(drawn.match(/वाक्य…/g)).toHaveLength(2);
  });

  it.each(['“उद्धरण” & ‘एक’ <दो>', 'क्‍या र्‍य क्‌ष', 'It’s "5 < 6" & true', 'ट्रि र्ड क्स्ट द्घ द्य क्ष ज्ञ श्र त्त्व हँसी ज़रा'])(
    'of quotes, signs and joiners is drawn: %s',
    async (title) => {
      const { bytes } = await draw(card({ title }));
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...formats.wide });
    },
  );

  it.each([
    ['an emoji', 'मेला 🎉', 'मेला'],
    ['joined emoji', 'परिवार 👨‍👩‍👧 का मेला', 'परिवार का मेला'],
    ['arrows and ticks', '✓ सुबह → शाम', 'सुबह शाम'],
    ['another script alone', 'மேளா', 'नदी मेला, रामपुर'],
  ])('is drawn without %s, which the typeface lacks', async (_, title, shown) => {
    expect(cardFile(card({ title }), 'wide').card.title).toBe(shown);
  });

  it('is not alone looked at: the foot, the list and the rest are too', async () => {
    const given = card({
      ...{ kicker: '★ मेला', subtitle: '🎉', lead: 'आइए ☎ सब', items: [{ mark: '✓', text: '☎ फोन' }] },
      foot: { lines: [{ text: 'हॉल ★' }, { struck: '★' }], address: 'example.org' },
    });
    expect(cardFile(given, 'square').card).toMatchObject({
      ...{ kicker: 'मेला', subtitle: undefined, lead: 'आइए सब', items: [{ mark: undefined, text: 'फोन' }] },
      foot: { lines: [{ text: 'हॉल' }] },
    });
  });
});

describe('a card', () => {
  it('is named by what is drawn: another word, another name; the same words, the same name', () => {
    const nameOf = (own: Partial<Card> = {}) => cardFile(card(own), 'wide').name;
    const name = nameOf();
    expect(name).toMatch(/^test-of-cards-hi-wide-[0-9a-f]{10}\.jpg$/);
    expect([nameOf(), nameOf({ alt: 'not drawn' })]).toEqual([name, name]);
    for (const own of [{ title: 'कार्यक्रमो' }, { ground: 'paper' }, { drawings: [drawing] }] as const)
      expect(nameOf(own)).not.toBe(name);
  });

  it('comes out the same to the byte when it is drawn again, and is not drawn again where it was', async () => {
    const { file, bytes } = await draw(card());
    rmSync(pathOf(file));
    expect(Buffer.compare(bytes, (await draw(card())).bytes)).toBe(0);
    writeFileSync(pathOf(file), 'earlier');
    expect(Buffer.from(await cardBytes(file)).toString()).toBe('earlier');
    expect(readFileSync(pathOf(file), 'utf8')).toBe('earlier');
  });

  it('that looks like another is the same picture', () => {
    const first = cardFile(card({ title: 'दो पन्ने' }), 'wide');
    const second = cardFile(card({ title: 'दो पन्ने', route: '/another/', alt: 'another' }), 'wide');
    expect(second.name).not.toBe(first.name);
    expect(pathOf(second)).toBe(pathOf(first));
  });

  it('full of detail is saved with less quality, so that chats show it', async () => {
    const inner =
      '<filter id="n"><feTurbulence baseFrequency=".9"/></filter><path d="M0 0h1200v220H0z" filter="url(#n)"/>';
    const noisy = card({ locale: 'en', title: 'A', horizon: { ...drawing, inner } });
    expect((await drawJpeg(await compose(noisy, 'status'), formats.status)).length).toBeGreaterThan(300_000);
    expect((await draw(noisy, 'status')).bytes.length).toBeLessThan(300_000);
  });

  it('leaves out what is last in a list that is too long, and says how many', async () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ mark: String(index), text: 'एक सत्र का नाम' }));
    const box = await compose(card({ items }), 'square');
    const drawnTexts = JSON.stringify(box).match(/एक सत्र का नाम/g)?.length ?? 0;
    expect(drawnTexts).toBeGreaterThan(2);
    expect(JSON.stringify(box)).toContain(`और ${60 - drawnTexts}`);
  });
});
