/** A browser for the tests: an installed Chromium or Chrome where there is one, else the one that npm brought. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update ' +
  '--disable-sync --font-render-hinting=none';

async function executable(): Promise<string> {
  const here = process.env.TEST_BROWSER || installed.find((path) => existsSync(path));
  if (here && here !== 'bundled') return here;
  // It unpacks its own system libraries only if it believes to be there, and asks when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

// The flags that come with the bundled one are for a single process, which ends with the first window that is closed.
/** @param fonts a file of fontconfig that says which installed fonts the browser may use; by default all */
export const launchBrowser = async (fonts?: string): Promise<Browser> => {
  const executablePath = await executable();
  const env = fonts ? { ...process.env, FONTCONFIG_FILE: fonts } : process.env;
  return chromium.launch({ executablePath, args: flags.split(' '), env: env as Record<string, string> });
};

/** A browser as a visitor has it, not in private: closing it ends it, and drops what it kept. */
export const launchProfile = async (): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', { executablePath: await executable(), args: flags.split(' ') });
