/** Copying and sharing: what the device can do is offered, done and said; nothing is offered that it cannot. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathOf } from '../setup/addresses.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'second');

/** What a device has: a clipboard that may be refused, the old way to copy, a share sheet. */
interface Device {
  readonly clipboard?: 'there' | 'refused' | 'missing';
  readonly oldCopy?: 'there' | 'fails' | 'missing';
  readonly sheet?: 'there' | 'missing' | 'closed';
}

function pretend({ clipboard = 'there', oldCopy = 'there', sheet = 'missing' }: Device): void {
  const kept: { copied?: string; shared?: unknown } = {};
  Object.assign(window, { kept });
  const writeText = (text: string) => {
    if (clipboard === 'refused') return Promise.reject(new DOMException('no', 'NotAllowedError'));
    kept.copied = text;
    return Promise.resolve();
  };
  const share = (data: unknown) => {
    kept.shared = data;
    return sheet === 'closed' ? Promise.reject(new DOMException('closed', 'AbortError')) : Promise.resolve();
  };
  const execCommand = () => {
    const field = document.activeElement as HTMLTextAreaElement;
    if (oldCopy === 'there') kept.copied = field.value.slice(field.selectionStart, field.selectionEnd);
    return oldCopy === 'there';
  };
  const define = (target: object, name: string, value: unknown) => Object.defineProperty(target, name, { value });
  define(navigator, 'clipboard', clipboard === 'missing' ? undefined : { writeText });
  define(navigator, 'share', sheet === 'missing' ? undefined : share);
  define(document, 'execCommand', oldCopy === 'missing' ? undefined : execCommand);
}

async function visit(locale: Locale, route: string, device: Device): Promise<Page> {
  const page = await visitor.newPage();
  await page.addInitScript(pretend, device);
  await page.goto(visitor.address('second', pathOf(locale, route)), { waitUntil: 'domcontentloaded' });
  return page;
}

const kept = (page: Page) => page.evaluate(() => (window as unknown as { kept: Record<string, unknown> }).kept);
const section = (page: Page, id: 'share' | 'message') => page.locator(`#${id}`);
const button = (page: Page, id: 'share' | 'message', name: string) => section(page, id).getByRole('button', { name });
const said = (page: Page, id: 'share' | 'message') => section(page, id).getByRole('status');
const message = (page: Page) => page.locator('#message-text').evaluate(({ textContent }) => textContent);

