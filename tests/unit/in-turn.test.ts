import { expect, it } from 'vitest';
import { inTurn } from '../../src/lib/in-turn.ts';

it('Steps in a queue run one after another, also after one that fails, and each has its own result', async () => {
  const told: string[] = [];
  const run = inTurn();
  const step = (name: string, fails = false) =>
    run(async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([step('a'), step('b', true), step('c')]);
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message))).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(told).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
