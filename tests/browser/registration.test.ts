/** Registration follows the visitor's clock: open until it closes, then said to be closed, on home and on every page about the day. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { at, seenText } from '../setup/clock.ts';
import { builtOf } from '../setup/scope.ts';
import { useVisitor } from '../setup/visitor.ts';

const unmoved = builtOf('scheduled');
const visitor = useVisitor('full', ...unmoved);

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

  it.each(unmoved)(
    'stands with the day, the place and three other actions in the first screen of a phone: “%s”',
    async (site) => {
      const [viewport, timezoneId] = [{ width: 360, height: 640 }, 'Asia/Kolkata'];
      const page = await visitor.open(site, pathOf(locale, '/'), {
        at: at('10:00', '2027-02-01'),
        viewport,
        timezoneId,
      });
      const facts = page.locator(`section[aria-label="${conclave.facts}"]`);
      const actions = facts.locator('summary, a.bg-sindoor, a[href*="/maps/"], a[href^="https://wa.me"]');
      const shown = await actions.filter({ visible: true }).all();
      expect(shown).toHaveLength(4);
      for (const action of shown) {
        const { y = viewport.height, height = 1 } = (await action.boundingBox()) ?? {};
        expect(y + height).toBeLessThanOrEqual(viewport.height);
      }
    },
  );

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