describe.each(locales)('in %s', (locale) => {
  const { share, programme } = wordsIn(locale);
  const address = addressOf('second', pathOf(locale, '/venue/'));

  it.each<Device>([{}, { clipboard: 'refused' }, { clipboard: 'missing' }])(
    'the link of the page is copied and it is said so: %j',
    async (device) => {
      const page = await visit(locale, '/venue/', device);
      expect(await said(page, 'share').innerText()).toBe('');
      const copy = button(page, 'share', share.copyLink);
      await copy.click();
      await expect.poll(() => said(page, 'share').innerText()).toBe(share.linkCopied);
      expect((await kept(page)).copied).toBe(address);
      expect(await copy.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('textarea').count()).toBe(0);
    },
  );

  it('the link is said where it cannot be copied', async () => {
    const page = await visit(locale, '/venue/', { clipboard: 'refused', oldCopy: 'fails' });
    await button(page, 'share', share.copyLink).click();
    await expect.poll(() => said(page, 'share').innerText()).toBe(share.linkNotCopied(address));
  });

  it('the confirmation is said again each time', async () => {
    const page = await visit(locale, '/venue/', {});
    await said(page, 'share').evaluate((element) => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      new MutationObserver(() => element.textContent && spoken.push(element.textContent)).observe(element, {
        childList: true,
      });
    });
    const copy = button(page, 'share', share.copyLink);
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    await copy.click();
    await expect.poll(spoken).toEqual([share.linkCopied]);
    await copy.click();
    await expect.poll(spoken).toEqual([share.linkCopied, share.linkCopied]);
  });

  it('the message is copied as it is shown', async () => {
    const page = await visit(locale, '/programme/', {});
    await button(page, 'message', programme.message.copy).click();
    await expect.poll(() => said(page, 'message').innerText()).toBe(programme.message.copied);
    expect((await kept(page)).copied).toBe(await message(page));
    expect(await said(page, 'share').innerText()).toBe('');
  });

  it('the message is copied in the old way with all its lines', async () => {
    const page = await visit(locale, '/programme/', { clipboard: 'missing' });
    await button(page, 'message', programme.message.copy).click();
    await expect.poll(async () => (await kept(page)).copied).toBe(await message(page));
  });

  it.each(['there', 'closed'] as const)('the share sheet gets the sentence and the address: %s', async (sheet) => {
    const page = await visit(locale, '/venue/', { sheet });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await button(page, 'share', share.otherApp).click();
    const link = await section(page, 'share').locator('a[href*="wa.me"]').getAttribute('href');
    const sentence = new URL(link ?? '').searchParams.get('text')?.replace(` ${address}`, '');
    expect((await kept(page)).shared).toEqual({ text: sentence, url: address });
    expect(errors).toEqual([]);
  });

  it('the share sheet gets the whole message, however long', async () => {
    const page = await visit(locale, '/programme/', { sheet: 'there' });
    await button(page, 'message', share.otherApp).click();
    expect((await kept(page)).shared).toEqual({ text: await message(page) });
  });

  it('what the device cannot do is not offered', async () => {
    const page = await visit(locale, '/programme/', { clipboard: 'missing', oldCopy: 'missing', sheet: 'missing' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    const some = await visit(locale, '/programme/', { sheet: 'missing' });
    expect(await some.getByRole('button', { name: share.otherApp }).filter({ visible: true }).count()).toBe(0);
    expect(await some.getByRole('button').filter({ visible: true }).count()).toBe(2);
  });

  it('without JavaScript the message is there to read and to send, and no button is', async () => {
    const page = await visitor.open('second', pathOf(locale, '/programme/'), { javaScriptEnabled: false });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect((await page.locator('#message-text').innerText()).length).toBeGreaterThan(300);
    expect(await section(page, 'message').locator('a').filter({ visible: true }).count()).toBe(3);
    expect(await section(page, 'share').locator('a').filter({ visible: true }).count()).toBe(6);
  });

  it('every button and link to share with is large enough for a thumb', async () => {
    const page = await visit(locale, '/programme/', { sheet: 'there' });
    const heights = await page
      .locator('#share :is(a, button), #message :is(a, button)')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(heights).toHaveLength(6 + 2 + 3 + 2);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

it('in forced colours the buttons keep their edges', async () => {
  const page = await visitor.newPage({ forcedColors: 'active' });
  await page.addInitScript(pretend, { sheet: 'there' } as Device);
  await page.goto(visitor.address('second', '/venue/'), { waitUntil: 'domcontentloaded' });
  const edges = await page
    .locator('#share button')
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth)));
  expect(edges).toEqual([2, 2]);
});

it('copies into a real clipboard', async () => {
  const page = await visitor.newPage();
  const context: BrowserContext = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(visitor.address('first', '/programme/'), { waitUntil: 'domcontentloaded' });
  await button(page, 'message', wordsIn('hi').programme.message.copy).click();
  await expect.poll(() => said(page, 'message').innerText()).toBe(wordsIn('hi').programme.message.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await message(page));
});

it('the text-only programme is read rightly from a host that names no encoding', async () => {
  const page = await visitor.newPage();
  const file = fileAt('first', '/programme.txt');
  const body = readFileSync(file ?? '');
  const address = visitor.address('first', '/programme.txt');
  await page.route(address, (route) => route.fulfill({ body, headers: { 'Content-Type': 'text/plain' } }));
  await page.goto(address);
  expect(await page.locator('body').innerText()).toContain(wordsIn('hi').programme.message.page);
});
