/** How the site is published: nothing goes out that has not passed, and the recipes build what the README says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

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
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const jobs = Object.entries(workflow.jobs);
const runs = (name: string): string => (workflow.jobs[name]?.steps ?? []).map(({ run = '' }) => run).join('\n');
const uses = (job: Job | undefined): string[] => (job?.steps ?? []).flatMap(({ uses }) => uses ?? []);

describe('the workflow on GitHub', () => {
  it('publishes in one job alone, which waits for the check, the tests and the build', () => {
    const publishing = jobs.filter(([, job]) => uses(job).some((name) => name.startsWith('actions/deploy-pages@')));
    expect(publishing.map(([name]) => name)).toEqual(['deploy']);
    const needed = workflow.jobs.deploy?.needs ?? [];
    expect(needed.map(runs).join('\n')).toContain('check:content -- --github');
    expect(needed.map(runs).join('\n')).toContain('.ci/run');
    expect(needed.map(runs).join('\n')).toContain('npm run build');
    // `always()` or `failure()` would let it run after one of them failed.
    expect(workflow.jobs.deploy?.if).not.toMatch(/always|failure|cancelled/);
    expect(
      jobs.filter(([, job]) => 'continue-on-error' in job || JSON.stringify(job).includes('continue-on-error')),
    ).toEqual([]);
  });

  it('publishes from main alone, and what was built', () => {
    expect(workflow.jobs.deploy?.if).toContain("github.ref == 'refs/heads/main'");
    const upload = workflow.jobs.build?.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload).toMatchObject({ with: { path: 'dist' }, if: "github.ref == 'refs/heads/main'" });
  });

  it('may write nothing but the published site', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writers = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
    expect(writers.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['deploy', { pages: 'write', 'id-token': 'write' }],
    ]);
  });

  it('takes its actions from GitHub itself, each at a named version', () => {
    for (const name of jobs.flatMap(([, job]) => uses(job))) expect(name).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  it('builds for the address that Pages gives it', () => {
    const build = workflow.jobs.build?.steps.find(({ run }) => run === 'npm run build');
    expect(build?.env?.SITE_URL).toContain('steps.pages.outputs.origin');
    expect(build?.env?.BASE_PATH).toContain('steps.pages.outputs.base_path');
  });

  it('runs only commands that are there', () => {
    const named = jobs.flatMap(([name]) =>
      [...runs(name).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, run]) => run),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(String(name) in scripts))).toEqual([]);
    expect(existsSync('.ci/run')).toBe(true);
  });
});

describe('the audit on GitHub', () => {
  const steps = Object.values(audit.jobs).flatMap((job) => job.steps);

  it('asks for known faults every week and when the versions change', () => {
    expect(steps.map(({ run }) => run)).toContain('npm run audit');
    expect(scripts.audit).toBe('npm audit');
    expect(audit.on).toMatchObject({
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) }],
      push: { branches: ['main'], paths: ['package-lock.json'] },
      pull_request: { paths: ['package-lock.json'] },
    });
  });

  it('keeps no change of the content from being published', () => {
    expect(jobs.map(([name]) => runs(name)).join('\n')).not.toContain('audit');
  });

  it('may write nothing, installs nothing and takes its actions from GitHub itself', () => {
    expect(audit.permissions).toEqual({ contents: 'read' });
    expect(Object.values(audit.jobs).filter((job) => job.permissions)).toEqual([]);
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm run audit']);
    for (const name of Object.values(audit.jobs).flatMap(uses)) expect(name).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});
