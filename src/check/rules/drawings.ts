/** A drawing is nothing but a drawing: it will be part of a page. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foreignToDrawing } from '../../lib/svg.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

export function drawingProblems({ directory }: Content): Problem[] {
  const folder = join(directory, 'drawings');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return names.flatMap((name) => {
    const file = join(folder, name);
    const foreign = foreignToDrawing(readFileSync(file, 'utf8'));
    return foreign === undefined ? [] : [{ file, line: 1, message: messages.drawingForeign(foreign) }];
  });
}
