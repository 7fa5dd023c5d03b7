/** A warning never stops anything: content with every kind of warning passes the check, is built to its end and served while it is edited. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { gitHistory } from '../../src/authoring/check/history.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { undrawableByTypeface } from '../../src/lib/typeface.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

/** Stands for whatever a message is given: a text, a list or words in both languages. */
const anything = Object.assign(['x'], { label: 'x', hint: 'x', split: () => ['x', 'x'] });
const warnings = Object.entries(messages)
  .filter(
    ([, message]) =>
      (message as (...values: unknown[]) => { level: string })(...Array(6).fill(anything)).level !== 'error',
  )
  .map(([code]) => code);

let workshop: Workshop;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: workshop.directory,
    stdio: 'ignore',
  });
const environment = () => ({ ...process.env, CI: 'true', CONTENT_DIR: workshop.directory, NODE_ENV: 'production' });

beforeAll(() => {
  workshop = contentWorkshop('.cache');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'As announced');
  const closing = 'sessions/closing.hi.mdx';
  workshop
    .change(closing, /^title: /m, 'statusNote: शाम को होगा।\ntitle: ✓ → 🎉 👨‍👩‍👧 उर्दू اردو ਪੰਜਾਬੀ ')
    .change(closing, 'हर मंच से', 'हर कोलहू १२ से\u200B')
    .append(closing, '-पहली\n-दूसरी\n\n##शीर्षक')
    .change('sessions/opening.en.mdx', /^title: .*/m, 'title: अब भी हिंदी में')
    .change('event/conclave.en.mdx', /^price: .*\n/m, '')
    .change('event/conclave.hi.mdx', 'state: moved', 'state: postponed\n  date: 2027-02-26')
    .change('event/conclave.hi.mdx', /^programmeNote: .*\n/m, '')
    .change('sessions/pulp-by-hand.en.mdx', /(?<=^---\n[\s\S]*^---\n)[\s\S]*/m, '')
    .append('questions/who-can-come.hi.mdx', 'ब\u095Cा')
    .append('questions/old-venue.hi.mdx', '*मोटा* सोमवार, 12 फरवरी 2027')
    .append('questions/old-venue.en.mdx', '[write: more]')
    .append('updates/parking-full.hi.mdx', '[क](https://web.whatsapp.com/x) [ख](tel:9876543210)')
    .change('updates/parking-full.hi.mdx', '2027-02-12', '2029-02-12')
    .change('schemes/machine-hire.hi.mdx', /^termsRead: .*/m, 'termsRead: 2029-01-08')
    .change('sources.yaml', '"2026"', '"2206"')
    .change('venues/exhibition-centre.hi.mdx', /^mapSearch: .*/m, 'mapSearch: https://maps.app.goo.gl/x')
    .change('schemes/clean-furnace.hi.mdx', /^needs:/m, 'review: 2027-03\nneeds:');
});
afterAll(() => workshop.close());

describe('content with every kind of warning', () => {
  it('has them all, and not one error', async () => {
    const history = gitHistory(workshop.directory);
    const problems = checkContent(workshop.directory, {
      today: '2028-06-01',
      history,
      undrawable: undrawableByTypeface(),
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect([...new Set(problems.map(({ code }) => code))].toSorted()).toEqual(warnings.toSorted());
  });

  it('passes the command, with CI set as well, and fails only where somebody asks for --strict', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['src/commands/check-content.ts', ...args], { env: environment() }).status;
    expect(run()).toBe(0);
    expect(run('--github')).toBe(0);
    expect(run('--strict')).toBe(1);
  });

  it('is built to its end', () => {
    const out = join(workshop.directory, 'dist');
    const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', out], {
      env: environment(),
      encoding: 'utf8',
    });
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(existsSync(join(out, 'sw.js'))).toBe(true);
  });
});
