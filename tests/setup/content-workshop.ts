/** Copies of the fixture with one thing changed, to see what the check says of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtureContent } from './sites.ts';

export interface Workshop {
  readonly directory: string;
  /** Replaces the first match in a file. */
  change(file: string, from: string | RegExp, to: string): Workshop;
  write(file: string, text: string | Buffer): void;
  remove(file: string): void;
  close(): void;
}

/** A throwaway copy of the fixture's content. */
export function contentWorkshop(): Workshop {
  const directory = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(fixtureContent, directory, { recursive: true });
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  const workshop: Workshop = {
    directory,
    write,
    change(file, from, to) {
      const text = readFileSync(join(directory, file), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has nothing that matches ${from}.`);
      write(file, changed);
      return workshop;
    },
    remove: (file) => rmSync(join(directory, file)),
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
  return workshop;
}
