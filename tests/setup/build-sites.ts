/** Builds every site once before the tests of built pages, one after another: Astro keeps what it read of the content in one `.astro`. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cameraPhoto } from './camera-photo.ts';
import { type SiteToBuild, fixtureContent, sites } from './sites.ts';

const root = join(import.meta.dirname, '../..');

async function writeVariant({ content, status, photos = [] }: SiteToBuild): Promise<void> {
  if (status === undefined) return;
  rmSync(join(root, content), { recursive: true, force: true });
  cpSync(join(root, fixtureContent), join(root, content), { recursive: true });
  const event = join(root, content, 'event/conclave.hi.mdx');
  const text = readFileSync(event, 'utf8');
  const changed = text.replace(/^status:\n(?: {2}.*\n)+/m, `${status}\n`);
  if (changed === text) throw new Error(`${event} has no status block to replace.`);
  writeFileSync(event, changed);
  for (const photo of photos) writeFileSync(join(root, content, photo), await cameraPhoto());
}

async function build(site: SiteToBuild): Promise<void> {
  await writeVariant(site);
  rmSync(site.folder, { recursive: true, force: true });
  const env = {
    ...process.env,
    CONTENT_DIR: site.content,
    SITE_URL: site.siteUrl,
    BASE_PATH: site.base,
    CMS_REPOSITORY: site.repository,
    CMS_BRANCH: undefined,
    NODE_ENV: 'production',
  };
  const run = spawn('npx', ['astro', 'build', '--outDir', site.folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  run.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  run.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve));
  if (code !== 0) throw new Error(`Building ${site.content} failed:\n${Buffer.concat(output).toString()}`);
}

export default async function buildSites(): Promise<void> {
  const all: SiteToBuild[] = Object.values(sites);
  // REUSE_SITES=1 looks again at the sites of the last run: for work on the tests, not on the pages.
  if (process.env.REUSE_SITES && all.every(({ folder }) => existsSync(folder))) return;
  for (const site of all) await build(site);
}
