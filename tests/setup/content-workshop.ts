/** Copies of the fixture with one thing changed, to see what the check says of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtureContent } from './sites.ts';

export interface Workshop {
  readonly directory: string;
  /** Replaces the first match in a file. */
  change(file: string, from: string | RegExp, to: string): Workshop;
  read(file: string): string;
  write(file: string, text: string | Buffer): Workshop;
  /** Adds a paragraph to the end of a file. */
  append(file: string, text: string): Workshop;
  remove(file: string): Workshop;
  close(): void;
}

/**
 * A throwaway copy of the fixture's content; a site can be built of it where its `parent` is a folder of the project. Its
 * folder is named anew each time, or as `name` says.
 */
export function contentWorkshop(parent = tmpdir(), name?: string): Workshop {
  mkdirSync(parent, { recursive: true });
  const directory = name === undefined ? mkdtempSync(join(parent, 'content-')) : join(parent, name);
  rmSync(directory, { recursive: true, force: true });
  cpSync(fixtureContent, directory, { recursive: true });
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const workshop: Workshop = {
    directory,
    read,
    write(file, text) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
      return workshop;
    },
    append: (file, text) => workshop.write(file, `${read(file)}\n${text}\n`),
    change(file, from, to) {
      const text = read(file);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has nothing that matches ${from}.`);
      return workshop.write(file, changed);
    },
    remove(file) {
      rmSync(join(directory, file), { recursive: true });
      return workshop;
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
  return workshop;
}
