/** Which sections a site has: one is there only while the content has something to show in it. */
import type { KindName } from '../schemas/index.ts';

/** What fills a section: entries of a kind, charts other than those of products, or a way to write to the organisers on WhatsApp. */
type Filling = KindName | 'charts' | 'whatsapp';

/** By the first part of a route, what fills its section: any of it is enough. Other routes are always there. */
const filledBy: Readonly<Record<string, readonly Filling[]>> = {
  programme: ['sessions'],
  products: ['products'],
  industry: ['sectors', 'challenges', 'support', 'charts'],
  help: ['schemes'],
  venue: ['venues'],
  updates: ['updates', 'whatsapp'],
  report: ['report'],
  feed: ['updates', 'report'],
};

/** Tells whether the page or file at a route is there; `has` tells whether the content has any of something. */
export const routeTest =
  (has: (filling: Filling) => boolean) =>
  (route: string): boolean =>
    filledBy[/\w+/.exec(route)?.[0] ?? '']?.some(has) ?? true;
