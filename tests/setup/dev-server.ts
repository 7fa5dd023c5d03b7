/** The site as `npm run dev` serves it while somebody edits. One at a time: Astro keeps what it read of the content in one `.astro`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface DevServer {
  address(path: string): string;
  /** A page as the server gives it now. */
  read(path: string): Promise<{ readonly status: number; readonly html: string }>;
  /** Whether the server is still there. */
  lives(): boolean;
  /** What it has printed so far. */
  printed(): string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** @throws with what the server printed, if it ends instead of starting. */
export async function startDevServer(content: string): Promise<DevServer> {
  // Astro serves nothing to a process that believes to be a test.
  const { VITEST: _, ...environment } = process.env;
  const run = spawn('npx', ['astro', 'dev', '--port', '0'], {
    cwd: root,
    detached: true,
    env: { ...environment, CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'development', ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => run.once('close', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (address !== undefined && output.includes('watching for file changes')) resolve(address);
    };
    run.stdout.on('data', hear);
    run.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The server ended:\n${output}`)));
  });
  const address = (path: string) => `${origin}${path}`;
  return {
    address,
    read: async (path) => {
      const response = await fetch(address(path));
      return { status: response.status, html: await response.text() };
    },
    lives: () => run.exitCode === null,
    printed: () => output,
    close: async () => {
      if (run.pid !== undefined && run.exitCode === null) process.kill(-run.pid);
      await ended;
    },
  };
}
