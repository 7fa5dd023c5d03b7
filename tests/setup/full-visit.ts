/** A visitor who tries everything on a page, and what the page did meanwhile that it should not. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Refusals of the policy: the directive and what it refused. */
  readonly refused: string[];
  /** Errors that scripts or the console told of. */
  readonly errors: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
}

/** Watches the policy from before the first script. Printing would stop the browser, sharing opens a sheet that nobody closes. */
function watch(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    (window as unknown as { refused(line: string): void }).refused(
      `${effectiveDirective}: ${blockedURI} ${sample}`.trim(),
    ),
  );
  Object.assign(window, { print: () => undefined });
  Object.defineProperty(navigator, 'share', { value: () => Promise.resolve() });
}

export async function startVisit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const visit: Visit = { page, refused: [], errors: [], requests: [] };
  await page.exposeFunction('refused', (line: string) => visit.refused.push(line));
  await page.addInitScript(watch);
  page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
  page.on('pageerror', ({ message }) => visit.errors.push(message));
  page.on('request', (request) => visit.requests.push(request.url()));
  return visit;
}

/** Opens a page, scrolls through it, opens what opens, chooses what can be chosen and presses what can be pressed. */
export async function tryEverything({ page }: Visit, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    const tick = () => new Promise((resolve) => setTimeout(resolve));
    for (const summary of document.querySelectorAll('summary')) summary.click();
    for (const image of document.querySelectorAll('img')) image.loading = 'eager';
    for (const choice of document.querySelectorAll<HTMLElement>('input, button')) {
      if (choice.checkVisibility()) choice.click();
      await tick();
    }
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.all(
      [...document.images].map(
        (image) => image.complete || new Promise((done) => image.addEventListener('load', done)),
      ),
    );
    await document.fonts.ready;
    await tick();
  });
}
