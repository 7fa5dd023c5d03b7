/** A drawing is nothing but a drawing: it will be part of a page. */
import { join } from 'node:path';
import { foreignToDrawing } from '../../lib/svg.ts';
import { type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import { isFile, readText } from '../read/read-file.ts';

export const drawingProblems: Rule = ({ directory, paths }) =>
  [...paths]
    .filter((path) => /^drawings\/.*\.svg$/.test(path))
    .flatMap((path) => {
      const file = readText(join(directory, path));
      if (!isFile(file)) return [file];
      const foreign = foreignToDrawing(file.text);
      if (foreign === undefined) return [];
      const from = Math.max(0, file.text.indexOf(foreign));
      return [finding({ file }, placeIn(file.text, from, foreign.length), messages.drawingForeign(foreign.trim()))];
    });
