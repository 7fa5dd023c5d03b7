/** Copying and sharing: what the device can do is offered, done and confirmed; nothing is offered that it cannot. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathOf } from '../setup/addresses.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse');

/** What a device has: a clipboard that may be refused, the old way to copy, a share sheet. */
interface Device {
  readonly clipboard?: 'there' | 'refused' | 'missing';
  readonly oldCopy?: 'there' | 'fails' | 'missing';
  readonly sheet?: 'there' | 'missing' | 'closed';
}

function pretend({ clipboard = 'there', oldCopy = 'there', sheet = 'missing' }: Device): void {
  const done: { copied?: string; shared?: unknown } = {};
  Object.assign(window, { done });
  const writeText = (text: string) => {
    if (clipboard === 'refused') return Promise.reject(new DOMException('no', 'NotAllowedError'));
    done.copied = text;
    return Promise.resolve();
  };
  const share = (data: unknown) => {
    done.shared = data;
    return sheet === 'closed' ? Promise.reject(new DOMException('closed', 'AbortError')) : Promise.resolve();
  };
  const execCommand = () => {
    const field = document.activeElement as HTMLTextAreaElement;
    if (oldCopy === 'there') done.copied = field.value.slice(field.selectionStart, field.selectionEnd);
    return oldCopy === 'there';
  };
  const define = (target: object, name: string, value: unknown) => Object.defineProperty(target, name, { value });
  define(navigator, 'clipboard', clipboard === 'missing' ? undefined : { writeText });
  define(navigator, 'share', sheet === 'missing' ? undefined : share);
  define(document, 'execCommand', oldCopy === 'missing' ? undefined : execCommand);
}

async function visit(locale: Locale, device: Device, options?: BrowserContextOptions): Promise<Page> {
  const page = await visitor.newPage(options);
  await page.addInitScript(pretend, device);
  await page.goto(visitor.address('full', pathOf(locale, '/programme/')), { waitUntil: 'domcontentloaded' });
  await page.locator('#message > summary').click();
  return page;
}

type Part = 'share' | 'message';
const done = (page: Page) => page.evaluate(() => (window as unknown as { done: Record<string, unknown> }).done);
/** The message is folded under the keys of the page, in one block. */
const keysOf = (page: Page, part: Part) =>
  page.locator(part === 'share' ? '#share [data-share-tools]' : '#message [data-share-tools]').first();
const button = (page: Page, part: Part, name: string) => keysOf(page, part).getByRole('button', { name });
const status = (page: Page, part: Part) => keysOf(page, part).getByRole('status');
const expectStatus = (page: Page, part: Part) => expect.poll(() => status(page, part).innerText(), { timeout: 60_000 });
const message = (page: Page) => page.locator('#message-text').evaluate(({ textContent }) => textContent);

