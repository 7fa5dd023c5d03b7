/** Bodies are prose: text and components, which name figures, pictures and files that are there. */
import { existsSync } from 'node:fs';
import type { Bilingual } from '../../i18n/locales.ts';
import { filePath, picturePath } from '../../lib/content-files.ts';
import { messages } from '../../prose/messages.ts';
import { type UsedComponent, parseProse } from '../../prose/parse.ts';
import { placeIn } from '../../prose/problems.ts';
import { componentKind } from '../../schemas/components/index.ts';
import { says } from '../../schemas/fields.ts';
import type { Problem } from '../problem.ts';
import type { Content, Entry } from '../read-content.ts';

export function bodyProblems(content: Content): Problem[] {
  const figures = content.items.filter(({ list }) => list === 'figures').map(({ id }) => id);
  return content.entries.flatMap((entry) => {
    const { text, firstLine } = entry.body;
    const { faults, components } = parseProse(text);
    const dangling = components.flatMap((component) => danglingIn(component, entry, content.directory, figures));
    return [...faults, ...dangling].map(({ at, message }) => ({
      file: entry.file,
      line: placeIn(text, at, firstLine).line,
      message: says(message.hi, message.en),
    }));
  });
}

type Found = { at: number; message: Bilingual };

/** The names in a component's attributes that lead to nothing. */
function danglingIn(used: UsedComponent, entry: Entry, directory: string, figures: readonly string[]): Found[] {
  const { attributes, at } = used;
  return Object.entries(componentKind(used.component).names ?? {}).flatMap(([attribute, what]) => {
    const name = attributes[attribute];
    const place = at[attribute];
    if (name === undefined || place === undefined) return [];
    if (what === 'figures')
      return figures.includes(name) ? [] : [{ at: place, message: messages.figureUnknown(name, figures) }];
    const path = what === 'files' ? filePath(directory, name) : picturePath(directory, entry.file, name);
    return existsSync(path) ? [] : [{ at: place, message: messages.fileMissing(name, path) }];
  });
}
