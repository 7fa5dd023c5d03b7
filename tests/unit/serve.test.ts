/** `npm run serve` where it cannot: it prints what to do, and nothing of its own insides. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/commands/static-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function serve(port: number) {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1' };
  const run = spawn(process.execPath, [resolve('src/commands/serve.ts')], { cwd: folder, env });
  const [printed] = await Promise.all([text(run.stderr), once(run, 'close')]);
  return { printed: printed.trim(), status: run.exitCode };
}

it('asks for a build where there is none', async () => {
  expect(await serve(0)).toEqual({
    printed: expect.stringMatching(/^“dist” में .* Run “npm run build” first\.$/),
    status: 1,
  });
});

it('asks for another port where something else has it', async () => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/404.html'), '');
  const other = await serveFolder({ folder: join(folder, 'dist') });
  onTestFinished(() => other.close());
  const { printed, status } = await serve(other.port);
  expect(printed).toMatch(new RegExp(`^पोर्ट ${other.port} पर .*: PORT=8080 npm start$`));
  expect(status).toBe(1);
});
