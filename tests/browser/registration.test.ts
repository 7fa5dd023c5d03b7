/** Registration follows the visitor's clock: open until it closes, then said to be closed, on home and on every page about the day. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { at, seenText } from '../setup/clock.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full');

describe.each(locales)('in %s', (locale) => {
  const { conclave } = wordsIn(locale);
  const register = 'a[href$="/muzaffarnagar/register"]';

  it('is the call of the home page until it closes', async () => {
    const before = await visitor.open('full', pathOf(locale, '/'), { at: at('08:59') });
    await expect.poll(() => before.locator(register).filter({ visible: true }).count()).toBe(2);
    expect(await seenText(before)).not.toContain(conclave.registration.closed);
    const after = await visitor.open('full', pathOf(locale, '/'), { at: at('09:00') });
    await expect.poll(() => after.locator(register).filter({ visible: true }).count()).toBe(0);
    expect(await seenText(after)).toContain(conclave.registration.closed);
    expect(await after.getByRole('link', { name: conclave.seeProgramme }).first().isVisible()).toBe(true);
  });

  it('is said to be closed on pages about the day until it begins, and no longer', async () => {
    for (const [clock, isSaid] of [
      ['09:30', true],
      ['10:30', false],
    ] as const) {
      const page = await visitor.open('full', pathOf(locale, '/programme/'), { at: at(clock) });
      await expect.poll(async () => (await seenText(page)).includes(conclave.registration.closed)).toBe(isSaid);
    }
  });
});
