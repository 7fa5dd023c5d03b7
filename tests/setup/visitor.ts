/** A visitor's browser with the built sites served to it, for the tests of one file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/commands/static-server.ts';
import { launchBrowser } from './browser.ts';
import { type SiteName, sites } from './sites.ts';

interface VisitOptions extends BrowserContextOptions {
  /** The instant at which the visitor's clock stands still. */
  readonly at?: string | number;
  /** Whether the typeface is shown only where it comes in time, as for visitors. Otherwise a page waits for it. */
  readonly asItComes?: boolean;
}

export const phone = { width: 360, height: 740 };
/** For polls: a busy machine may need a minute. */
export const longWait = { timeout: 60_000 };

/**
 * Runs in the page before anything of it: a busy machine must not decide which typeface a test looks at. Faces are met as they are
 * parsed, since one that comes after the first drawing and before a later event would never be shown.
 */
function waitForTypeface(): void {
  const parsed = new MutationObserver(() => {
    for (const face of document.fonts) if (face.display === 'optional') face.display = 'swap';
  });
  parsed.observe(document, { childList: true, subtree: true });
  addEventListener('load', () => parsed.disconnect());
}

/**
 * Serves sites while the tests of a file run, with the headers of `_headers` or as hosts do that do not read it.
 * @returns the address of a page, its path given without the base: `/en/programme/`
 */
export function useSites(names: readonly SiteName[], headers = true): (site: SiteName, path: string) => string {
  const servers = new Map<SiteName, StaticServer>();
  beforeAll(async () => {
    for (const name of new Set(names)) servers.set(name, await serveFolder({ ...sites[name], headers }));
  });
  afterAll(() => Promise.all([...servers.values()].map((server) => server.close())));
  return (site, path) => {
    const port = servers.get(site)?.port;
    if (port === undefined) throw new Error(`The site “${site}” is not served: name it in useVisitor().`);
    return `http://127.0.0.1:${port}${sites[site].base.replace(/\/$/, '')}${path}`;
  };
}

export function useVisitor(...names: readonly SiteName[]) {
  const address = useSites(names);
  const windows = new Map<string, Page>();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** An empty window with settings of its own; it stays open until the file is done. A worker would fetch the whole site in each. */
  const newPage = async ({ at, asItComes = false, ...options }: VisitOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    if (!asItComes) await page.addInitScript(waitForTypeface);
    if (at !== undefined) await page.clock.setFixedTime(at);
    return page;
  };
  /**
   * A page, its scripts run, its fonts and pictures perhaps under way. Visits with the same options share a window, since
   * a new one takes longer than a page: a test that changes more than the page it is on takes a window of its own.
   */
  const open = async (site: SiteName, path: string, options: VisitOptions = {}): Promise<Page> => {
    const { at, ...settings } = options;
    const key = JSON.stringify([settings, at !== undefined]);
    const page = windows.get(key) ?? (await newPage(options));
    windows.set(key, page);
    if (at !== undefined) await page.clock.setFixedTime(at);
    await page.goto(address(site, path), { waitUntil: 'domcontentloaded' });
    return page;
  };
  return { address, newPage, open };
}
