/** Which fields hold the names of something else, and of what: what the check follows and the editor offers to choose from. */
import type { KindName, ListName } from './index.ts';

export type Target = { kind: KindName } | { list: ListName } | { text: 'topics' | 'halls' } | { drawing: true };

/** Fields that hold names, by what they name. A dotted field is looked up inside; lists are followed item by item. */
export const targets: Record<string, Target> = {
  venue: { kind: 'venues' },
  'status.venue': { kind: 'venues' },
  'status.hall': { text: 'halls' },
  hall: { text: 'halls' },
  topic: { text: 'topics' },
  speakers: { kind: 'speakers' },
  products: { kind: 'products' },
  sector: { kind: 'sectors' },
  sectors: { kind: 'sectors' },
  schemes: { kind: 'schemes' },
  support: { kind: 'support' },
  sources: { list: 'sources' },
  source: { list: 'sources' },
  odopSources: { list: 'sources' },
  'milestones.source': { list: 'sources' },
  figures: { list: 'figures' },
  charts: { list: 'charts' },
  needs: { list: 'needs' },
  drawing: { drawing: true },
  horizon: { drawing: true },
  'drawings.help': { drawing: true },
  'drawings.venue': { drawing: true },
  mark: { drawing: true },
};
