/** Right edits of an organiser pass what publishing needs: the check and the build. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { organiserEdits } from '../setup/organiser-edits.ts';
import { sites } from '../setup/sites.ts';

const content = '.cache/organiser-edits';
const out = join(content, 'dist');

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  // The fixture with nothing optional is most like a conclave that was just announced.
  cpSync(sites.sparse.content, content, { recursive: true });
  mkdirSync(join(content, 'people'), { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

it.each(Object.entries(organiserEdits))('%s', (_, edit) => {
  edit(content);
  const env = { ...process.env, CI: 'true', CONTENT_DIR: content, NODE_ENV: 'production' };
  for (const command of [
    ['node', 'src/commands/check-content.ts', '--github'],
    ['astro', 'build', '--outDir', out],
  ]) {
    const { status, stdout, stderr } = spawnSync('npx', command, { env, encoding: 'utf8' });
    expect(status, `${command[0]}\n${stdout}${stderr}`).toBe(0);
  }
  const sessions = globSync('sessions/*.hi.mdx', { cwd: content }).map((file) => basename(file, '.hi.mdx'));
  for (const page of ['', 'programme', ...sessions.map((name) => `programme/${name}`)])
    for (const path of [`${page}/index.html`, `en/${page}/index.html`])
      expect(existsSync(join(out, path)), path).toBe(true);
});
