/** Words on cards have the shapes that a browser gives them: conjuncts, reph, matras and nukta in their places. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { drawJpeg } from '../../src/outputs/cards/renderer.ts';
import { useVisitor } from '../setup/visitor.ts';

const words = [
  ...['ट्रि', 'र्ड', 'क्स्ट', 'द्घ', 'द्य', 'क्ष', 'ज्ञ', 'श्र', 'त्त्व', 'हँ', 'ज़', 'ड़', 'ढ़ी'],
  ...['राष्ट्रिय', 'ऑर्डनेंस', 'टेक्स्टाइल', 'उद्घाटन', 'उद्यम', 'क्षेत्र', 'विज्ञान', 'श्रमिक', 'तत्त्व', 'हँसी', 'फ़ैक्ट्रियाँ'],
  ...['निर्माताओं', 'विश्वकर्मा', 'बुंदेलखंड', 'प्रौद्योगिकी', 'दृष्टि', 'हृदय', 'रूई', 'र्‍या', 'क्‌ष', 'कॉन्क्लेव', 'मार्केटिंग'],
];
const sizePx = 120;
const canvas = { width: 900, height: 260 };

const visitor = useVisitor();
let page: Page;

beforeAll(async () => {
  page = await visitor.newPage({ viewport: canvas });
  const font = readFileSync(
    createRequire(import.meta.url).resolve('@fontsource/mukta/files/mukta-devanagari-700-normal.woff2'),
  );
  await page.setContent(`<style>
    @font-face { font-family: M; font-weight: 700; src: url(data:font/woff2;base64,${font.toString('base64')}) }
    body { margin: 0; background: #fff }
    p { margin: 60px 40px; font: 700 ${sizePx}px/1.2 M; color: #000; white-space: nowrap }
  </style><p lang="hi"></p>`);
});

/** Which pixels of a picture are ink, its white margins cut off. */
async function inkOf(picture: Uint8Array) {
  const trimmed = sharp(picture)
    .flatten({ background: '#fff' })
    .trim({ background: '#fff', threshold: 60 })
    .greyscale();
  const { data, info } = await trimmed.raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const isInk = (x: number, y: number) => x >= 0 && x < width && (data[y * width + x] ?? 255) < 128;
  return { width, height, isInk };
}

type Ink = Awaited<ReturnType<typeof inkOf>>;
const shifts = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })));

/** The most that two pictures share of their ink: the edges of two renderers fall up to a pixel apart. */
function overlap(a: Ink, b: Ink): number {
  const shares = shifts.map(({ dx, dy }) => {
    let [shared, all] = [0, 0];
    for (let y = -2; y < Math.max(a.height, b.height) + 2; y += 1)
      for (let x = -2; x < Math.max(a.width, b.width) + 2; x += 1) {
        const [inA, inB] = [a.isInk(x, y), b.isInk(x - dx, y - dy)];
        if (inA && inB) shared += 1;
        if (inA || inB) all += 1;
      }
    return shared / all;
  });
  return Math.max(...shares);
}

async function inBrowser(word: string): Promise<Ink> {
  await page.locator('p').evaluate(async (paragraph, text) => {
    paragraph.textContent = text;
    await document.fonts.ready;
  }, word);
  return inkOf(await page.screenshot());
}

const onCard = async (word: string): Promise<Ink> =>
  inkOf(
    await drawJpeg(
      {
        style: { ...canvas, display: 'flex', padding: 40, backgroundColor: '#ffffff' },
        children: [
          { text: word, lang: 'hi', style: { fontSize: sizePx, fontWeight: 700, lineHeight: 1.2, color: '#000000' } },
        ],
      },
      canvas,
    ),
  );

it('words have the shapes that the browser gives them', async () => {
  for (const word of words) {
    const [seen, drawn] = [await inBrowser(word), await onCard(word)];
    expect(Math.abs(seen.width - drawn.width), word).toBeLessThanOrEqual(3);
    expect(Math.abs(seen.height - drawn.height), word).toBeLessThanOrEqual(3);
    expect(overlap(seen, drawn), word).toBeGreaterThan(0.9);
  }
});

it.each([
  ['ट्रि', 'ट्‌रि'],
  ['द्य', 'द्‌य'],
  ['क्ष', 'क्‌ष'],
  ['निर्माता', 'निरमाता'],
])('%s would be told from %s, a wrong shape', async (word, wrong) => {
  expect(overlap(await inBrowser(word), await onCard(wrong))).toBeLessThan(0.8);
});
