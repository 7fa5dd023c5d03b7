/** The design of cards: colours, measures in pixels of the card, and the parts they are composed of, as boxes at fixed places. */
import { type Drawing, withColours } from '../../lib/svg.ts';
import type { Card, Format } from './card.ts';
import type { Box, Style } from './renderer.ts';

const shared = {
  night: '#1c2440',
  dusk: '#3a467a',
  dusk2: '#2a3560',
  sindoor: '#b3361b',
  stone: '#eadfcb',
  dark: '#0b0e16',
};

/** The site's colours, by the names of `styles/palette.css`, for what takes none from a page: cards, icons, a browser's frame. */
export const palettes = {
  night: { ...shared, paper: '#1c2440', ink: '#f4ecdc', soft: '#c9c0ae', brass: '#f0b94a', word: '#f0b94a' },
  paper: { ...shared, paper: '#fbf6ec', ink: '#1d1a16', soft: '#5c5346', brass: '#d99a1c', word: '#1d1a16' },
};

export type Palette = (typeof palettes)['night'];

/** On the strip at the foot, whatever the ground. */
export const onFoot = { text: palettes.night.ink, soft: palettes.night.soft, brass: palettes.night.brass };

/** Where things stand on a card. */
const plain = {
  wide: {
    /** The margin at both sides. */
    side: 64,
    /** Where whose card it is stands. */
    top: 36,
    /** The upper edge of the line that drawings stand on; on tall cards it is a shelf above the title's own line. */
    shelf: 268,
    /** The upper edge of the line that Hindi words hang from; under a shelf, that of the title's own line. */
    hangFrom: 268,
    hangUnder: 268,
    /** The upper edge of the line that English words stand on. */
    standOn: 366,
    /** The lowest that the box of a title may reach in Hindi. */
    titleEnd: 536,
    /** The upper edge of the strip at the foot. */
    foot: 512,
    /** The lower edge of what is read in the strip: phones lay their own buttons over the end of a status. */
    footEnd: 630,
    /** How much larger than on a wide card running text is set. */
    scale: 1,
    /** The largest title. */
    lettering: 230,
  },
  square: {
    side: 72,
    top: 56,
    shelf: 380,
    hangFrom: 400,
    hangUnder: 480,
    standOn: 560,
    titleEnd: 730,
    foot: 868,
    footEnd: 1080,
    scale: 1.3,
    lettering: 380,
  },
  status: {
    side: 80,
    top: 190,
    shelf: 610,
    hangFrom: 640,
    hangUnder: 760,
    standOn: 860,
    titleEnd: 1060,
    foot: 1440,
    footEnd: 1730,
    scale: 1.5,
    lettering: 400,
  },
};

type Measures = (typeof plain)['wide'];

/** With a list under the title, all above it is lower. */
const listed: Record<Format, Partial<Measures>> = {
  wide: {},
  square: { shelf: 290, hangFrom: 270, hangUnder: 370, standOn: 400, lettering: 170 },
  status: { shelf: 500, hangFrom: 480, hangUnder: 620, standOn: 680, lettering: 260 },
};

/** Somebody who invites is seen: the shelf is lower, for a larger portrait. */
const inviting: Partial<Measures> = { shelf: 350, hangUnder: 412, standOn: 490, lettering: 150 };

/** A change takes more words than a date. */
const changedFoot: Record<Format, number> = { wide: 512, square: 788, status: 1340 };

/** The measures of a card in a format. */
export function measuresOf(
  { items, foot, invitation }: Pick<Card, 'items' | 'foot' | 'invitation'>,
  format: Format,
): Measures {
  const forList = items.length > 0 && { ...listed[format], ...(invitation && format === 'square' && inviting) };
  const measures = { ...plain[format], ...forList };
  return foot.change ? { ...measures, foot: changedFoot[format] } : measures;
}

/** Mukta 700, in em: see `styles/rekha.css` for the headline stroke. */
export const mukta = { rekhaTop: 0.639, rekhaThick: 0.094, ascent: 1.13, descent: 0.532 };

/** How far the baseline of a line of text lies under the upper edge of its box, in em. */
export const baseline = (lineHeight: number): number => lineHeight / 2 + (mukta.ascent - mukta.descent) / 2;

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const at = ({ left, top, width, height }: Frame): Style => ({ position: 'absolute', left, top, width, height });

const svgBox = (frame: Frame, viewBox: string, inner: string, attributes = ''): Box => ({
  style: at(frame),
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="${viewBox}"${attributes}>${inner}</svg>`,
});

/** A part of a drawing, standing on the lower edge of its frame. */
export const standing = (
  { inner }: Drawing,
  crop: string,
  frame: Frame,
  colours: Record<string, string>,
  fit = 'xMidYMax meet',
): Box => svgBox(frame, crop, withColours(inner, colours), ` preserveAspectRatio="${fit}"`);

/** The line that words hang from or stand on, from edge to edge: solid brass, or a running stitch. */
export function line(frame: Frame, stitched: boolean, { brass, sindoor }: Palette): Box {
  if (!stitched) return { style: { ...at(frame), backgroundColor: brass } };
  const { width, height } = frame;
  const [stitch, gap] = [height * 2.1, height * 1.05];
  const stitches = Array.from({ length: Math.ceil(width / (stitch + gap)) }, (_, index) => {
    const x = Math.round(index * (stitch + gap));
    return `<rect x="${x}" width="${Math.round(stitch)}" height="${height}"/>`;
  });
  return svgBox(frame, `0 0 ${width} ${height}`, `<g fill="${sindoor}">${stitches.join('')}</g>`);
}

/** A strip of merlons in one colour; its lower edge is the frame's. */
export function merlons(frame: Frame, colour: string): Box {
  const { width, height } = frame;
  const step = height * 1.5;
  const merlon = 'M0 12v-2h2C1 4 5 3 8 0c3 3 7 4 6 10h2v2z';
  const all = Array.from({ length: Math.ceil(width / step) }, (_, index) => {
    const scale = `${(step / 16).toFixed(3)} ${(height / 12).toFixed(3)}`;
    return `<path transform="translate(${(index * step).toFixed(1)} 0) scale(${scale})" d="${merlon}"/>`;
  });
  return svgBox(frame, `0 0 ${width} ${height}`, `<g fill="${colour}">${all.join('')}</g>`);
}
