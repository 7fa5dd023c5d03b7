/** Debian's nginx serving a built site on a free port of this machine, as `npm run nginx` prepares it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { prepareForNginx } from '../security/nginx-folder.ts';
import { programFrom } from './debian.ts';

export interface NginxRun {
  readonly origin: string;
  close(): Promise<void>;
}

export const noNginx = 'nginx is not installed, and Debian’s package cannot be had here (apt-get install nginx)';
export const findNginx = () => programFrom('nginx', ['nginx', 'nginx-common']);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const mainFile = (folder: string, site: string): string =>
  [
    'daemon off;',
    'worker_processes 2;',
    `pid ${folder}/pid;`,
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`),
    `  include ${site};`,
    '}',
  ].join('\n');

/** Waits until the server answers. @throws with nginx's own words if it ends before. */
async function started(server: ChildProcess, origin: string, errors: string): Promise<void> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not start:\n${readFileSync(errors, 'utf8')}`);
}

/** @throws if there is no nginx, or it does not start. */
export async function runNginx(site: { folder: string; base: string }, name: string): Promise<NginxRun> {
  const program = findNginx();
  if (!program) throw new Error(noNginx);
  const folder = resolve('.cache/nginx-run', name);
  rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const siteFile = prepareForNginx({
    ...{ from: site.folder, to: join(folder, 'ready'), base: site.base, names: ['localhost'], port, brotli: false },
    mimeTypes: join(program.root, 'etc/nginx/mime.types'),
  });
  mkdirSync(folder, { recursive: true });
  const [main, errors] = [join(folder, 'nginx.conf'), join(folder, 'error.log')];
  writeFileSync(main, mainFile(folder, siteFile));
  const server = spawn(program.path, ['-e', errors, '-p', folder, '-c', main], {
    env: { ...process.env, ...program.environment },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await started(server, origin, errors);
  return {
    origin,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
