/** Pictures and drawings: their files are there, can be shown and are not huge. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { imageSize } from 'image-size';
import { picturePath } from '../../../lib/addresses.ts';
import { nearest } from '../../../lib/nearest.ts';
import { foreignToDrawing, lackOfDrawing } from '../../../lib/svg.ts';
import { photoFields } from '../../../schemas/photo.ts';
import { type Content, type Holder, type Rule, type SourceFile, finding, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, fileStart, placeIn } from '../problem.ts';
import { otherPicture, pictureName, isFile, readText } from '../read/content-files.ts';

/** What a phone's camera makes passes; what a scanner or a printer wants does not. */
export const pictureLimits = { megabytes: 10, pixels: 9000 };

/** The pictures that fields name: one of `photoFields`, the photographs of a report. */
const pictureFields = [...Object.keys(photoFields), 'picture'];
const picturesOf = (fields: Readonly<Record<string, unknown>>) =>
  textsIn(fields).filter(({ path }) => pictureFields.includes(String(path.at(-1))));

/** Pictures in fields, and pictures beside entries that browsers cannot show. */
export const pictureProblems: Rule = (content) => {
  const inFields = content.entries.flatMap((entry) =>
    picturesOf(entry.data).flatMap(({ path, text }) => {
      const message = wrongPicture(text, entry, content);
      return message ? [finding(entry, entry.placeOf(path), message)] : [];
    }),
  );
  const isNamed = (path: string) =>
    content.entries.some(({ raw }) => picturesOf(raw).some(({ text }) => text.endsWith(basename(path))));
  const unshown = [...content.paths].filter((path) => otherPicture.test(path) && !isNamed(path));
  return [
    ...inFields,
    ...unshown.map((path) => ({
      file: join(content.directory, path),
      place: fileStart,
      message: messages.pictureFormat(basename(path), extname(path).slice(1).toUpperCase()),
    })),
  ];
};

/** What is wrong with the picture that an entry names by `path`, if anything. */
export function wrongPicture(
  path: string,
  { file: holder }: Pick<Holder, 'file'>,
  content: Content,
): Message | undefined {
  const { directory, paths } = content;
  const place = relative(directory, picturePath(directory, holder.path, path));
  const whole = join(directory, place);
  if (paths.has(place)) return wrongInside(path, whole);
  const beside = [...paths].filter((each) => dirname(each) === dirname(place) && pictureName.test(each));
  const guess = nearest(
    basename(path),
    beside.map((each) => basename(each)),
  );
  return messages.pictureMissing(path, place, guess && path.replace(/[^/]*$/, guess));
}

function wrongInside(path: string, file: string): Message | undefined {
  const limit = pictureLimits;
  try {
    const megabytes = statSync(file).size / 1_000_000;
    if (megabytes > limit.megabytes) return messages.pictureHeavy(path, megabytes.toFixed(1), limit.megabytes);
    const { type, width, height } = imageSize(readFileSync(file));
    const named = extname(file).slice(1).toLowerCase().replace('jpeg', 'jpg');
    if (named !== (type === 'heif' && named === 'avif' ? 'avif' : type)) return messages.pictureKind(path, type);
    const isLarge = Math.max(width, height) > limit.pixels;
    return isLarge ? messages.pictureLarge(path, width, height, limit.pixels) : undefined;
  } catch {
    return messages.pictureKind(path, undefined);
  }
}

/** A drawing becomes a part of pages, so its file may hold nothing else. */
export const drawingProblems: Rule = ({ directory, paths, found }) =>
  [...paths]
    .filter((path) => /^drawings\/.*\.svg$/.test(path))
    .filter((path) => !found.some(({ file }) => file === join(directory, path)))
    .flatMap((path) => {
      const file = readText(join(directory, path));
      return isFile(file) ? inDrawing(file) : [file];
    });

function inDrawing(file: SourceFile): Finding[] {
  const [foreign = ''] = foreignToDrawing(file.text)?.trim().split('\n') ?? [];
  const place = placeIn(file.text, file.text.indexOf(foreign), foreign.length);
  if (foreign !== '') return [finding({ file }, place, messages.drawingForeign(foreign))];
  const lack = lackOfDrawing(file.text);
  const message = { end: messages.drawingUnfinished, viewBox: messages.drawingWithoutSize };
  return lack ? [finding({ file }, fileStart, message[lack]())] : [];
}
