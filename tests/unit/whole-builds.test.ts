/** What a build that broke off leaves to the next one. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { afterEach, expect, it } from 'vitest';
import { wholeBuilds } from '../../src/integrations/whole-builds.ts';

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
const manifest = join(folder, 'incremental-build.json');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function startBuild(): { end(): void } {
  const { hooks } = wholeBuilds();
  const config = { cacheDir: pathToFileURL(`${folder}/`) } as AstroConfig;
  hooks['astro:config:done']({ config } as HookParameters<'astro:config:done'>);
  hooks['astro:build:start']();
  return { end: () => hooks['astro:build:done']() };
}

it('is what the last whole build wrote, where that was the last one', () => {
  startBuild().end();
  writeFileSync(manifest, '{}');
  startBuild();
  expect(existsSync(manifest)).toBe(true);
});

it('is nothing, where some of its pages may be newer than what is written of them', () => {
  startBuild();
  writeFileSync(manifest, '{}');
  startBuild().end();
  expect(existsSync(manifest)).toBe(false);
});
