/** A picture that an entry shows lies beside it, is a picture, is not huge and says in words what it shows. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { imageSize } from 'image-size';
import { type Content, type Entry, type Rule, finding } from '../content.ts';
import { nearest } from '../guess/near.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding, Place, Said } from '../problem.ts';
import { picturesIn } from '../read/body-links.ts';
import { pictureName } from '../read/file-names.ts';

/** What a phone's camera makes passes; what a scanner or a printer wants does not. */
export const pictureLimits = { megabytes: 10, pixels: 9000 };

interface Shown {
  readonly path: string;
  readonly place: Place;
}

export const pictureProblems: Rule = (content) =>
  content.entries.flatMap((entry) => [
    ...shownIn(entry).flatMap(({ path, place }): Finding[] => {
      const said = wrongWith(path, entry, content);
      return said ? [finding(entry, place, said)] : [];
    }),
    ...withoutWords(entry),
  ]);

function shownIn(entry: Entry): Shown[] {
  const { portrait } = entry.data;
  const inBody = picturesIn(entry.body).filter(({ href }) => !/^[a-z]+:|^\/\//i.test(href));
  return [
    ...(typeof portrait === 'string' ? [{ path: portrait, place: entry.placeOf(['portrait']) }] : []),
    ...inBody.map(({ href, from }) => ({ path: href, place: placeIn(entry.body, from, href.length, entry.bodyLine) })),
  ];
}

const withoutWords = (entry: Entry): Finding[] =>
  picturesIn(entry.body)
    .filter(({ alt }) => alt.trim() === '')
    .map(({ href, start, from }) =>
      finding(entry, placeIn(entry.body, start, from - start, entry.bodyLine), messages.pictureAlt(href)),
    );

function wrongWith(path: string, entry: Entry, { directory, paths }: Content): Said | undefined {
  const file = join(dirname(entry.file.path), path);
  const folder = relative(directory, dirname(file));
  if (!paths.has(relative(directory, file))) {
    const beside = [...paths].filter((each) => dirname(each) === folder && pictureName.test(each));
    const guess = nearest(
      path.replace(/^\.\//, ''),
      beside.map((each) => each.slice(folder.length + 1)),
    );
    return messages.pictureMissing(path, guess && `./${guess}`);
  }
  return pictureName.test(file) ? wrongInside(path, file) : messages.pictureKind(path, undefined);
}

function wrongInside(path: string, file: string): Said | undefined {
  const megabytes = statSync(file).size / 1_000_000;
  if (megabytes > pictureLimits.megabytes)
    return messages.pictureHeavy(path, megabytes.toFixed(1), pictureLimits.megabytes);
  try {
    const { type, width, height } = imageSize(readFileSync(file));
    if (kindOf(file) !== type && !(kindOf(file) === 'avif' && type === 'heif')) return messages.pictureKind(path, type);
    const { pixels } = pictureLimits;
    return Math.max(width, height) > pixels ? messages.pictureLarge(path, width, height, pixels) : undefined;
  } catch {
    return messages.pictureKind(path, undefined);
  }
}

/** What a file's name says it is. */
const kindOf = (file: string): string => extname(file).slice(1).toLowerCase().replace('jpeg', 'jpg');
