/** What git knows of a content folder. */
import { spawnSync } from 'node:child_process';

/** A change of a file. */
export interface Change {
  /** How many changes of the folder came after it: 0 for the newest commit, -1 for what is not committed yet. */
  readonly age: number;
  /** None for what is not committed yet. */
  readonly commit?: string | undefined;
  readonly date?: string | undefined;
}

/** Paths are from the content folder. */
export interface History {
  /** Every change of a file, newest first; none for a file that git does not know. */
  readonly changesOf: (path: string) => readonly Change[];
  /** The text of a file before a change; empty where it was not there. */
  readonly textBefore: (path: string, change: Change) => string;
}

/** The history of `directory`; undefined where git is not there, knows nothing of it or has only the newest part. */
export function gitHistory(directory: string): History | undefined {
  const git = (...args: string[]): string | undefined => {
    const run = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return run.status === 0 ? run.stdout : undefined;
  };
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return undefined;
  const log = git('log', '--format=%x00%H %cs', '--name-only', '--no-renames', '--relative', '--', '.');
  const commits = log?.split('\0').slice(1) ?? [];
  if (commits.length === 0) return undefined;

  const changes = new Map<string, Change[]>();
  const add = (path: string, change: Change) => changes.set(path, [...(changes.get(path) ?? []), change]);
  const uncommitted = git('diff', '--name-only', '--relative', 'HEAD', '--', '.') ?? '';
  for (const path of uncommitted.split('\n').filter(Boolean)) add(path, { age: -1 });
  for (const [age, text] of commits.entries()) {
    const [head = '', ...paths] = text.split('\n').filter(Boolean);
    const [commit, date] = head.split(' ');
    for (const path of paths) add(path, { age, commit, date });
  }
  return {
    changesOf: (path) => changes.get(path) ?? [],
    textBefore: (path, { commit }) => git('show', `${commit ? `${commit}^` : 'HEAD'}:./${path}`) ?? '',
  };
}
