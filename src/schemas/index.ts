/** Every kind of content, in one list. */
import type { z } from 'zod';
import { about } from './about.ts';
import { event } from './event.ts';
import { challenge, sector, support } from './industry.ts';
import type { Kind } from './kind.ts';
import { chart, figure, need, source } from './lists.ts';
import { product } from './product.ts';
import { question } from './question.ts';
import { scheme } from './scheme.ts';
import { session } from './session.ts';
import { speaker } from './speaker.ts';
import { update } from './update.ts';
import { venue } from './venue.ts';

export const kinds = {
  event,
  about,
  venues: venue,
  sessions: session,
  speakers: speaker,
  products: product,
  sectors: sector,
  challenges: challenge,
  support,
  schemes: scheme,
  questions: question,
  updates: update,
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;

/** The lists in YAML, by collection and file name. */
export const lists = { sources: source, figures: figure, charts: chart, needs: need } as const satisfies Record<
  string,
  z.ZodType
>;
export type ListName = keyof typeof lists;
