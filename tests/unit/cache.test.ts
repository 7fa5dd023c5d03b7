/** What builds leave for each other, made once and whole. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../src/outputs/cards/store.ts';
import { debounce } from '../../src/build/integrations/content-check.ts';
import { cacheFolder } from '../../src/authoring/editor/bundle.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('the cache of texts', () => {
  it('has another name for the same letters cut otherwise', () => {
    expect(hashOf('a', 'b')).not.toBe(hashOf('ab'));
  });
});

describe('a whole folder', () => {
  const make = (word: string) => async (draft: string) => {
    mkdirSync(draft);
    await wait(1);
    writeFileSync(join(draft, 'file'), word);
  };

  it('is made once, by two builds at the same time too, and leaves nothing else behind', async () => {
    const folder = join(parent, 'bundle');
    await Promise.all([cacheFolder(folder, make('one')), cacheFolder(folder, make('two'))]);
    const made = readFileSync(join(folder, 'file'), 'utf8');
    expect(['one', 'two']).toContain(made);
    await cacheFolder(folder, make('three'));
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe(made);
    expect(readdirSync(parent)).toEqual(['bundle']);
  });

  it('is not there, not even in part, where making it fails', async () => {
    const fails = async (draft: string) => {
      await make('half')(draft);
      throw new Error('no more room');
    };
    await expect(cacheFolder(join(parent, 'bundle'), fails)).rejects.toThrow('no more room');
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('work that waits for a flurry of changes to end', () => {
  it('is done once for many changes, and nobody waits without a change', async () => {
    const work = vi.fn(async () => {});
    const debounced = debounce(work, 5);
    await debounced.settled();
    expect(work).not.toHaveBeenCalled();
    for (let count = 0; count < 10; count++) debounced.trigger();
    await debounced.settled();
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done again for a change that came meanwhile, and never twice at once', async () => {
    const [running, log]: [Set<number>, number[]] = [new Set(), []];
    const debounced = debounce(async () => {
      const run = log.length;
      running.add(run);
      log.push(running.size);
      if (run === 1) debounced.trigger();
      await wait(20);
      running.delete(run);
    }, 5);
    debounced.trigger();
    await debounced.settled();
    debounced.trigger();
    await debounced.settled();
    expect(log).toEqual([1, 1, 1]);
  });

  it('is at rest again after it failed', async () => {
    const debounced = debounce(() => Promise.reject(new Error('no')), 5);
    debounced.trigger();
    await expect(debounced.settled()).resolves.toBeUndefined();
  });
});
