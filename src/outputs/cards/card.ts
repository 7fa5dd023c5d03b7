/** What a share card says and shows, before anything is drawn. */
import type { Locale } from '../../i18n/locales.ts';
import type { Material } from '../../schemas/product.ts';
import type { Drawing } from '../../lib/svg.ts';

/** Sides in pixels. A chat's preview is wide; a square goes into a group or a feed, a status fills a phone. */
export const formats = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  status: { width: 1080, height: 1920 },
} as const;
export type Format = keyof typeof formats;

export interface CardItem {
  /** A time or number before the text. */
  readonly mark?: string | undefined;
  readonly text: string;
  readonly lang?: Locale | undefined;
  /** Whether it no longer holds. */
  readonly struck?: boolean | undefined;
}

export interface Card {
  readonly locale: Locale;
  /** The page's path without language, for the name of the file and for errors. */
  readonly route: string;
  readonly formats: readonly Format[];
  /** Whose card it is: the conclave with its city. */
  readonly kicker: string;
  /** In its place on the formats that the person whose card it is posts: “I am speaking”. */
  readonly invitation?: string | undefined;
  readonly title: string;
  readonly titleLang?: Locale | undefined;
  /** A name under the title, as large as there is room. */
  readonly subtitle?: string | undefined;
  readonly subtitleLang?: Locale | undefined;
  /** A sentence under the title; left out where there is no room. */
  readonly lead?: string | undefined;
  readonly leadLang?: Locale | undefined;
  /** A list for the tall formats. */
  readonly items: readonly CardItem[];
  /** The text for the items that find no room. */
  readonly more: (count: number) => string;
  readonly mark: Drawing;
  /** The city, which stands on the line where nothing else does. */
  readonly horizon: Drawing;
  /** What stands on the line, left to right; at most three are shown. */
  readonly drawings: readonly Drawing[];
  /** What the line is made of; a product stands on paper, all else on night. */
  readonly material: Material;
  readonly ground: 'night' | 'paper';
  readonly foot: Foot;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** The strip at the foot: when and where, or what changed. */
export interface Foot {
  /** What changed, in a few words; nothing where all is as announced. */
  readonly change?: string | undefined;
  readonly lines: readonly FootLine[];
  /** The site's address as people read it. */
  readonly address: string;
}

export interface FootLine {
  /** What no longer holds, before what does. */
  readonly struck?: string | undefined;
  readonly text?: string | undefined;
  readonly strong?: boolean | undefined;
}

/** A card as chats show it of a page. */
export interface SharePicture {
  /** Absolute. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
