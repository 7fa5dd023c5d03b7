/** Bodies: text and components that are wrong, names that lead nowhere, lines that would not print as the list or heading they are. */
import { relative } from 'node:path';
import { filePath } from '../../../lib/addresses.ts';
import { componentKind } from '../../../schemas/components/index.ts';
import { messages as prose } from '../../prose/prose-messages.ts';
import type { UsedComponent } from '../../prose/parse.ts';
import { type Content, type Entry, type Rule, finding, findingInBody } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';
import { wrongPicture } from './pictures.ts';

export const bodyProblems: Rule = (content) =>
  content.entries.flatMap((entry) => [...textProblems(entry, content), ...lineProblems(entry)]);

/** What git writes where two people changed the same lines. */
const collision = /^(?:<{7}|>{7}) \S/m;

function textProblems(entry: Entry, content: Content): Finding[] {
  const marks = collision.exec(entry.body);
  // The line between the two texts reads as a heading: what else the reader finds there says nothing.
  if (marks) return [atWord(entry, marks.index, messages.mergeMarks())];
  return [
    ...entry.prose.faults.map(({ at, message }) => atWord(entry, at, messages.bodyWrong(message))),
    ...entry.prose.hints.map(({ at, message }) => atWord(entry, at, messages.bodyUnlikely(message))),
    ...entry.prose.components.flatMap((component) => danglingNames(component, entry, content)),
  ];
}

/** A finding about the word that begins at a place of the body. */
function atWord(entry: Entry, at: number, message: Message): Finding {
  const length = /^\S*/.exec(entry.body.slice(at))?.[0].length ?? 0;
  return findingInBody(entry, at, Math.max(1, length), message);
}

/** The names in a component's attributes that lead to nothing. */
function danglingNames({ component, attributes, at }: UsedComponent, entry: Entry, content: Content): Finding[] {
  return Object.entries(componentKind(component).names ?? {}).flatMap(([attribute, what]): Finding[] => {
    const name = attributes[attribute];
    const place = at[attribute];
    if (name === undefined || place === undefined) return [];
    const message = { figures: wrongFigure, pictures: wrongPicture, files: wrongFile }[what](name, entry, content);
    if (!message) return [];
    if (message.fix === undefined) return [atWord(entry, place, message)];
    // A fix replaces the value alone.
    return [findingInBody(entry, Math.max(place, entry.body.indexOf(name, place)), name.length, message)];
  });
}

function wrongFigure(id: string, _: Entry, { items, unread }: Content): Message | undefined {
  const ids = items.filter(({ list }) => list === 'figures').map((item) => item.id);
  return ids.includes(id) || unread.has('figures') ? undefined : messages.bodyWrong(prose.figureUnknown(id, ids));
}

function wrongFile(name: string, _: Entry, { directory, paths }: Content): Message | undefined {
  const place = relative(directory, filePath(directory, name));
  return paths.has(place) ? undefined : messages.bodyWrong(prose.fileMissing(name, place));
}

const bullet = /^\s*[•·●▪◦‣]\s*(?=\S)/u;
const tightDash = /^-(?=[\p{L}“])/u;
const tightHeading = /^(#{2,3})(?=[^#\s])/u;

/** Lines outside of code that Markdown would read otherwise than they were meant. A list is reported at its first line. */
function lineProblems(entry: Entry): Finding[] {
  const found: Finding[] = [];
  let inCode = false;
  let inList = false;
  const lines = entry.body.split('\n');
  for (const [index, text] of lines.entries()) {
    if (/^\s*(?:`{3}|~{3})/.test(text)) inCode = !inCode;
    if (inCode) continue;
    const place = { line: entry.bodyLine + index, column: 1, length: text.trimEnd().length };
    const asItem = text.replace(bullet, '- ').replace(tightDash, '- ');
    if (asItem !== text && !inList) found.push(finding(entry, place, messages.bodyList(asItem)));
    inList = asItem !== text;
    const asHeading = text.replace(tightHeading, '$1 ');
    if (asHeading !== text) found.push(finding(entry, place, messages.bodyHeading(asHeading)));
  }
  return found;
}
