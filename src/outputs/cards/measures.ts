/** Where things stand on a card of each format, in pixels. */
import type { Card, Format } from './card.ts';

export interface Measures {
  /** The margin at both sides. */
  readonly side: number;
  /** Where whose card it is stands. */
  readonly top: number;
  /** The upper edge of the line that drawings stand on; on tall cards it is a shelf above the title's own line. */
  readonly shelf: number;
  /** The upper edge of the line that Hindi words hang from; under a shelf, that of the title's own line. */
  readonly hangFrom: number;
  readonly hangUnder: number;
  /** The upper edge of the line that English words stand on. */
  readonly standOn: number;
  /** The lowest that the box of a title may reach in Hindi. */
  readonly titleEnd: number;
  /** The upper edge of the strip at the foot. */
  readonly foot: number;
  /** The lower edge of what is read in the strip: phones lay their own buttons over the end of a status. */
  readonly footEnd: number;
  /** How much larger than on a wide card running text is set. */
  readonly scale: number;
  /** The largest title. */
  readonly lettering: number;
}

const plain: Record<Format, Measures> = {
  wide: {
    side: 64,
    top: 36,
    shelf: 268,
    hangFrom: 268,
    hangUnder: 268,
    standOn: 366,
    titleEnd: 536,
    foot: 512,
    footEnd: 630,
    scale: 1,
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

/** With a list under the title, all above it is lower. */
const listed: Record<Format, Partial<Measures>> = {
  wide: {},
  square: { shelf: 290, hangFrom: 270, hangUnder: 370, standOn: 400, lettering: 170 },
  status: { shelf: 500, hangFrom: 480, hangUnder: 620, standOn: 680, lettering: 260 },
};

/** A change takes more words than a date. */
const changedFoot: Record<Format, number> = { wide: 512, square: 788, status: 1340 };

/** The measures of a card in a format. */
export function measuresOf({ items, foot }: Pick<Card, 'items' | 'foot'>, format: Format): Measures {
  const measures = items.length > 0 ? { ...plain[format], ...listed[format] } : plain[format];
  return foot.change ? { ...measures, foot: changedFoot[format] } : measures;
}

/** Mukta 700, in em: see `styles/rekha.css` for the headline stroke. */
export const mukta = { rekhaTop: 0.639, rekhaThick: 0.094, ascent: 1.13, descent: 0.532 };

/** How far the baseline of a line of text lies under the upper edge of its box, in em. */
export const baseline = (lineHeight: number): number => lineHeight / 2 + (mukta.ascent - mukta.descent) / 2;
