/** The check as a command and as a part of the build: what it prints and when it fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { fieldOf } from '../../src/authoring/check/read/schema-fields.ts';
import { textReport } from '../../src/authoring/check/reporters/text-report.ts';
import { kinds } from '../../src/schemas/index.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

const closing = 'sessions/closing.hi.mdx';
const { words = { label: { hi: '', en: '' }, hint: { hi: '', en: '' } } } = fieldOf(kinds.sessions.facts.kind);
const misspelt = messages.wordUnknown('closng', words, 'closing');
const run = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/commands/check-content.ts', '--today', '2027-01-01', ...args], {
    env: { ...process.env, CI: '', CONTENT_DIR: workshop.directory, ...env },
    encoding: 'utf8',
  });

describe('the command', () => {
  it('passes with warnings, also where CI is set, and fails on old translations and terms where somebody asks for --strict', () => {
    expect(run().status).toBe(0);
    expect(run([], { CI: 'true' }).status).toBe(0);
    expect(run(['--strict']).status).toBe(1);
    workshop.remove('updates/parking-full.hi.mdx');
    expect(run(['--strict']).status).toBe(0);
    workshop.change('schemes/shared-stall.hi.mdx', 'termsRead: 2027-01-08', 'termsRead: 2020');
    expect(run().status).toBe(0);
    expect(run(['--strict']).status).toBe(1);
  });

  it('names the flags that there are when it does not know one', () => {
    const { stderr, status } = run(['--strickt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/'--strickt'.* --strict --json /);
    expect(stderr).not.toContain('node:');
  });

  it('prints the place, the line, both languages and the remedy', () => {
    workshop.change(closing, 'kind: closing', 'kind: closng');
    const { stderr, status } = run();
    const { hi, en, fix } = misspelt;
    expect(status).toBe(1);
    const place = [`${relative('.', workshop.directory)}/${closing}:2:7`, '    kind: closng', '          ^^^^^^'];
    expect(stderr).toContain([...place, `  ${hi}`, `  ${en}`, `  →  ${fix}`].join('\n'));
  });

  it('prints once what is the same in several places, and names them all', () => {
    workshop.remove('people/asha-verma.hi.mdx').remove('people/asha-verma.en.mdx');
    const report = textReport(checkContent(workshop.directory));
    const { hi } = messages.nameUnknown('asha-verma', 'people/asha-verma.hi.mdx', 'rajeshwarnarayan-chaturvedi');
    expect(report.split(hi)).toHaveLength(2);
    for (const file of ['buyers-and-sellers', 'closing', 'cold-stores', 'opening'])
      expect(report).toContain(`sessions/${file}.hi.mdx:`);
  });

  it('gives other programs every part of a problem', () => {
    workshop.change(closing, 'kind: closing', 'kind: closng');
    const found = JSON.parse(run(['--json']).stdout);
    expect(found).toContainEqual({
      ...misspelt,
      file: relative('.', `${workshop.directory}/${closing}`),
      line: 2,
      column: 7,
      length: 6,
      excerpt: 'kind: closng',
      fails: true,
    });
  });

  it('gives a workflow its annotations', () => {
    workshop.change(closing, 'kind: closing', 'kind: closng');
    const { stdout } = run(['--github']);
    expect(stdout).toContain(
      `::error file=${relative('.', workshop.directory)}/${closing},line=2,col=7,endColumn=13::`,
    );
    expect(stdout).toContain('%0A→ closing');
    expect(stdout).toMatch(/^::warning file=.*parking-full\.hi\.mdx,line=1/m);
  });
});

it('A build of bad content fails in the words of the check, and publishes nothing', () => {
  const script = '<script>x</script>';
  workshop.change(closing, 'start: "16:15"', 'start: 4:15 pm').append(closing, script).remove('sources.yaml');
  const out = join(workshop.directory, 'dist');
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', out], {
    env: { ...process.env, CONTENT_DIR: workshop.directory, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  const printed = `${stdout}${stderr}`;
  const line = workshop.read(closing).split('\n').indexOf(script) + 1;
  expect(status).not.toBe(0);
  for (const place of [`${closing}:4:8`, `${closing}:${line}:1`, 'sources.yaml']) expect(printed).toContain(place);
  expect(printed).not.toMatch(/InvalidContentEntry|ENOENT/);
  expect(existsSync(out)).toBe(false);
});
