/** `npm run release`: a mistake in the content never replaces the published site. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

const closing = 'sessions/closing.hi.mdx';
let workshop: Workshop;
let server: string;
beforeAll(() => {
  workshop = contentWorkshop('.cache');
  server = mkdtempSync(join(tmpdir(), 'server-'));
});
afterAll(() => {
  workshop.close();
  rmSync(server, { recursive: true });
});

const release = () =>
  spawnSync('npm', ['run', 'release', '--', server], {
    env: { ...process.env, CONTENT_DIR: workshop.directory, SITE_URL: 'https://example.org', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
const programme = () => readFileSync(join(server, 'current/programme/index.html'), 'utf8');

it('publishes a site that was built, and keeps it while the content is wrong', () => {
  const first = release();
  expect(first.status, first.stderr).toBe(0);
  const before = programme();
  workshop.change(closing, 'start: "16:15"', 'start: शाम 4 बजे');
  const { status, stderr } = release();
  expect(status).not.toBe(0);
  expect(stderr).toContain(messages.timeForm('शाम 4 बजे', '"16:00"').hi);
  expect(programme()).toBe(before);
  expect(readdirSync(join(server, 'releases'))).toHaveLength(1);

  workshop.change(closing, 'start: शाम 4 बजे', 'start: "16:30"');
  const third = release();
  expect(third.status, third.stderr).toBe(0);
  expect(programme()).not.toBe(before);
});
