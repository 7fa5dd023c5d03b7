/**
 * How much the tests of built pages look at. `npm test` looks at one page of each kind; `npm run test:slow` looks at every page of
 * every site. The configuration provides it, as workers do not share its environment.
 */
import { inject } from 'vitest';
import { type SiteName, sites } from './sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    everything: boolean;
  }
}

export const everything = inject('everything');

/** Some sites by name, without those that this run did not build. */
export const builtOf = <Name extends SiteName>(...names: readonly Name[]): Name[] =>
  names.filter((name) => everything || !('slow' in sites[name]));

/**
 * The sites of the fixture that this run built before the conclave and that have every page: what tests of the code look at.
 */
export const fixtureSites = builtOf(...(Object.keys(sites) as SiteName[])).filter(
  (name) => name !== 'real' && name !== 'emptied' && name !== 'over',
);
