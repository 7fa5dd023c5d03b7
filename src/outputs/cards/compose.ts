/** A card as a tree of boxes: the sky with what stands on the line, the title, the text, the foot. */
import { body } from './body.ts';
import { type Card, type Format, formats } from './card.ts';
import { type Box, type Place, type Size, fitting, shortening, textSize } from './renderer.ts';
import { foot } from './foot.ts';
import { type Frame, at, baseline, line, measuresOf, mukta, palettes, standing } from './design.ts';
import { measureText } from '../../lib/typeface.ts';
import { horizonOnGround, onGround } from '../../lib/svg.ts';

const lineHeight = 1.2;
const titleStyle = { fontWeight: 700, lineHeight, textWrap: 'balance' };
/** The least width that text beside a title needs. */
const textRoom = 386;
/** Room for one line of the name under a title that leaves none beside it. */
const nameHeight = 96;
/** Width to height of a drawing cut at its ground. */
const ratio = 376 / 262;
/** The part of a wide card that drawings may take beside a title. */
const drawingShare = { hi: 0.58, en: 0.36 };

/** Everything that a card of a format draws. @throws if a measure leaves no room for an ellipsis, which no content can bring about. */
export async function compose(card: Card, format: Format): Promise<Box> {
  const { shown, shared, title } = await titled(card, format);
  const below = await body(card, format, textFrame(card, format, title));
  const strip = await foot(card, format, formats[format]);
  return {
    style: { ...formats[format], position: 'relative', display: 'flex', backgroundColor: palettes[card.ground].paper },
    children: [...sky(shown, format, shared, title.line), ...title.boxes, ...kicker(card, format), ...below, ...strip],
  };
}

/** The title on its line. Drawings give way to a title that has no room beside them; a title that has no room at all is shortened. */
async function titled(card: Card, format: Format) {
  const attempt = async (shown: Card) => {
    const shared = ground(shown, format);
    const title = await headline(shown, format, shared);
    return title && { shown, shared, title };
  };
  const beside = card.drawings.length > 0 ? await attempt(card) : undefined;
  const found =
    beside ?? (await shortening([card.title], async ([title = '']) => attempt({ ...card, drawings: [], title })));
  if (!found) throw new Error(`The card of ${card.route} (${card.locale}, ${format}) has no room for a title.`);
  return found;
}

/** Whose card it is. */
function kicker(card: Card, format: Format): Box[] {
  const { side, top, scale } = measuresOf(card, format);
  const icon = Math.round(44 * scale);
  const own = format !== 'wide' && card.invitation;
  const style = { fontSize: (own ? 44 : 30) * scale, fontWeight: 700, lineHeight: 1.2, whiteSpace: 'nowrap' };
  const beside = { left: side + icon + 16 * scale, top, width: 900, height: icon };
  return [
    standing(card.mark, card.mark.viewBox.join(' '), { left: side, top, width: icon, height: icon }, {}),
    {
      style: { ...at(beside), display: 'flex', alignItems: 'center' },
      children: [
        {
          text: own || card.kicker,
          lang: card.locale,
          style: { ...style, color: palettes[card.ground].ink },
        },
      ],
    },
  ];
}

/** Where the text goes: beside a short Hindi word on a wide card, else under the title. */
function textFrame(card: Card, format: Format, title: Headline): Frame {
  const { side, foot: floor, scale } = measuresOf(card, format);
  const { width } = formats[format];
  const left = title.right + 56;
  const room = width - side - left;
  const beside = format === 'wide' && card.locale === 'hi' && room >= textRoom - 56;
  const top = beside ? title.lineEnd + 22 : title.end + 20 * scale;
  const height = floor - top - 24 * scale;
  return beside ? { left, top, width: room, height } : { left: side, top, width: width - 2 * side, height };
}

