/** `npm run serve`: whom it serves; where it cannot, it prints what to do, and nothing of its own insides. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/commands/static-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function serve(port: number) {
  const env = { ...process.env, PORT: String(port) };
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

/** The lines that it prints until `last`, while it runs. */
async function printedBy(flags: readonly string[], last: RegExp): Promise<string[]> {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/404.html'), '');
  const env = { ...process.env, PORT: '0' };
  const run = spawn(process.execPath, [resolve('src/commands/serve.ts'), ...flags], { cwd: folder, env });
  onTestFinished(() => void run.kill());
  const lines: string[] = [];
  for await (const line of createInterface(run.stdout)) {
    lines.push(line);
    if (last.test(line)) break;
  }
  return lines;
}
/** Whether a site answers at another address of this machine than its own name. */
const answers = (machine: string, line = ''): Promise<boolean> =>
  fetch(`http://${machine}:${new URL(line.split(' ').at(-1) ?? '').port}/`).then(
    () => true,
    () => false,
  );
const [machine] = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address);

it('serves to this machine alone, and says in one line how to open the site on a phone', async () => {
  const lines = await printedBy([], /phone/);
  expect(lines).toEqual([
    expect.stringMatching(/http:\/\/localhost:\d+\/$/),
    expect.stringMatching(/http:\/\/localhost:\d+\/en\/$/),
    expect.stringMatching(/फोन .* · .*phone: npm start -- --host$/),
  ]);
  expect(await answers('127.0.0.1', lines[0])).toBe(true);
  if (machine) expect(await answers(machine, lines[0])).toBe(false);
});

it.skipIf(!machine)('with --host serves to the network, and prints the address for a phone', async () => {
  const lines = await printedBy(['--host'], new RegExp(`//${machine}:\\d+/en/$`));
  expect(await answers(machine ?? '', lines[0])).toBe(true);
});
