/** Reading aloud: with the device's own voice, sentence by sentence, marked on the page; no button where there is no such voice. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { tidy } from '../setup/dom.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full');
const route = '/products/jaggery/';

/** A device with these voices, which says nothing aloud: `finish()` ends the sentence being read. */
function pretendVoices(voices: readonly { lang: string; localService: boolean }[]): void {
  const said: { text: string; lang: string }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  const speech = {
    getVoices: () => voices,
    addEventListener: () => {},
    speak: (utterance: SpeechSynthesisUtterance) => {
      current = utterance;
      said.push({ text: utterance.text, lang: utterance.lang });
      utterance.onstart?.({} as SpeechSynthesisEvent);
    },
    cancel: () => {
      current = undefined;
    },
  };
  class Utterance {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, {
    SpeechSynthesisUtterance: Utterance,
    said,
    finish: () => current?.onend?.({} as SpeechSynthesisEvent),
  });
}

const said = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: { text: string; lang: string }[] }).said);
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range as Range).toString()));

describe.each(locales)('in %s', (locale) => {
  const words = wordsIn(locale).prose;
  const open = async (...voices: Parameters<typeof pretendVoices>[0]) => {
    const page = await visitor.newPage();
    await page.addInitScript(pretendVoices, voices);
    await page.goto(visitor.address('full', pathOf(locale, route)), { waitUntil: 'load' });
    return page;
  };
  const own = { lang: locale === 'hi' ? 'hi_IN' : 'en-IN', localService: true };

  it('reads one sentence after the other and marks it, until it is stopped', async () => {
    const page = await open({ lang: 'fr-FR', localService: true }, own);
    await page.getByRole('button', { name: words.listen, exact: true }).click();
    const [first] = await said(page);
    const prose = tidy(await page.locator('[data-listen] + .prose').innerText());
    expect(prose.startsWith(first?.text ?? '-')).toBe(true);
    expect(first?.text).toMatch(/[।.]$/);
    expect(first?.lang).toBe(locale);
    expect(await marked(page)).toEqual([first?.text]);
    await page.evaluate(() => (window as unknown as { finish: () => void }).finish());
    const [, second] = await said(page);
    expect(second?.text).not.toBe(first?.text);
    expect(prose).toContain(second?.text);
    expect(await marked(page)).toEqual([second?.text]);
    await page.getByRole('button', { name: words.stop, exact: true }).click();
    expect(await marked(page)).toEqual([]);
    await page.evaluate(() => (window as unknown as { finish: () => void }).finish());
    expect(await said(page)).toHaveLength(2);
    expect(await page.getByRole('button', { name: words.listen, exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('has no button where the only voice is another language’s, or somebody else’s service', async () => {
    const page = await open({ lang: 'fr-FR', localService: true }, { ...own, localService: false });
    expect(await page.locator('[data-listen]').isVisible()).toBe(false);
    await page.context().close();
  });
});
