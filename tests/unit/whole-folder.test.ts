import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as later } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wholeFolder } from '../../src/lib/whole-folder.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'whole-'));
  folder = join(parent, 'bundle');
});
afterEach(() => rmSync(parent, { recursive: true }));

const make = (word: string) => async (draft: string) => {
  mkdirSync(draft);
  await later();
  writeFileSync(join(draft, 'file'), word);
};

it('is made once, by two builds at the same time too, and leaves nothing else behind', async () => {
  await Promise.all([wholeFolder(folder, make('one')), wholeFolder(folder, make('two'))]);
  const kept = readFileSync(join(folder, 'file'), 'utf8');
  expect(['one', 'two']).toContain(kept);
  await wholeFolder(folder, make('three'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe(kept);
  expect(readdirSync(parent)).toEqual(['bundle']);
});

it('is not there, not even in part, where making it fails', async () => {
  const fails = async (draft: string) => {
    await make('half')(draft);
    throw new Error('no more room');
  };
  await expect(wholeFolder(folder, fails)).rejects.toThrow('no more room');
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(parent)).toEqual([]);
});
