/** A drawing is nothing but a drawing: it will be part of a page. */
import { join } from 'node:path';
import { foreignToDrawing, lackOfDrawing } from '../../../lib/svg.ts';
import { type Rule, type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import { type Finding, fileStart } from '../problem.ts';
import { isFile, readText } from '../read/content-files.ts';

export const drawingProblems: Rule = ({ directory, paths }) =>
  [...paths]
    .filter((path) => /^drawings\/.*\.svg$/.test(path))
    .flatMap((path) => {
      const file = readText(join(directory, path));
      return isFile(file) ? problemIn(file) : [file];
    });

function problemIn(file: SourceFile): Finding[] {
  const [foreign = ''] = foreignToDrawing(file.text)?.trim().split('\n') ?? [];
  const from = file.text.indexOf(foreign);
  if (foreign !== '')
    return [finding({ file }, placeIn(file.text, from, foreign.length), messages.drawingForeign(foreign))];
  const lack = lackOfDrawing(file.text);
  const message = { end: messages.drawingUnfinished, viewBox: messages.drawingWithoutSize };
  return lack ? [finding({ file }, fileStart, message[lack]())] : [];
}
