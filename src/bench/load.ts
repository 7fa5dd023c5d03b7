/** What a small server bears: nginx with the built site, asked by `wrk` from a process of its own on the same machine. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { buildRun } from './build-run.ts';
import { type Program, programFrom } from './debian.ts';
import { findNginx, noNginx, runNginx } from './nginx-run.ts';
import type { Row } from './print.ts';

const folder = '.cache/bench/load';
const [connections, seconds] = [64, 5];

/** The first group of a pattern in what `wrk` said; zero where it said nothing of the kind. */
const figure = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '0';

function errorsIn(text: string): number {
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? [];
  return [...sockets, figure(text, /Non-2xx or 3xx responses: (\d+)/)].reduce((sum, each) => sum + Number(each), 0);
}

function asked(wrk: Program, url: string): string {
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip'];
  const { stdout, status } = spawnSync(wrk.path, [...args, url], {
    env: { ...process.env, ...wrk.environment },
    encoding: 'utf8',
  });
  if (status !== 0) return 'wrk failed';
  const rate = Math.round(Number(figure(stdout, /Requests\/sec:\s+([\d.]+)/)));
  return `${rate} requests a second, p99 ${figure(stdout, /99%\s+(\S+)/)}, ${errorsIn(stdout)} errors`;
}

/** Builds the site and asks for its first page, a page in English and a font. */
export async function loadRows(): Promise<Row[]> {
  if (!findNginx()) return [['not measured', noNginx]];
  const wrk = programFrom('wrk', ['wrk', 'libluajit-5.1-2']);
  if (!wrk) return [['not measured', 'wrk is not installed, and cannot be had here (apt-get install wrk)']];
  buildRun(folder, { BASE_PATH: '/' });
  const font = readdirSync(`${folder}/_astro`).find((name) => name.endsWith('.woff2'));
  const { origin, close } = await runNginx({ folder, base: '/' }, 'bench');
  const paths = ['/', '/en/programme/', `/_astro/${font}`];
  const rows = paths.map((path): Row => [path, asked(wrk, origin + path)]);
  await close();
  return [
    ['asked with', `${connections} connections for ${seconds} s each, on ${cpus().length} cores that both share`],
    ...rows,
  ];
}
