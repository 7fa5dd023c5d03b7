/**
 * `npm run release -- /srv/conclave`: builds the site beside the published one and, only if that went to its end,
 * publishes it by turning the link `/srv/conclave/current`. SITE_URL and BASE_PATH as for `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { publish, releaseFolder } from '../lib/releases.ts';

const [where] = process.argv.slice(2);
if (where === undefined) {
  console.error('Name the folder on the server: npm run release -- /srv/conclave');
  process.exit(2);
}
const root = resolve(where);
const release = releaseFolder(root, new Date());
const { status } = spawnSync('npm', ['run', 'build', '--', '--outDir', release], { stdio: 'inherit' });
if (status === 0) {
  publish(root, release);
  console.log(`${release} छप गया · is published`);
} else {
  rmSync(release, { recursive: true, force: true });
  console.error('साइट नहीं बनी, इसलिए पुरानी साइट वैसी ही है। · The site was not built; the published one stays as it is.');
  process.exitCode = 1;
}
