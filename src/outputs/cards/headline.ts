/** The title on its line: in Hindi it hangs from it, in English it stands on it. */
import { measureText } from '../../lib/typeface.ts';
import { type Card, type Format, formats } from './card.ts';
import { type Place, fitting } from './fit.ts';
import { baseline, measuresOf, mukta } from './measures.ts';
import { palettes } from './palette.ts';
import { at, line } from './parts.ts';
import { type Box, type Size, textSize } from './renderer.ts';
import type { Ground } from './sky.ts';

const lineHeight = 1.2;
const style = { fontWeight: 700, lineHeight, textWrap: 'balance' };

/** The least width that text beside a title needs. */
export const textRoom = 386;

export interface Headline {
  readonly boxes: readonly Box[];
  /** The upper edge of the line. */
  readonly line: number;
  /** The lower edge of the line. */
  readonly lineEnd: number;
  /** The lower edge of title and line. */
  readonly end: number;
  /** The right edge of the title's widest line. */
  readonly right: number;
}

/** The title and its line; undefined where it does not fit in the smallest size that can be read on a phone. */
export async function headline(card: Card, format: Format, { room, shelf }: Ground): Promise<Headline | undefined> {
  const lang = card.titleLang ?? card.locale;
  const place = measuresOf(card, format);
  const hangFrom = shelf ? place.hangUnder : place.hangFrom;
  const hangs = card.locale === 'hi';
  const ceiling = shelf ? place.shelf + 30 * place.scale : place.top + 50 * place.scale;
  const under = hangs && (await fillsLine(card, room, place.lettering)) ? nameHeight * place.scale : 0;
  const height = hangs ? place.titleEnd - hangFrom - under : place.standOn - ceiling;
  const found = await sizeOf(card.title, { width: room, height, max: place.lettering, min: 28, lang, style });
  if (!found) return undefined;
  const { fontSize, wrap } = found;
  const set = await textSize(card.title, lang, { ...style, ...wrap, fontSize }, room);
  const lines = Math.round(set.height / (lineHeight * fontSize));
  const depth = lines === 1 ? (await measureText(card.title)).depth : lineHeight - baseline(lineHeight);
  const { top, lineTop, base } = hangs ? hung(hangFrom, fontSize, set) : stood(place.standOn, fontSize, set);
  const thick = Math.max(8, Math.round(mukta.rekhaThick * fontSize));
  const palette = palettes[card.ground];
  const frame = { left: place.side, top, width: room, height: set.height };
  return {
    line: lineTop,
    lineEnd: lineTop + thick,
    end: Math.max(base + depth * fontSize, lineTop + thick),
    right: place.side + set.width,
    boxes: [
      line({ left: 0, top: lineTop, width: formats[format].width, height: thick }, card.material === 'stitch', palette),
      {
        style: { ...at(frame), display: 'flex' },
        children: [
          { text: card.title, lang, style: { ...style, ...wrap, fontSize, color: palette.word, width: room } },
        ],
      },
    ],
  };
}

/** Room for one line of the name under a title that leaves none beside it. */
const nameHeight = 96;

/** Whether a title with a name to go with it leaves no room for the name at its side. */
async function fillsLine({ title, subtitle, locale }: Card, room: number, fontSize: number): Promise<boolean> {
  if (!subtitle) return false;
  const { width } = await textSize(title, locale, { ...style, fontSize, whiteSpace: 'nowrap' }, 4 * room);
  return width > room - textRoom;
}

/** As large as fits; a word is broken only where it would not fit in any size. */
async function sizeOf(title: string, place: Place) {
  for (const wrap of [{}, { wordBreak: 'break-all' }]) {
    const fontSize = await fitting(title, { ...place, style: { ...place.style, ...wrap } });
    if (fontSize !== undefined) return { fontSize, wrap };
  }
  return undefined;
}

/** Where the box, the line and the last baseline lie when the first line hangs. */
function hung(hangFrom: number, size: number, { height }: Size) {
  const top = hangFrom - (baseline(lineHeight) - mukta.rekhaTop) * size;
  return { top, lineTop: hangFrom, base: top + height - (lineHeight - baseline(lineHeight)) * size };
}

/** The same when the last line stands. */
function stood(standOn: number, size: number, { height }: Size) {
  const under = (lineHeight - baseline(lineHeight)) * size;
  return { top: standOn - height + under, lineTop: standOn, base: standOn };
}
