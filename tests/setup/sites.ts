/** The sites that tests look at: which content each is built from, and where it lies. */
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../../.cache');

export interface SiteToBuild {
  readonly folder: string;
  readonly content: string;
  readonly siteUrl: string;
  readonly base: string;
  /** The status block that replaces the fixture's, for variants of it. */
  readonly status?: string;
  /** The repository that the site’s pages can be changed in: `owner/name`. */
  readonly repository?: string;
  /** Photos as they come out of a camera, in the place of the fixture's. */
  readonly photos?: readonly string[];
}

const fixture = 'tests/fixtures/muzaffarnagar';
const variant = (name: string, status: string): SiteToBuild => ({
  folder: join(cache, 'sites', name),
  content: `.cache/variants/${name}`,
  siteUrl: 'https://second.example',
  base: '/',
  status,
});

export const fixtureContent = fixture;

export const sites = {
  /** The real content, at the root of its host. */
  first: { folder: join(cache, 'sites/first'), content: 'content', siteUrl: 'https://first.example', base: '/' },
  /** The real content under a path. */
  underPath: {
    folder: join(cache, 'sites/under-path'),
    content: 'content',
    siteUrl: 'https://first.example',
    base: '/some/path',
  },
  /** The second district: every optional field filled, moved to another venue. */
  second: { folder: join(cache, 'sites/second'), content: fixture, siteUrl: 'https://second.example', base: '/' },
  /** The second district as announced, its content in a repository. */
  scheduled: { ...variant('scheduled', 'status:\n  state: scheduled'), repository: 'example/conclave' },
  /** The second district, cancelled, with photos of 8 MB. */
  cancelled: {
    ...variant('cancelled', 'status:\n  state: cancelled\n  since: 2027-02-10 17:00'),
    photos: ['speakers/asha-verma.jpg', 'pictures/cane-mill.jpg'],
  },
  /** The second district, postponed without a new date. */
  postponed: variant('postponed', 'status:\n  state: postponed\n  since: 2027-02-01 10:00'),
  /** The second district, postponed to a new date. */
  postponedTo: variant('postponed-to', 'status:\n  state: postponed\n  since: 2027-02-05 11:30\n  date: 2027-03-05'),
} as const satisfies Record<string, SiteToBuild>;

export type SiteName = keyof typeof sites;

/** The page that a host serves for addresses that lead nowhere. */
export const missingPage = '/404.html';
