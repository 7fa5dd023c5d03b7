/** Builds every site once before the tests of built pages, one after another: Astro keeps what it read of the content in one `.astro`. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parseDocument } from 'yaml';
import { kinds } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';
import { cameraPhoto } from './camera-photo.ts';
import { type SiteToBuild, buildDay, fixtureContent, sites } from './sites.ts';

const root = join(import.meta.dirname, '../..');

async function writeVariant({ content, variant }: SiteToBuild): Promise<void> {
  if (!variant) return;
  const folder = join(root, content);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, fixtureContent), folder, { recursive: true });
  // Of a conclave that is to be held, or is not held, there is no report.
  rmSync(join(folder, 'report'), { recursive: true });
  if (variant.status) {
    const event = join(folder, 'event/conclave.hi.mdx');
    const text = readFileSync(event, 'utf8');
    const changed = text.replace(/^status:\n(?: {2}.*\n)+/m, `${variant.status}\n`);
    if (changed === text) throw new Error(`${event} has no status block to replace.`);
    writeFileSync(event, changed);
  }
  if (variant.sparse) leaveOutOptional(folder);
  if (variant.emptied) emptyLists(folder);
  for (const photo of variant.photos ?? []) writeFileSync(join(folder, photo), await cameraPhoto());
}

/** Takes from every entry the fields that may be left out, and the kinds of which there may be no entry at all. */
function leaveOutOptional(folder: string): void {
  for (const kind of Object.values(kinds) as Kind[])
    for (const name of globSync(`${kind.folder}/${kind.only ?? '*'}.{hi,en}.mdx`, { cwd: folder })) {
      const file = join(folder, name);
      const [, fields = '', body = ''] = /^---\n(.*?)^---\n?(.*)$/ms.exec(readFileSync(file, 'utf8')) ?? [];
      const document = parseDocument(fields);
      for (const [key, schema] of Object.entries({ ...kind.facts, ...kind.text }))
        if (schema.safeParse(undefined).success) document.delete(key);
      // There is no page of a venue then.
      const text = body.replaceAll('/venue/', '/programme/');
      writeFileSync(file, `---\n${document.toString({ lineWidth: 0 })}---\n${text}`);
    }
  rmSync(join(folder, 'people'), { recursive: true });
  rmSync(join(folder, 'updates/parking-full.hi.mdx'));
}

/** Takes every entry of which there may be none, the items of lists, and what the texts that are left say of them. */
function emptyLists(folder: string): void {
  const others = (Object.values(kinds) as Kind[]).filter(({ only, folder: own }) => !only && own !== 'venues');
  for (const kind of others) rmSync(join(folder, kind.folder), { recursive: true, force: true });
  for (const list of ['figures', 'charts', 'needs']) writeFileSync(join(folder, `${list}.yaml`), '');
  for (const name of globSync('*/*.mdx', { cwd: folder })) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\[([^\]]*)\]\(\/[^)]*\)|<[A-Z].*\/>/g, '$1'));
  }
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
    SOURCE_DATE_EPOCH: String(Date.parse(site.variant?.builtOn ?? buildDay) / 1000),
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

export default async function buildSites(project: TestProject): Promise<void> {
  const { everything } = project.getProvidedContext();
  const all = (Object.values(sites) as SiteToBuild[]).filter(({ slow }) => !slow || everything);
  // REUSE_SITES=1 looks again at the sites of the last run: for work on the tests, not on the pages.
  if (process.env.REUSE_SITES && all.every(({ folder }) => existsSync(folder))) return;
  for (const site of all) await build(site);
}
