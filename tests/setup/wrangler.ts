/** Cloudflare’s own server, as it gives a folder on Pages: wrangler, with the runtime of their machines, on a free port of this one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface WranglerRun {
  readonly origin: string;
  /** What it said while it read the folder: how many rules it took, what it warns of. */
  readonly said: string;
  close(): Promise<void>;
}

export const noWrangler = 'wrangler is not installed (npm install --global wrangler; 400 MB)';

export const hasWrangler = (): boolean => spawnSync('wrangler', ['--version'], { stdio: 'ignore' }).status === 0;

const ready = /Ready on (http:\/\/\S+)/;

/** Until it says where it answers. @throws with its own words if it ends before, or says nothing for a minute. */
function started(server: ChildProcess): Promise<{ origin: string; said: string }> {
  return new Promise((done, fail) => {
    let said = '';
    const giveUp = () => fail(new Error(`wrangler does not start:\n${said}`));
    const timer = setTimeout(giveUp, 60_000);
    server.once('exit', giveUp);
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const origin = ready.exec(said)?.[1];
        if (!origin) return;
        clearTimeout(timer);
        done({ origin, said });
      });
  });
}

/** @throws if it does not start. */
export async function runWrangler(folder: string): Promise<WranglerRun> {
  const home = mkdtempSync(join(tmpdir(), 'wrangler-'));
  const date = '2026-09-01';
  const options = ['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0', '--compatibility-date', date];
  const server = spawn('wrangler', ['pages', 'dev', resolve(folder), ...options], {
    cwd: home,
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_SEND_ERROR_REPORTS: 'false',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  const run = await started(server);
  return {
    ...run,
    close: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
