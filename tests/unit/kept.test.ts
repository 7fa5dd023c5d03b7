/** What builds keep for each other: made once for the same texts and the same code, anew for others. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, keeperIn, keeping } from '../../src/lib/kept.ts';

let folder: string;
let code: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  code = join(folder, 'code.ts');
  writeFileSync(code, 'one');
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a build that begins sees it: nothing is known but what lies on the disk. */
const build = () =>
  keeping(join(folder, 'kept'), [code], (...from) => {
    made += 1;
    return from.join('+');
  });

it('makes a text once, in one build and in the next', () => {
  const first = build();
  expect([first('a', 'b'), first('a', 'b'), build()('a', 'b')]).toEqual(['a+b', 'a+b', 'a+b']);
  expect(made).toBe(1);
});

it('keeps what is empty too', () => {
  expect([build()(''), build()('')]).toEqual(['', '']);
  expect(made).toBe(1);
});

it('makes it anew of other texts, and of the same cut otherwise', () => {
  const make = build();
  expect([make('a', 'b'), make('ab'), make('a', 'c')]).toEqual(['a+b', 'ab', 'a+c']);
  expect(made).toBe(3);
  expect(hashOf('a', 'b')).not.toBe(hashOf('ab'));
});

it('makes it anew where the code has changed', () => {
  build()('a');
  writeFileSync(code, 'two');
  build()('a');
  expect(made).toBe(2);
});

it('has nothing in a folder that is not there, and leaves no drafts in one that is', () => {
  const keeper = keeperIn(join(folder, 'new'));
  expect(keeper.read('a')).toBeUndefined();
  expect(existsSync(join(folder, 'new'))).toBe(false);
  keeper.write('a', 'क');
  expect(keeper.read('a')).toBe('क');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a']);
});
