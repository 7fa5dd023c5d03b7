/** The files of a built site by the paths that hosts give them at. */
import { globSync } from 'node:fs';
import { headersFile } from '../../src/security/headers-file.ts';
import { baseOf } from './addresses.ts';
import { type SiteName, sites } from './sites.ts';

/** Paths with the base: a page's is that of its folder. `_headers` is for hosts alone. */
export const servedPaths = (site: SiteName): string[] =>
  globSync('**/*.*', { cwd: sites[site].folder })
    .map((file) => baseOf(site) + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .filter((path) => !path.endsWith(headersFile))
    .toSorted();
