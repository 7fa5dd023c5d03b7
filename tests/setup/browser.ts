/** A browser for the tests: an installed Chromium or Chrome where there is one, else the one that npm brought. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export async function launchBrowser(): Promise<Browser> {
  const here = process.env.TEST_BROWSER || installed.find((path) => existsSync(path));
  if (here && here !== 'bundled') return chromium.launch({ executablePath: here, args: flags });
  // It unpacks its own system libraries only if it believes to be there, and asks when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  // Its own flags are for a single process, which ends with the first window that is closed.
  return chromium.launch({ executablePath: await bundled.executablePath(), args: flags });
}
