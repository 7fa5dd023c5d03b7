/** Programs that are not npm's: the installed one, else Debian's, unpacked for this project alone. No root is needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export interface Program {
  readonly path: string;
  /** The folder that its other files lie under. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
}

const places = (root: string, name: string): string[] =>
  ['usr/sbin', 'usr/bin', 'usr/local/bin'].map((folder) => join(root, folder, name));

function found(name: string, root: string, environment: Program['environment']): Program | undefined {
  const path = places(root, name).find((each) => existsSync(each));
  return path ? { path, root, environment } : undefined;
}

const run = (command: string, args: readonly string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd, timeout: 60_000, stdio: 'ignore' }).status === 0;

/** A program by its name and the Debian packages that hold it; undefined where it is neither installed nor to be had. */
export function programFrom(name: string, packages: readonly string[]): Program | undefined {
  const installed = found(name, '/', {});
  if (installed) return installed;
  const folder = resolve('.cache/debian', name);
  const libraries = () => globSync('usr/lib/*-linux-gnu', { cwd: folder }).map((each) => join(folder, each));
  const unpacked = () => found(name, folder, { LD_LIBRARY_PATH: libraries().join(delimiter) });
  const kept = unpacked();
  if (kept) return kept;
  mkdirSync(folder, { recursive: true });
  if (!run('apt-get', ['download', '-q', ...packages], folder)) return undefined;
  for (const file of globSync('*.deb', { cwd: folder })) if (!run('dpkg', ['-x', file, '.'], folder)) return undefined;
  return unpacked();
}
