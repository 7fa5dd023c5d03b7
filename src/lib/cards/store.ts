/** Cards as files: named by what is drawn, and drawn once; a card that did not change is read back on the next build. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { timed } from '../timed.ts';
import { type Card, type Format, formats } from './card.ts';
import { compose } from './compose.ts';
import { namedCharacter, undrawableByTypeface } from './coverage.ts';
import { drawingHash } from './known.ts';
import { cardName, keptAt } from './names.ts';
import { drawJpeg } from './renderer.ts';

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

/** What the card of a page is called and made of; nothing is drawn yet. @throws where its text cannot be set; the message names the page. */
export const cardFile = (card: Card, format: Format): Promise<CardFile> =>
  timed('card: compose', () => made(card, format));

async function made(card: Card, format: Format): Promise<CardFile> {
  const composed = async () => {
    await assertDrawable(card);
    return compose(card, format);
  };
  const hash = await drawingHash(card, format, composed);
  return { name: cardName(card, format, hash), format, ...formats[format], card };
}

async function assertDrawable({ route, locale, ...card }: Card): Promise<void> {
  const texts = new Set(textsOf(card).filter((text) => text !== undefined));
  const undrawable = await undrawableByTypeface();
  const faults = [...texts]
    .map((text) => ({ text, lacking: undrawable(text).map(namedCharacter) }))
    .filter(({ lacking }) => lacking.length > 0);
  if (faults.length === 0) return;
  const named = faults.map(({ text, lacking }) => `“${text}”: ${lacking.join(', ')}`);
  throw new Error(
    `The card of ${route} (${locale}) has characters that the typeface lacks. Write without them: ${named.join('; ')}`,
  );
}

const textsOf = ({
  kicker,
  title,
  subtitle,
  lead,
  items,
  foot,
}: Omit<Card, 'route' | 'locale'>): (string | undefined)[] => [
  ...[kicker, title, subtitle, lead, foot.change, foot.address],
  ...items.flatMap(({ mark, text }) => [mark, text]),
  ...foot.lines.flatMap(({ struck, text }) => [struck, text]),
];

/** The bytes of a card, drawn or from an earlier build. @throws if it is too large for a chat. */
export async function cardBytes(file: CardFile): Promise<Uint8Array> {
  const kept = await readFile(keptAt(file.name)).catch(() => undefined);
  return kept ?? drawn(file);
}

/** How many bytes a card has. @throws if it is too large for a chat. */
export async function cardSize(file: CardFile): Promise<number> {
  const kept = await stat(keptAt(file.name)).catch(() => undefined);
  return kept?.size ?? (await drawn(file)).length;
}

const drawing = new Map<string, Promise<Uint8Array>>();

/** Draws a picture once, however many cards show it. */
function drawn(file: CardFile): Promise<Uint8Array> {
  const path = keptAt(file.name);
  const known = drawing.get(path);
  if (known) return known;
  const bytes = draw(file).finally(() => drawing.delete(path));
  drawing.set(path, bytes);
  return bytes;
}

async function draw(file: CardFile): Promise<Uint8Array> {
  const { card, format, name, width, height } = file;
  const box = await compose(card, format);
  const bytes = await timed('card: draw', () => drawJpeg(box, { width, height }));
  if (bytes.length > mostBytes)
    throw new Error(`${name} has ${bytes.length} bytes; a chat shows no more than ${mostBytes}.`);
  const place = keptAt(name);
  await mkdir(dirname(place), { recursive: true });
  // Whole or not at all: a build that is stopped leaves no half a card behind.
  const draft = `${place}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, place);
  return bytes;
}
