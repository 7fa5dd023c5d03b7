/** The files of pictures: that they are there, are pictures, and are not huge. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { imageSize } from 'image-size';
import { picturePath } from '../../lib/addresses.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Content, Holder } from './content.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import { pictureName } from './read/content-files.ts';

/** What a phone's camera makes passes; what a scanner or a printer wants does not. */
export const pictureLimits = { megabytes: 10, pixels: 9000 };

/** What is wrong with the picture that an entry names by `path`, if anything. */
export function wrongPicture(path: string, { file }: Pick<Holder, 'file'>, content: Content): Message | undefined {
  const { directory, paths } = content;
  const place = relative(directory, picturePath(directory, file.path, path));
  if (paths.has(place)) return wrongInside(path, join(directory, place));
  const beside = [...paths].filter((each) => dirname(each) === dirname(place) && pictureName.test(each));
  const names = beside.map((each) => each.slice(dirname(place).length + 1));
  const guess = nearest(path.replace(/^.*\//, ''), names);
  return messages.pictureMissing(path, place, guess && path.replace(/[^/]*$/, guess));
}

function wrongInside(path: string, file: string): Message | undefined {
  try {
    const megabytes = statSync(file).size / 1_000_000;
    if (megabytes > pictureLimits.megabytes)
      return messages.pictureHeavy(path, megabytes.toFixed(1), pictureLimits.megabytes);
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
