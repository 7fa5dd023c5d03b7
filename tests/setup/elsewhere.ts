/** The project in a folder of its own, without anything that a build has made. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const left = ['node_modules', '.cache', '.astro', '.git', 'dist', 'tests'];

export interface Elsewhere {
  readonly folder: string;
  /** Builds the site into `dist` and gives what the build said. @throws if it fails */
  build(environment: Readonly<Record<string, string | undefined>>): string;
  close(): void;
}

export function projectElsewhere(): Elsewhere {
  const folder = mkdtempSync(join(tmpdir(), 'another-folder-'));
  for (const name of readdirSync(root).filter((each) => !left.includes(each)))
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build(environment) {
      const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', 'dist'], {
        cwd: folder,
        env: environment as NodeJS.ProcessEnv,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
      return stdout;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A hash of each file of a folder, by its path. */
export function fingerprints(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return new Map(files.map((file) => [file, hash(file)]));
}

/** Files that are not the same in both, or only in one. */
export const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).toSorted();
