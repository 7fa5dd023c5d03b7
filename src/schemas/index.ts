/** The registry of content: every kind of entry, every list, and which fields name something else. */
import { z } from 'zod';
import type { DrawingUse } from '../lib/svg.ts';
import { about, event } from './event.ts';
import { challenge, sector, support } from './industry.ts';
import type { Kind } from './kind.ts';
import { chart, figure, need, source, spelling } from './lists.ts';
import { person } from './person.ts';
import { product } from './product.ts';
import { report } from './report.ts';
import { question, scheme } from './help.ts';
import { session } from './session.ts';
import { update } from './update.ts';
import { venue } from './venue.ts';

export const kinds = {
  event,
  about,
  venues: venue,
  sessions: session,
  people: person,
  products: product,
  sectors: sector,
  challenges: challenge,
  support,
  schemes: scheme,
  questions: question,
  updates: update,
  report,
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;

/** The lists in YAML, by collection and file name. */
export const lists = { sources: source, figures: figure, charts: chart, needs: need } as const satisfies Record<
  string,
  z.ZodType
>;
export type ListName = keyof typeof lists;

/** What a field can name. */
export type Target = { kind: KindName } | { list: ListName } | { text: 'topics' | 'halls' } | { drawing: DrawingUse };

/** The targets of fields. A dotted field is looked up inside; lists are followed item by item. */
export const targets: Record<string, Target> = {
  venue: { kind: 'venues' },
  'status.venue': { kind: 'venues' },
  'status.hall': { text: 'halls' },
  hall: { text: 'halls' },
  topic: { text: 'topics' },
  speakers: { kind: 'people' },
  makers: { kind: 'people' },
  products: { kind: 'products' },
  sector: { kind: 'sectors' },
  sectors: { kind: 'sectors' },
  schemes: { kind: 'schemes' },
  support: { kind: 'support' },
  sources: { list: 'sources' },
  source: { list: 'sources' },
  odopSources: { list: 'sources' },
  'milestones.source': { list: 'sources' },
  'steps.drawing': { drawing: 'scene' },
  'steps.sources': { list: 'sources' },
  figures: { list: 'figures' },
  charts: { list: 'charts' },
  needs: { list: 'needs' },
  drawing: { drawing: 'scene' },
  horizon: { drawing: 'city' },
  'drawings.help': { drawing: 'scene' },
  'drawings.venue': { drawing: 'scene' },
  map: { drawing: 'scene' },
  mark: { drawing: 'mark' },
};

/** A JSON Schema of each list, for code editors. Astro writes those of front matter. */
export const listHints = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...lists, glossary: spelling }).map(([name, item]) => {
      const items = z.record(z.string(), item);
      const schema = z.toJSONSchema(items, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
      return [name, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
