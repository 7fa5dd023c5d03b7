/** Writes the two files of a new entry, once the check has nothing against them. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CheckOptions, checkContent } from '../check/check-content.ts';
import type { Problem } from '../check/problem.ts';
import { says } from '../i18n/bilingual.ts';

/** Texts by the path of their file from the content folder. */
export type Files = Readonly<Record<string, string>>;

/** @throws if one of the files is there already. */
export function refuseExisting(directory: string, files: Iterable<string>): void {
  const there = [...files].map((file) => join(directory, file)).find((path) => existsSync(path));
  if (there !== undefined)
    throw new Error(
      says(
        `${there} पहले से है। दूसरा नाम (slug) दें, या उसी फाइल को बदलें।`,
        `${there} is there already. Give another name (slug), or change that file.`,
      ),
    );
}

/** What the check would newly say if the files were there: tried on a copy of the folder. */
export function triedOut(directory: string, files: Files, options: CheckOptions): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'new-entry-'));
  try {
    cpSync(directory, copy, { recursive: true });
    writeAll(copy, files);
    const key = ({ file, code, excerpt }: Problem, under: string) => `${file.slice(under.length)} ${code} ${excerpt}`;
    const before = new Set(checkContent(directory, options).map((problem) => key(problem, directory)));
    return checkContent(copy, options)
      .filter((problem) => !before.has(key(problem, copy)))
      .map((problem) => ({ ...problem, file: join(directory, problem.file.slice(copy.length)) }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @throws if one of the files is there already; nothing is ever overwritten. */
export function writeAll(directory: string, files: Files): void {
  refuseExisting(directory, Object.keys(files));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text, { flag: 'wx' });
  }
}