interface Headline {
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

/** The title on its line: in Hindi it hangs from it, in English it stands on it. Undefined where it does not fit in the smallest size that can be read on a phone. */
async function headline(card: Card, format: Format, { room, shelf }: Ground): Promise<Headline | undefined> {
  const lang = card.titleLang ?? card.locale;
  const place = measuresOf(card, format);
  const hangFrom = shelf ? place.hangUnder : place.hangFrom;
  const hangs = card.locale === 'hi';
  const ceiling = shelf ? place.shelf + 30 * place.scale : place.top + 50 * place.scale;
  const under = hangs && (await fillsLine(card, room, place.lettering)) ? nameHeight * place.scale : 0;
  const height = hangs ? place.titleEnd - hangFrom - under : place.standOn - ceiling;
  const found = await sizeOf(card.title, {
    width: room,
    height,
    max: place.lettering,
    min: 28,
    lang,
    style: titleStyle,
  });
  if (!found) return undefined;
  const { fontSize, wrap } = found;
  const set = await textSize(card.title, lang, { ...titleStyle, ...wrap, fontSize }, room);
  const lines = Math.round(set.height / (lineHeight * fontSize));
  const depth = lines === 1 ? measureText(card.title).depth : lineHeight - baseline(lineHeight);
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
          { text: card.title, lang, style: { ...titleStyle, ...wrap, fontSize, color: palette.word, width: room } },
        ],
      },
    ],
  };
}

/** Whether a title with a name to go with it leaves no room for the name at its side. */
async function fillsLine({ title, subtitle, locale }: Card, room: number, fontSize: number): Promise<boolean> {
  if (!subtitle) return false;
  const { width } = await textSize(title, locale, { ...titleStyle, fontSize, whiteSpace: 'nowrap' }, 4 * room);
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

interface Ground {
  /** Where the drawings stand, left to right; empty where the city does. */
  readonly frames: readonly Frame[];
  /** Whether the drawings have a line of their own above the title's. */
  readonly shelf: boolean;
  /** The width left for the title on the drawings' line. */
  readonly room: number;
}

/** Shares out the line between a card's drawings and its title. */
function ground(card: Card, format: Format): Ground {
  const { width } = formats[format];
  const { side, top, shelf: shelfTop, hangFrom, standOn, scale } = measuresOf(card, format);
  const inner = width - 2 * side;
  const count = Math.min(card.drawings.length, 3);
  if (count === 0) return { frames: [], shelf: false, room: inner };
  const hangs = card.locale === 'hi';
  const shelf = format !== 'wide';
  const floor = shelf ? shelfTop : hangs ? hangFrom : standOn;
  // On a wide card one drawing may rise beside whose card it is; all others stay under it.
  const ceiling = count === 1 && (!shelf || card.invitation) ? top : top + 56 * scale;
  const share = inner * (shelf ? 1 : drawingShare[card.locale]);
  const height = Math.round(Math.min(floor - ceiling, share / count / ratio));
  const each = Math.round(height * ratio);
  const frames = Array.from({ length: count }, (_, index) => ({
    left: width - side - (count - index) * each,
    top: floor - height,
    width: each,
    height,
  }));
  return { frames, shelf, room: shelf ? inner : inner - count * each - 36 * scale };
}

/** What stands on the line whose upper edge is at `lineTop`: the page's own drawings at the right, or the city from edge to edge. */
function sky(card: Card, format: Format, { frames, shelf }: Ground, lineTop: number): Box[] {
  const { width } = formats[format];
  const { top, shelf: shelfTop, scale } = measuresOf(card, format);
  const { dusk, dusk2, night } = palettes.night;
  if (frames.length === 0) {
    const height = Math.round(lineTop - top - 52 * scale);
    const frame = { left: 0, top: lineTop - height, width, height };
    return [standing(card.horizon, horizonOnGround, frame, { brass: dusk, stone: dusk2, night }, 'xMidYMax slice')];
  }
  const { ink } = palettes.night;
  const cream = card.ground === 'night' ? { ink, paper: ink, stone: dusk2 } : {};
  const drawn = card.drawings.flatMap((drawing, index) => {
    const frame = frames[index];
    return frame ? [standing(drawing, onGround, frame, cream)] : [];
  });
  if (!shelf) return drawn;
  const thin = { left: 0, top: shelfTop, width, height: Math.round(7 * scale) };
  return [...drawn, line(thin, card.material === 'stitch', palettes[card.ground])];
}