describe.each(locales)('in %s', (locale) => {
  const { share, programme } = wordsIn(locale);
  const address = addressOf('full', pathOf(locale, '/programme/'));

  it.each<[part: Part, device: Device]>([
    ['share', {}],
    ['share', { clipboard: 'refused' }],
    ['share', { clipboard: 'missing' }],
    ['message', {}],
    ['message', { clipboard: 'missing' }],
  ])('the link or the message is copied whole, and a word confirms it: %s %j', async (part, device) => {
    const page = await visit(locale, device);
    const [name, confirmation, text] =
      part === 'share'
        ? [share.copyLink, share.linkCopied, address]
        : [programme.message.copy, programme.message.copied, await message(page)];
    expect(await status(page, part).innerText()).toBe('');
    await button(page, part, name).click();
    await expectStatus(page, part).toBe(confirmation);
    expect(await status(page, part === 'share' ? 'message' : 'share').innerText()).toBe('');
    expect((await done(page)).copied).toBe(text);
    expect(await button(page, part, name).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('textarea').count()).toBe(0);
  });

  it('the link is shown where it cannot be copied', async () => {
    const page = await visit(locale, { clipboard: 'refused', oldCopy: 'fails' });
    await button(page, 'share', share.copyLink).click();
    await expectStatus(page, 'share').toBe(share.linkNotCopied(address));
  });

  it('the confirmation is read aloud again each time', async () => {
    const page = await visit(locale, {});
    await status(page, 'share').evaluate((element) => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      new MutationObserver(() => element.textContent && spoken.push(element.textContent)).observe(element, {
        childList: true,
      });
    });
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    for (const times of [1, 2]) {
      await button(page, 'share', share.copyLink).click();
      await expect.poll(spoken, { timeout: 60_000 }).toEqual(Array(times).fill(share.linkCopied));
    }
  });

  it.each(['there', 'closed'] as const)('the share sheet gets the sentence and the address: %s', async (sheet) => {
    const page = await visit(locale, { sheet });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await button(page, 'share', share.otherApp).click();
    const link = await keysOf(page, 'share').locator('a[href*="wa.me"]').getAttribute('href');
    const sentence = new URL(link ?? '').searchParams.get('text')?.replace(` ${address}`, '');
    expect((await done(page)).shared).toEqual({ text: sentence, url: address });
    await button(page, 'message', share.otherApp).click();
    expect((await done(page)).shared).toEqual({ text: await message(page) });
    expect(errors).toEqual([]);
  });

  it('what the device cannot do is not offered', async () => {
    const shown = async (device: Device) => {
      const buttons = (await visit(locale, device)).getByRole('button').filter({ visible: true });
      return (await buttons.allInnerTexts()).map((text) => text.trim());
    };
    expect(await shown({ clipboard: 'missing', oldCopy: 'missing', sheet: 'missing' })).toEqual([]);
    expect((await shown({ sheet: 'missing' })).toSorted()).toEqual([share.copyLink, programme.message.copy].toSorted());
  });

  it('without JavaScript the message is there to read and to send, and no button is', async () => {
    const page = await visitor.open('full', pathOf(locale, '/programme/'), { javaScriptEnabled: false });
    expect(await page.locator('#message-text').isVisible()).toBe(false);
    await page.locator('#message > summary').click();
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect((await page.locator('#message-text').innerText()).length).toBeGreaterThan(300);
    expect(await page.locator('#message a').filter({ visible: true }).count()).toBe(3);
    expect(await keysOf(page, 'share').locator('a').filter({ visible: true }).count()).toBe(7);
  });
});

it('buttons keep their edges in forced colours', async () => {
  const page = await visit('hi', { sheet: 'there' }, { forcedColors: 'active' });
  const edges = await page
    .locator('#share button')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth)));
  expect(edges).toEqual([2, 2, 2, 2]);
});

it.each([360, 1280])(
  'the keys are all of one size, in whole rows, with and without a share sheet: %i px',
  async (width) => {
    for (const sheet of ['there', 'missing'] as const) {
      const page = await visit('hi', { sheet }, { viewport: { width, height: 800 } });
      const boxes = await keysOf(page, 'share')
        .locator('a, button')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map((key) => key.getBoundingClientRect()).map(({ width, height, top }) => ({ width, height, top })),
        );
      expect(boxes).toHaveLength(8);
      for (const { width: one, height } of boxes) {
        expect(one).toBeCloseTo(boxes[0]?.width ?? 0, 0);
        expect(height).toBeCloseTo(boxes[0]?.height ?? 0, 0);
      }
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(width < 640 ? 2 : 1);
    }
  },
);

it('copies into a real clipboard', async () => {
  const page = await visitor.newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(visitor.address('sparse', '/programme/'));
  await page.locator('#message > summary').click();
  const { copy, copied } = wordsIn('hi').programme.message;
  await button(page, 'message', copy).click();
  await expectStatus(page, 'message').toBe(copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await message(page));
});

it('the text-only programme is read rightly from a host that names no encoding', async () => {
  const page = await visitor.newPage();
  const body = readFileSync(fileAt('sparse', '/programme.txt') ?? '');
  const address = visitor.address('sparse', '/programme.txt');
  await page.route(address, (route) => route.fulfill({ body, headers: { 'Content-Type': 'text/plain' } }));
  await page.goto(address);
  expect(await page.locator('body').innerText()).toContain(wordsIn('hi').programme.message.page);
});
