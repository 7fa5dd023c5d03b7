/** Work that waits for a flurry of changes to end. */
import { expect, it, vi } from 'vitest';
import { whenQuiet } from '../../src/lib/when-quiet.ts';

it('does the work once for many changes, and nobody waits without a change', async () => {
  const work = vi.fn(async () => {});
  const quiet = whenQuiet(work, 5);
  await quiet.settled();
  expect(work).not.toHaveBeenCalled();
  for (let count = 0; count < 10; count++) quiet.stir();
  await quiet.settled();
  expect(work).toHaveBeenCalledOnce();
});

it('works again for a change that came while it worked, and never twice at once', async () => {
  let atOnce = 0;
  let most = 0;
  const quiet = whenQuiet(async () => {
    most = Math.max(most, ++atOnce);
    if (work.mock.calls.length === 1) quiet.stir();
    work();
    await new Promise((resolve) => setTimeout(resolve, 20));
    atOnce--;
  }, 5);
  const work = vi.fn();
  quiet.stir();
  await quiet.settled();
  quiet.stir();
  await quiet.settled();
  expect([work.mock.calls.length, most]).toEqual([3, 1]);
});

it('is at rest again after work that failed', async () => {
  const quiet = whenQuiet(() => Promise.reject(new Error('no')), 5);
  quiet.stir();
  await expect(quiet.settled()).resolves.toBeUndefined();
});
