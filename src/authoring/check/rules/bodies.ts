/** What is wrong in the bodies of entries: their text, their components, and what these name. */
import { filePath } from '../../../lib/addresses.ts';
import { messages as prose } from '../../prose/messages.ts';
import type { UsedComponent } from '../../prose/parse.ts';
import { componentKind } from '../../../schemas/components/index.ts';
import { relative } from 'node:path';
import { type Content, type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding, Message } from '../problem.ts';
import { wrongPicture } from '../picture-files.ts';

export const bodyProblems: Rule = (content) =>
  content.entries.flatMap((entry) => {
    const marks = collision.exec(entry.body);
    // The line between the two texts reads as a heading: what else the reader finds there says nothing.
    if (marks) return [told(entry, marks.index, messages.mergeMarks())];
    return [
      ...entry.prose.faults.map(({ at, message }) => told(entry, at, messages.bodyWrong(message))),
      ...entry.prose.components.flatMap((component) => danglingIn(component, entry, content)),
    ];
  });

/** What git writes where two people changed the same lines. */
const collision = /^(?:<{7}|>{7}) \S/m;

/** A finding about the word that begins at a place of the body. */
function told(entry: Entry, at: number, message: Message): Finding {
  const length = /^\S*/.exec(entry.body.slice(at))?.[0].length ?? 0;
  return finding(entry, placeIn(entry.body, at, Math.max(1, length), entry.bodyLine), message);
}

/** The names in a component's attributes that lead to nothing. */
function danglingIn({ component, attributes, at }: UsedComponent, entry: Entry, content: Content): Finding[] {
  return Object.entries(componentKind(component).names ?? {}).flatMap(([attribute, what]): Finding[] => {
    const name = attributes[attribute];
    const place = at[attribute];
    if (name === undefined || place === undefined) return [];
    const message = { figures: wrongFigure, pictures: wrongPicture, files: wrongFile }[what](name, entry, content);
    if (message?.fix === undefined) return message ? [told(entry, place, message)] : [];
    // What is to be written instead is the value alone.
    const from = Math.max(place, entry.body.indexOf(name, place));
    return [finding(entry, placeIn(entry.body, from, name.length, entry.bodyLine), message)];
  });
}

function wrongFigure(id: string, _: Entry, { items, unread }: Content): Message | undefined {
  const known = items.filter(({ list }) => list === 'figures').map((item) => item.id);
  return known.includes(id) || unread.has('figures') ? undefined : messages.bodyWrong(prose.figureUnknown(id, known));
}

function wrongFile(name: string, _: Entry, { directory, paths }: Content): Message | undefined {
  const place = relative(directory, filePath(directory, name));
  return paths.has(place) ? undefined : messages.bodyWrong(prose.fileMissing(name, place));
}
