/** What builds keep for each other: made once for the same texts and the same code, anew for others. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, keeperIn } from '../../src/lib/kept.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('hashes texts by what they are and where one ends', () => {
  expect(hashOf('a', 'b')).toBe(hashOf('a', 'b'));
  expect(hashOf('a', 'b')).not.toBe(hashOf('ab'));
});

it('has nothing in a folder that is not there, and leaves no drafts in one that is', () => {
  const keeper = keeperIn(join(folder, 'new'));
  expect(keeper.read('a')).toBeUndefined();
  expect(existsSync(join(folder, 'new'))).toBe(false);
  keeper.write('a', 'क');
  expect(keeper.read('a')).toBe('क');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a']);
});
