/** The check as a command and as a part of the build: what it prints and when it fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

const closing = 'sessions/closing.hi.mdx';
const run = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnSync('npx', ['node', 'src/commands/check-content.ts', '--today', '2027-01-01', ...args], {
    env: { ...process.env, CI: '', CONTENT_DIR: workshop.directory, ...env },
    encoding: 'utf8',
  });

describe('the command', () => {
  it('passes what is only not translated, and fails it when it is strict or run by CI', () => {
    expect(run().status).toBe(0);
    expect(run(['--strict']).status).toBe(1);
    expect(run([], { CI: 'true' }).status).toBe(1);
  });

  it('fails what has grown old only when someone asks for it by hand', () => {
    workshop
      .remove('updates/parking-full.hi.mdx')
      .change('schemes/shared-stall.hi.mdx', 'termsRead: 2027-01-08', 'termsRead: 2020');
    expect(run().status).toBe(0);
    expect(run([], { CI: 'true' }).status).toBe(0);
    expect(run(['--strict'], { CI: 'true' }).status).toBe(0);
    expect(run(['--strict']).status).toBe(1);
  });

  it('names the flags that there are when it does not know one', () => {
    const { stderr, status } = run(['--strickt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/'--strickt'.* --strict --json /);
    expect(stderr).not.toContain('node:');
  });

  it('prints the place, the line, both languages and the remedy', () => {
    workshop.change(closing, 'start: "16:15"', 'start: शाम 4 बजे');
    const { stderr, status } = run();
    const { hi, en, fix } = messages.timeForm('शाम 4 बजे', '"16:00"');
    expect(status).toBe(1);
    expect(stderr).toContain(
      [
        `${workshop.directory}/${closing}:4:8`,
        '    start: शाम 4 बजे',
        '           ^',
        `  ${hi}`,
        `  ${en}`,
        `  →  ${fix}`,
      ].join('\n'),
    );
  });

  it('says once what is the same in several places, and names them all', () => {
    workshop.remove('speakers/asha-verma.hi.mdx').remove('speakers/asha-verma.en.mdx');
    const { stderr } = run();
    const { hi } = messages.nameUnknown('asha-verma', 'speakers/asha-verma.hi.mdx', 'rajeshwarnarayan-chaturvedi');
    expect(stderr.split(hi)).toHaveLength(2);
    for (const file of ['buyers-and-sellers', 'closing', 'cold-stores', 'opening'])
      expect(stderr).toContain(`sessions/${file}.hi.mdx:`);
  });

  it('gives other programs every part of a problem', () => {
    workshop.change(closing, 'start: "16:15"', 'start: 4:15 pm');
    const found = JSON.parse(run(['--json']).stdout);
    expect(found).toContainEqual({
      ...messages.timeForm('4:15 pm', '"16:15"'),
      file: `${workshop.directory}/${closing}`,
      line: 4,
      column: 8,
      length: 7,
      excerpt: 'start: 4:15 pm',
      fails: true,
    });
  });

  it('gives a workflow its annotations', () => {
    workshop.change(closing, 'start: "16:15"', 'start: 4:15 pm');
    const { stdout } = run(['--github']);
    expect(stdout).toContain(`::error file=${workshop.directory}/${closing},line=4,col=8,endColumn=15::`);
    expect(stdout).toContain('%0A→ "16:15"');
    expect(stdout).toMatch(/^::warning file=.*parking-full\.hi\.mdx,line=1/m);
  });
});

describe('a build of bad content', () => {
  const out = () => join(workshop.directory, 'dist');
  const build = () => {
    const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', out()], {
      env: { ...process.env, CONTENT_DIR: workshop.directory, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  };

  it('stops with a failure that names the file, and publishes nothing', () => {
    workshop.append(closing, '<script>x</script>');
    const line = workshop.read(closing).split('\n').indexOf('<script>x</script>') + 1;
    const { status, said } = build();
    expect(status).not.toBe(0);
    expect(said).toContain(`${closing}:${line}:1`);
    expect(existsSync(out())).toBe(false);
  });

  it('tells in the words of the check what the collections cannot read either', () => {
    workshop.change(closing, 'start: "16:15"', 'start: 4:15 pm').remove('sources.yaml');
    const { status, said } = build();
    expect(status).not.toBe(0);
    expect(said).toContain(`${closing}:4:8`);
    expect(said).toContain('sources.yaml');
    expect(said).not.toMatch(/InvalidContentEntry|ENOENT/);
    expect(existsSync(out())).toBe(false);
  });
});
