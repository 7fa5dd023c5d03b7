/** Copies of the fixture with one thing changed, to see what the check says of it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtureContent } from './sites.ts';

export interface Workshop {
  readonly directory: string;
  /** What was written or removed since the last `restore`. */
  readonly touched: ReadonlySet<string>;
  /** Replaces the first match in a file. */
  change(file: string, from: string | RegExp, to: string): Workshop;
  read(file: string): string;
  write(file: string, text: string | Buffer): Workshop;
  /** Adds a paragraph to the end of a file. */
  append(file: string, text: string): Workshop;
  remove(file: string): Workshop;
  /** Puts back what the fixture has: much faster than another copy. */
  restore(): void;
  close(): void;
}

/** The outermost part of a path that the fixture lacks: all that a new file in a new folder brought. */
const outermost = (path: string): string =>
  existsSync(join(fixtureContent, dirname(path))) ? path : outermost(dirname(path));

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
  const touched = new Set<string>();
  const workshop: Workshop = {
    directory,
    touched,
    read,
    write(file, text) {
      touched.add(file);
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
      touched.add(file);
      rmSync(join(directory, file), { recursive: true });
      return workshop;
    },
    restore() {
      for (const file of touched) {
        rmSync(join(directory, outermost(file)), { recursive: true, force: true });
        const original = join(fixtureContent, file);
        if (existsSync(original)) cpSync(original, join(directory, file), { recursive: true });
      }
      touched.clear();
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
  return workshop;
}
