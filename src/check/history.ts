/** What git knows of a content folder: asked once, in three short questions. */
import { spawnSync } from 'node:child_process';

/** A file's last change. */
export interface Change {
  /** How many changes of the folder came after it: 0 for the newest commit, -1 for what is not committed yet. */
  readonly age: number;
  /** None for what is not committed yet. */
  readonly commit?: string | undefined;
  readonly date?: string | undefined;
}

export interface Version {
  readonly commit: string;
  /** From the content folder. */
  readonly path: string;
}

export interface History {
  /** Every change of a file, newest first; none for a file that git does not know. Paths are from the content folder. */
  readonly changesOf: (path: string) => readonly Change[];
  /** The texts of files as they were after a commit; undefined where a file was not there. */
  readonly textsAt: (versions: readonly Version[]) => readonly (string | undefined)[];
}

function git(directory: string, args: readonly string[], input?: string): Buffer | undefined {
  const run = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: directory,
    input,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return run.status === 0 ? run.stdout : undefined;
}

const linesOf = (output: Buffer | undefined): string[] => output?.toString().split('\n').filter(Boolean) ?? [];

/** The history of `directory`; undefined where git is not there, knows nothing of it or was told only the newest part. */
export function gitHistory(directory: string): History | undefined {
  const [shallow, prefix = ''] =
    git(directory, ['rev-parse', '--is-shallow-repository', '--show-prefix'])?.toString().split('\n') ?? [];
  if (shallow !== 'false') return undefined;
  const log = git(directory, ['log', '--format=%x00%H %cs', '--name-only', '--no-renames', '--relative', '--', '.']);
  const commits = log?.toString().split('\0').slice(1) ?? [];
  if (commits.length === 0) return undefined;

  const changes = new Map<string, Change[]>();
  const add = (path: string, change: Change) => changes.set(path, [...(changes.get(path) ?? []), change]);
  for (const path of linesOf(git(directory, ['diff', '--name-only', '--relative', 'HEAD', '--', '.'])))
    add(path, { age: -1 });
  for (const [age, text] of commits.entries()) {
    const [head = '', ...paths] = text.split('\n').filter(Boolean);
    const [commit, date] = head.split(' ');
    for (const path of paths) add(path, { age, commit, date });
  }
  return {
    changesOf: (path) => changes.get(path) ?? [],
    textsAt: (versions) => textsAt(directory, prefix, versions),
  };
}

/** Reads what `git cat-file --batch` answers: a line with the size, then so many bytes, then a line end. */
function textsAt(directory: string, prefix: string, versions: readonly Version[]): (string | undefined)[] {
  if (versions.length === 0) return [];
  const asked = versions.map(({ commit, path }) => `${commit}:${prefix}${path}\n`).join('');
  const output = git(directory, ['cat-file', '--batch'], asked) ?? Buffer.alloc(0);
  let from = 0;
  return versions.map(() => {
    const end = output.indexOf('\n', from);
    const head = end < 0 ? '' : output.toString('utf8', from, end);
    const size = / blob (\d+)$/.exec(head)?.[1];
    from = end < 0 ? output.length : end + 1;
    if (size === undefined) return undefined;
    const text = output.toString('utf8', from, from + Number(size));
    from += Number(size) + 1;
    return text;
  });
}
