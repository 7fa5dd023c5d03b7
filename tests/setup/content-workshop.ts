/** Copies of the fixture with one thing changed, to see what the check says of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtureContent } from './sites.ts';

export interface Workshop {
  readonly directory: string;
  /** Replaces the first match in a file. */
  change(file: string, from: string | RegExp, to: string): void;
  write(file: string, text: string): void;
  /** Adds a paragraph to the end of a file. */
  append(file: string, text: string): void;
  remove(file: string): void;
  close(): void;
}

/** A throwaway copy of the fixture's content; a site can be built of it where its `parent` is a folder of the project. */
export function contentWorkshop(parent = tmpdir()): Workshop {
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'content-'));
  cpSync(fixtureContent, directory, { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  return {
    directory,
    write,
    append: (file, text) => write(file, `${readFileSync(join(directory, file), 'utf8')}\n${text}\n`),
    change(file, from, to) {
      const text = readFileSync(join(directory, file), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has nothing that matches ${from}.`);
      write(file, changed);
    },
    remove: (file) => rmSync(join(directory, file)),
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}
