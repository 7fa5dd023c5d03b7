/** Which part of the content folder a page is made of, and where it can be changed on GitHub. */

/** The pages of one entry by the beginning of their path, with the folder of the entry. */
const entryFolders = { '/programme/': 'sessions', '/products/': 'products', '/industry/': 'industry/sectors' };

const listPages: Record<string, string> = {
  '/programme/': 'sessions',
  '/products/': 'products',
  '/industry/': 'industry',
  '/help/': 'schemes',
  '/updates/': 'updates',
};

/**
 * The entry (`sessions/funding`) or the folder (`sessions`) that makes the page at `route`, a path without language.
 * A page that is neither an entry's nor a list's is made of the conclave's own entry.
 */
export function sourceOf(route: string, venue: string): { readonly entry: string } | { readonly folder: string } {
  const list = listPages[route];
  if (list !== undefined) return { folder: list };
  if (route === '/venue/') return { entry: `venues/${venue}` };
  if (route === '/about/') return { entry: 'event/about' };
  const [, folder] = Object.entries(entryFolders).find(([start]) => route.startsWith(start)) ?? [];
  return { entry: folder === undefined ? 'event/conclave' : `${folder}/${route.split('/').at(-2)}` };
}

/** GitHub's editor of a file, or its view of a folder. `repository` is `owner/name`, `path` from its root. */
export const gitHubAddress = (verb: 'edit' | 'tree', repository: string, branch: string, path: string): string =>
  `https://github.com/${repository}/${verb}/${branch}/${path}`;
