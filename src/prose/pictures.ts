/** The pictures of a body: the only files that it can bring into a page. */
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { picturePath } from '../lib/content-files.ts';
import { parseProse } from './parse.ts';

/**
 * Where each picture lies that the body of `file`, an entry of the content folder `directory`, shows: as a path from the entry, by
 * the address that the body gives it. Pictures that are not there are left out.
 */
export function picturesOf(body: string, file: string, directory: string): Record<string, string> {
  if (!body.includes('<Picture')) return {};
  const named = parseProse(body).components.flatMap(({ component, attributes: { src } }) =>
    component === 'Picture' && src !== undefined ? [src] : [],
  );
  const found = [...new Set(named)]
    .map((src) => [src, picturePath(directory, file, src)] as const)
    .filter(([, path]) => existsSync(path));
  return Object.fromEntries(found.map(([src, path]) => [src, `./${relative(dirname(file), path)}`]));
}
