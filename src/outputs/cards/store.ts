/** Cards as files, named by the hash of what is drawn and of the code that draws it; pictures are cached between builds. */
import { createHash, randomUUID } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Undrawable, undrawableByTypeface, without } from '../../lib/typeface.ts';
import { type Card, type Format, formats } from './card.ts';
import { compose } from './compose.ts';
import { type Box, type Size, drawJpeg, engine } from './renderer.ts';

const folder = '.cache/cards';

/** Chats show no picture that is larger: WhatsApp's limit by long experience. */
const mostBytes = 300_000;

export interface CardFile {
  /** `programme-hi-wide-0a1b2c3d4e.jpg`: the page, the language, the format, and the hash of what is drawn. */
  readonly name: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly card: Card;
}

/** What the card of a page is called and made of; nothing is drawn yet. */
export function cardFile(card: Card, format: Format): CardFile {
  const drawable = drawableCard(card, undrawableByTypeface());
  const page = card.route.split('/').filter(Boolean).join('-') || 'home';
  const name = `${page}-${card.locale}-${format}-${drawingHash(drawable, format)}.jpg`;
  return { name, format, ...formats[format], card: drawable };
}

/** The path of a card in the cache: cards that look the same share one. @throws if no card has such a name. */
export function cachePathOf(name: string): string {
  const [, format, hash] = /-([a-z]+)-([0-9a-f]{10})\.jpg$/.exec(name) ?? [];
  if (!hash) throw new Error(`“${name}” is not the name of a card.`);
  return join(folder, `${hash}-${format}.jpg`);
}

/** The card without signs that the typeface lacks. A title of nothing else gives way to whose card it is. */
function drawableCard(card: Card, undrawable: Undrawable): Card {
  const text = (given: string | undefined): string | undefined =>
    given === undefined ? undefined : without(undrawable(given), given) || undefined;
  const kicker = text(card.kicker) ?? card.foot.address;
  const lines = card.foot.lines.map((line) => ({ ...line, struck: text(line.struck), text: text(line.text) }));
  return {
    ...card,
    kicker,
    invitation: text(card.invitation),
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
  return cached ?? draw(file);
}

async function draw({ card, format, name, width, height }: CardFile): Promise<Uint8Array> {
  const box = await compose(card, format);
  const bytes = await drawnForChats(box, { width, height });
  writeWhole(cachePathOf(name), bytes);
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

/** Renames a finished draft into place: a build that is stopped leaves no half-written file. */
function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

/** A hash of texts in this order: ten hexadecimal digits. */
export const hashOf = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 10);
};

/** A hash of files, for cache keys: of the code that makes a result. */
export const hashOfFiles = (files: readonly string[]): string =>
  hashOf(...files.map((file) => readFileSync(file, 'utf8')));

let code: string | undefined;

/** The hash of the code that composes cards. */
const codeNow = (): string =>
  (code ??= hashOf(engine, hashOfFiles(globSync('src/{lib,outputs/cards}/**/*.ts').toSorted())));

/** The hash of a card as it is drawn: its route and alternative text are not. */
function drawingHash({ route: _, alt: __, ...drawn }: Card, format: Format): string {
  return hashOf(codeNow(), format, JSON.stringify(drawn));
}
