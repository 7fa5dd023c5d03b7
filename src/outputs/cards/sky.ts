/** What stands on the line: the page's own drawings at the right, or the city from edge to edge. */
import { horizonOnGround, onGround } from '../../lib/svg.ts';
import { type Card, type Format, formats } from './card.ts';
import { measuresOf } from './measures.ts';
import { palettes } from './palette.ts';
import { type Frame, line, standing } from './parts.ts';
import type { Box } from './renderer.ts';

/** Width to height of a drawing cut at its ground. */
const ratio = 376 / 262;
/** The part of a wide card that drawings may take beside a title. */
const beside = { hi: 0.58, en: 0.36 };

export interface Ground {
  /** Where the drawings stand, left to right; empty where the city does. */
  readonly frames: readonly Frame[];
  /** Whether the drawings have a line of their own above the title's. */
  readonly shelf: boolean;
  /** The width left for the title on the drawings' line. */
  readonly room: number;
}

/** Shares out the line between a card's drawings and its title. */
export function ground(card: Card, format: Format): Ground {
  const { width } = formats[format];
  const { side, top, shelf: shelfTop, hangFrom, standOn, scale } = measuresOf(card, format);
  const inner = width - 2 * side;
  const count = Math.min(card.drawings.length, 3);
  if (count === 0) return { frames: [], shelf: false, room: inner };
  const hangs = card.locale === 'hi';
  const shelf = format !== 'wide';
  const floor = shelf ? shelfTop : hangs ? hangFrom : standOn;
  // On a wide card one drawing may rise beside whose card it is; all others stay under it.
  const ceiling = count === 1 && !shelf ? top : top + 56 * scale;
  const share = inner * (shelf ? 1 : beside[card.locale]);
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

/** The boxes above and on the line whose upper edge is at `lineTop`. */
export function sky(card: Card, format: Format, { frames, shelf }: Ground, lineTop: number): Box[] {
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
