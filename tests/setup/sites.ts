/** The sites that tests look at: which content each is built from, and where it lies. */
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../../.cache');

export interface SiteToBuild {
  readonly folder: string;
  readonly content: string;
  readonly siteUrl: string;
  readonly base: string;
  /** How the fixture is changed, for variants of it. */
  readonly variant?: Variant;
  /** Whether it is built for `npm run test:slow` alone. */
  readonly slow?: boolean;
  /** The repository that the site’s pages can be changed in: `owner/name`. */
  readonly repository?: string;
}

export interface Variant {
  /** The status block that replaces the fixture's. */
  readonly status?: string;
  /** Whether every field that may be left out is left out. */
  readonly sparse?: boolean;
  /** Whether there is nothing of what there may be none of: no entry of most kinds, no figure, chart or need. */
  readonly emptied?: boolean;
  /** The day on which it is built, where that is another than the rest. */
  readonly builtOn?: string;
  /** Photos as they come out of a camera, in the place of the fixture's. */
  readonly photos?: readonly string[];
}

/** The day on which sites are built, so that no test depends on today: after the fixture's changes of plan, before its conclave. */
export const buildDay = '2027-02-11';

export const fixtureContent = 'tests/fixtures/muzaffarnagar';
const realContent = process.env.CONTENT_DIR ?? 'content';

const variant = (name: string, change: Variant): SiteToBuild => ({
  folder: join(cache, 'sites', name),
  content: `.cache/variants/${name}`,
  siteUrl: 'https://fixture.example',
  base: '/',
  variant: change,
});

export const sites = {
  /** The real content: only tests that are true of any content look at it. */
  real: { folder: join(cache, 'sites/real'), content: realContent, siteUrl: 'https://real.example', base: '/' },
  /** The fixture as it is: every optional field filled, moved to another venue. */
  full: { folder: join(cache, 'sites/full'), content: fixtureContent, siteUrl: 'https://fixture.example', base: '/' },
  /** The fixture as announced with nothing optional (no hours, no venue, no speakers), under a path, its content in a repository. */
  sparse: {
    ...variant('sparse', { status: 'status:\n  state: scheduled', sparse: true }),
    base: '/some/path',
    repository: 'example/conclave',
  },
  /** The fixture cancelled, with photos of 8 MB. */
  cancelled: variant('cancelled', {
    status: 'status:\n  state: cancelled\n  since: 2027-02-10 17:00',
    photos: ['people/asha-verma.jpg', 'pictures/cane-mill.jpg'],
  }),
  /** The fixture as announced, built on the day after the conclave. */
  over: variant('over', { status: 'status:\n  state: scheduled', builtOn: '2027-02-13' }),
  /** The fixture with nothing optional and every list emptied. Tests of what sites show do not look at it. */
  emptied: {
    ...variant('emptied', { status: 'status:\n  state: scheduled', sparse: true, emptied: true }),
    slow: true,
  },
  /** The fixture as announced. */
  scheduled: { ...variant('scheduled', { status: 'status:\n  state: scheduled' }), slow: true },
  /** The fixture postponed without a new date. */
  postponed: {
    ...variant('postponed', { status: 'status:\n  state: postponed\n  since: 2027-02-01 10:00' }),
    slow: true,
  },
  /** The fixture postponed to a new date. */
  postponedTo: {
    ...variant('postponed-to', {
      status: 'status:\n  state: postponed\n  since: 2027-02-05 11:30\n  date: 2027-03-05',
    }),
    slow: true,
  },
} as const satisfies Record<string, SiteToBuild>;

export type SiteName = keyof typeof sites;

/** The page that a host serves for addresses that lead nowhere. */
export const missingPage = '/404.html';
