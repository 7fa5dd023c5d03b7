/** What a build that broke off leaves to the next one. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wholeBuilds } from '../../src/integrations/whole-builds.ts';

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
const [content, manifest] = [join(folder, 'content'), join(folder, 'cache/incremental-build.json')];

beforeEach(() => {
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'a.mdx'), 'क');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Build {
  end(): void;
}

function startBuild(): Build {
  const { hooks } = wholeBuilds([content]);
  const config = { cacheDir: pathToFileURL(`${folder}/cache/`) } as AstroConfig;
  hooks['astro:config:done']({ config } as HookParameters<'astro:config:done'>);
  hooks['astro:build:start']();
  return {
    end: () => {
      writeFileSync(manifest, '{}');
      hooks['astro:build:done']();
    },
  };
}

/** Whether a build that starts now may take over pages. */
function isTrusted(): boolean {
  startBuild();
  return existsSync(manifest);
}

it('is trusted after a whole build', () => {
  startBuild().end();
  expect(isTrusted()).toBe(true);
});

it('is not after one that broke off', () => {
  startBuild().end();
  startBuild();
  expect(isTrusted()).toBe(false);
});

it('is not where two ran beside each other, whichever ended first', () => {
  for (const inOrder of [true, false]) {
    const both = [startBuild(), startBuild()];
    for (const each of inOrder ? both : both.toReversed()) each.end();
    expect(isTrusted()).toBe(false);
    startBuild().end();
  }
});

it('is not where somebody saved meanwhile, and is again after the next', () => {
  const build = startBuild();
  writeFileSync(join(content, 'a.mdx'), 'क ख');
  build.end();
  expect(isTrusted()).toBe(false);
  startBuild().end();
  expect(isTrusted()).toBe(true);
});
