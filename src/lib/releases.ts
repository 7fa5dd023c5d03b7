/** Releases of a site on a plain server: folders side by side, and a link to the one that is published. */
import { lstatSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The link that the web server serves. */
export const published = 'current';
const folder = 'releases';

/** A folder for a release that is to be built: named by its time, so that they sort. */
export const releaseFolder = (root: string, time: Date): string =>
  join(root, folder, time.toISOString().replace(/[:.]/g, '-'));

/**
 * Publishes a release in one step: a visitor gets the old site or the new one, never a part of each. Of the releases
 * before it `keep` stay.
 * @throws if something that is no link stands where the link belongs.
 */
export function publish(root: string, release: string, keep = 4): void {
  const link = join(root, published);
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there && !there.isSymbolicLink())
    throw new Error(`“${link}” is no link. Move it away: it becomes a link to the published release.`);
  const next = `${link}.next`;
  rmSync(next, { force: true });
  symlinkSync(join(folder, basename(release)), next);
  renameSync(next, link);
  const older = readdirSync(join(root, folder))
    .filter((name) => name < basename(release))
    .toSorted();
  for (const name of older.slice(0, Math.max(0, older.length - keep)))
    rmSync(join(root, folder, name), { recursive: true });
}
