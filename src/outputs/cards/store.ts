/** Cards as files, named by the hash of what is drawn and cached between builds. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Card, type Format, formats } from './card.ts';
import { compose } from './compose.ts';
import { type Undrawable, undrawableByTypeface, without } from '../../lib/typeface.ts';
import { drawingHash } from './cache.ts';
import { cardName, cachePathOf } from './names.ts';
import { type Box, type Size, drawJpeg } from './renderer.ts';

/** Chats show no picture that is larger: WhatsApp's limit by long experience. */
const mostBytes = 300_000;

export interface CardFile {
  /** `programme-hi-wide-0a1b2c3d4e.jpg` */
  readonly name: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly card: Card;
}

/** What the card of a page is called and made of; nothing is drawn yet. */
export const cardFile = (card: Card, format: Format): Promise<CardFile> =>
  timed('card: compose', async () => {
    const drawable = drawableCard(card, await undrawableByTypeface());
    const hash = await drawingHash(drawable, format, () => compose(drawable, format));
    return { name: cardName(card, format, hash), format, ...formats[format], card: drawable };
  });

/** The card without signs that the typeface lacks. A title of nothing else gives way to whose card it is. */
export function drawableCard(card: Card, undrawable: Undrawable): Card {
  const text = (given: string | undefined): string | undefined =>
    given === undefined ? undefined : without(undrawable(given), given) || undefined;
  const kicker = text(card.kicker) ?? card.foot.address;
  const lines = card.foot.lines.map((line) => ({ ...line, struck: text(line.struck), text: text(line.text) }));
  return {
    ...card,
    kicker,
    title: text(card.title) ?? kicker,
    subtitle: text(card.subtitle),
    lead: text(card.lead),
    items: card.items.map((item) => ({ ...item, mark: text(item.mark), text: text(item.text) ?? '…' })),
    foot: {
      ...card.foot,
      change: text(card.foot.change),
      lines: lines.filter((line) => line.struck !== undefined || line.text !== undefined),
    },
  };
}

/** The bytes of a card, drawn or from an earlier build. */
export async function cardBytes(file: CardFile): Promise<Uint8Array> {
  const cached = await readFile(cachePathOf(file.name)).catch(() => undefined);
  return cached ?? drawn(file);
}

/** How many bytes a card has. */
export async function cardSize(file: CardFile): Promise<number> {
  const cached = await stat(cachePathOf(file.name)).catch(() => undefined);
  return cached?.size ?? (await drawn(file)).length;
}

const drawing = new Map<string, Promise<Uint8Array>>();

/** Draws a picture once, however many cards show it. */
function drawn(file: CardFile): Promise<Uint8Array> {
  const path = cachePathOf(file.name);
  const known = drawing.get(path);
  if (known) return known;
  const bytes = draw(file).finally(() => drawing.delete(path));
  drawing.set(path, bytes);
  return bytes;
}

/** A drawing full of detail is saved with less quality, so that chats show it. */
async function drawnForChats(box: Box, size: Size): Promise<Uint8Array> {
  for (const quality of [84, 70, 55]) {
    const bytes = await drawJpeg(box, size, quality);
    if (bytes.length <= mostBytes) return bytes;
  }
  return drawJpeg(box, size, 40);
}

async function draw(file: CardFile): Promise<Uint8Array> {
  const { card, format, name, width, height } = file;
  const box = await compose(card, format);
  const bytes = await timed('card: draw', () => drawnForChats(box, { width, height }));
  const place = cachePathOf(name);
  await mkdir(dirname(place), { recursive: true });
  // Rename a finished draft into place: a build that is stopped leaves no half-written card.
  const draft = `${place}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, place);
  return bytes;
}

/** Runs a step and leaves its duration as a performance measure of that name. */
export async function timed<Result>(name: string, step: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await step();
  performance.measure(name, { start, end: performance.now() });
  return result;
}
