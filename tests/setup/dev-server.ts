/** The site as `npm run dev` serves it while somebody edits. One at a time: Astro keeps what it read of the content in one `.astro`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { escapeHtml } from '../../src/lib/inline.ts';
import { type Workshop, contentWorkshop } from './content-workshop.ts';

const root = join(import.meta.dirname, '../..');

type DevServer = Awaited<ReturnType<typeof startDevServer>>;

/** @throws with what the server printed, if it ends instead of starting. */
export async function startDevServer(content: string) {
  // Astro serves nothing to a process that believes to be a test.
  const { VITEST: _, ...environment } = process.env;
  const run = spawn('npx', ['astro', 'dev', '--port', '0'], {
    cwd: root,
    detached: true,
    env: { ...environment, CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'development', ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => run.once('close', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
      if (address !== undefined && printed.includes('watching for file changes')) resolve(address);
    };
    run.stdout.on('data', hear);
    run.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The server ended:\n${printed}`)));
  });
  const address = (path: string) => `${origin}${path}`;
  /** A page as the server gives it now. */
  const read = async (path: string) => {
    const response = await fetch(address(path));
    return { status: response.status, html: await response.text() };
  };
  /** A page as soon as it is as wanted, such as after a change of the content. */
  const readWhen = async (path: string, wanted: (html: string) => boolean): Promise<string> => {
    const end = Date.now() + 120_000;
    for (;;) {
      const { html } = await read(path);
      if (wanted(html)) return html;
      if (Date.now() > end) throw new Error(`${path} never became what it should be:\n${html}`);
      await setTimeout(100);
    }
  };
  return {
    address,
    read,
    readWhen,
    /** Waits until a page has a text. */
    shows: (path: string, text: string) => readWhen(path, (html) => html.includes(escapeHtml(text))),
    /** Whether the server is still there. */
    lives: () => run.exitCode === null,
    /** What it has printed so far. */
    printed: () => printed,
    close: async () => {
      if (run.pid !== undefined && run.exitCode === null) process.kill(-run.pid);
      await ended;
    },
  };
}

/** A server for the tests of one file or group, and the copy of the fixture that it serves. */
export function useDevServer(prepare?: (workshop: Workshop) => void) {
  const dev = {} as { workshop: Workshop; server: DevServer };
  beforeAll(async () => {
    dev.workshop = contentWorkshop('.cache');
    prepare?.(dev.workshop);
    dev.server = await startDevServer(dev.workshop.directory);
  });
  afterAll(async () => {
    await dev.server?.close();
    dev.workshop.close();
  });
  return dev;
}
