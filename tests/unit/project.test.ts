/** What the project stands on and how it is published: versions, licences, and nothing goes out that has not passed. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectNone } from '../setup/findings.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('a dependency', () => {
  interface Locked {
    readonly version?: string;
    readonly hasInstallScript?: boolean;
  }
  const locked: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

  it('has an exact version, the one in the lock file', () => {
    const wanted: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.length).toBeGreaterThan(20);
    expectNone(
      wanted.flatMap(([name, version]) => [
        ...(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} is “${version}”: name one version`]),
        ...(locked[`node_modules/${name}`]?.version === version ? [] : [`${name} ${version} is not in the lock file`]),
      ]),
    );
  });

  it('runs a script when it is installed only if it is listed, and none is listed that runs none', () => {
    const scripted = Object.entries(locked).filter(([path, { hasInstallScript }]) => path && hasInstallScript);
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect(new Set(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')))).toEqual(new Set(allowed));
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly if?: string;
}
interface Job {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}
const workflowIn = (name: string): Workflow => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8'));
const workflow = workflowIn('site');
const audit = workflowIn('audit');
const jobs = Object.entries(workflow.jobs);
const runs = (name: string): string => (workflow.jobs[name]?.steps ?? []).map(({ run = '' }) => run).join('\n');
const uses = ({ steps }: Job): string[] => steps.flatMap(({ uses }) => uses ?? []);
const { build, deploy } = workflow.jobs;

describe('the workflow on GitHub', () => {
  it('publishes in one job alone, which waits for the check of the content and the build, and for nothing else', () => {
    const publishing = jobs.filter(([, job]) => uses(job).some((name) => name.startsWith('actions/deploy-pages@')));
    expect(publishing.map(([name]) => name)).toEqual(['deploy']);
    expect(deploy?.needs).toEqual(['content', 'build']);
    const commands = ['content', 'build'].map(runs).join('\n');
    for (const command of ['check:content -- --github', 'npm run build']) expect(commands).toContain(command);
    expect(commands).not.toMatch(/--strict|npm test|\.ci\/run/);
    // `always()` or `failure()` would let it run after one of them failed.
    expect(deploy?.if).not.toMatch(/always|failure|cancelled/);
    expect(JSON.stringify(jobs)).not.toContain('continue-on-error');
  });

  it('publishes from main alone, and what was built for the address that Pages gives it', () => {
    expect(deploy?.if).toContain("github.ref == 'refs/heads/main'");
    const upload = build?.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload).toMatchObject({ with: { path: 'dist' }, if: "github.ref == 'refs/heads/main'" });
    const { env } = build?.steps.find(({ run }) => run === 'npm run build') ?? {};
    expect(env?.SITE_URL).toContain('steps.pages.outputs.origin');
    expect(env?.BASE_PATH).toContain('steps.pages.outputs.base_path');
  });

  it('may write nothing but the published site', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writers = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
    const writing = writers.map(([name, { permissions }]) => [name, permissions]);
    expect(writing).toEqual([['deploy', { pages: 'write', 'id-token': 'write' }]]);
  });

  it('runs only commands that are there', () => {
    const named = jobs.flatMap(([name]) => [...runs(name).matchAll(/npm run (?:--silent )?([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(([, name = '']) => !(name in manifest.scripts))).toEqual([]);
    expect(existsSync('.ci/run')).toBe(true);
  });
});

it('The slow tests on GitHub run every week and by hand, and may write nothing', () => {
  const { on, permissions, jobs } = workflowIn('slow');
  expect(on).toMatchObject({ schedule: [{ cron: expect.any(String) }], workflow_dispatch: null });
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.slow?.steps.map(({ run }) => run)).toContain('npm run test:slow');
});

describe('the audit on GitHub', () => {
  it('asks for known faults every week and when the versions change, and stops no change of the content', () => {
    expect(manifest.scripts.audit).toBe('npm audit');
    expect(audit.on).toMatchObject({
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) }],
      push: { branches: ['main'], paths: ['package-lock.json'] },
      pull_request: { paths: ['package-lock.json'] },
    });
    expect(jobs.map(([name]) => runs(name)).join('\n')).not.toContain('audit');
  });

  it('may write nothing, installs nothing and, like the other, takes its actions from GitHub itself', () => {
    const audits = Object.values(audit.jobs);
    expect(audit.permissions).toEqual({ contents: 'read' });
    expect(audits.filter((job) => job.permissions)).toEqual([]);
    expect(audits.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual(['npm run audit']);
    for (const name of [...audits, ...Object.values(workflow.jobs)].flatMap(uses))
      expect(name).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});

/** What each folder of `src` may import besides itself. */
const mayImport: Record<string, string> = {
  i18n: 'lib',
  lib: 'i18n schemas',
  schemas: 'i18n lib',
  data: 'i18n lib schemas authoring',
  components: 'data i18n lib outputs schemas scripts',
  layouts: 'components data i18n lib outputs schemas styles',
  pages: 'authoring build components data i18n layouts lib outputs styles',
  series: 'build components i18n lib outputs pages schemas styles',
  scripts: 'authoring i18n lib',
  outputs: 'authoring data i18n lib schemas',
  authoring: 'i18n lib schemas styles',
  build: 'authoring i18n lib outputs schemas',
  commands: 'authoring build i18n lib outputs schemas series',
};

it('The parts of the house import only what they may', () => {
  const files = globSync('src/*/**/*.{ts,astro}');
  expect(files.length).toBeGreaterThan(200);
  const wrong = files.flatMap((file) => {
    const [, own = ''] = file.split('/');
    return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)]
      .map(([, path = '']) => join(file, '..', path).split('/')[1] ?? '')
      .filter((folder) => folder !== own && !mayImport[own]?.split(' ').includes(folder))
      .map((folder) => `${file} imports ${folder}`);
  });
  expectNone(wrong);
});

it('The form imports nothing that a browser lacks, in whichever module: the dev server serves each as it is', () => {
  const seen = new Set<string>();
  const imported = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const code = readFileSync(file, 'utf8').matchAll(/^import (?!type )(?!\{(?:\s*type \w+,?)+\s*\})[^']*'([^']+)'/gm);
    return [...code].flatMap(([, name = '']) => {
      if (!name.startsWith('.'))
        return /^node:|^(?:satteri|svgo|sharp|image-size)$/.test(name) ? [`${file}: ${name}`] : [];
      return name.endsWith('.ts') ? imported(join(file, '..', name)) : [];
    });
  };
  expectNone(imported('src/authoring/editor/open.ts'));
  expect(seen.size).toBeGreaterThan(30);
});
