/** What people call a thing, written where its name is wanted: told with the name. */
import { nearest } from '../../lib/nearest.ts';
import { kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { type Target, targets } from '../../schemas/names.ts';
import { type Choice, choicesOf } from '../choices.ts';
import { type Rule, finding } from '../content.ts';
import { nameFrom } from '../guess/names.ts';
import { hiddenCharacter, withoutQuotes, withoutStop } from '../guess/written.ts';
import { messages } from '../messages.ts';
import type { Finding, Said } from '../problem.ts';
import { type Field, fieldOf } from '../read/field.ts';
import { type Holder, type Written, isName, textsWritten } from './names-written.ts';

/** So many choices are named in a message. */
const choicesShown = 8;

export const titleProblems: Rule = (content) => {
  const choicesFor = new Map<Target, Choice[]>();
  return textsWritten(content, targets).flatMap((written): Finding[] => {
    const { target, holder, path, value } = written;
    const place = holder.placeOf(path);
    if (isName(value) || value.trim() === '' || ('repaired' in holder && holder.repaired.has(place.line))) return [];
    const choices = choicesFor.get(target) ?? choicesOf(content, target);
    choicesFor.set(target, choices);
    const said = saidOf(written, choices);
    return said ? [finding(holder, place, said)] : [];
  });
};

/** What is written with marks around it or a sign too many has a message of its own. */
function saidOf({ value, holder, path }: Written, choices: readonly Choice[]): Said | undefined {
  const name = nameFrom(withoutQuotes(value));
  const nearlyName = name !== undefined && choices.some((choice) => choice.name === name);
  if (nearlyName || withoutQuotes(value) !== value || new RegExp(hiddenCharacter).test(value)) return undefined;
  const list = path.length === 1 ? listAt(holder, String(path[0])) : undefined;
  if (list?.words) {
    const names = value.split(/\s*(?:[,،;&]|(?<=\s)(?:और|एवं|तथा|and)(?=\s))\s*/u).map((each) => called(each, choices));
    return names.every((each) => each !== undefined)
      ? messages.listWanted(list.words, `[${names.join(', ')}]`)
      : undefined;
  }
  const meant = called(value, choices);
  if (meant !== undefined) return messages.titleForName(value, meant);
  const all = choices.slice(0, choicesShown).map(({ name: each, title }) => (title ? `${each} (${title})` : each));
  return all.length > 0
    ? messages.nameChoices(value, `${all.join(', ')}${choices.length > choicesShown ? ' …' : ''}`)
    : undefined;
}

function listAt(holder: Holder, field: string): Field | undefined {
  if (!('kind' in holder)) return undefined;
  const { facts }: Kind = kinds[holder.kind];
  const schema = facts[field];
  const found = schema && fieldOf(schema);
  return found?.type === 'array' ? found : undefined;
}

const plain = (text: string): string => withoutStop(text).normalize('NFC').toLowerCase().trim();

/** The name of what is called so: exactly, nearly, or by a part that only one is called. */
function called(text: string, choices: readonly Choice[]): string | undefined {
  const words = plain(text);
  const wordsOf = ({ name, titles }: Choice) => [name, ...titles].map(plain);
  const exact = choices.find((choice) => wordsOf(choice).includes(words));
  if (exact) return exact.name;
  const near = nearest(words, choices.flatMap(wordsOf));
  if (near !== undefined) return choices.find((choice) => wordsOf(choice).includes(near))?.name;
  const partly = choices.filter((choice) =>
    wordsOf(choice).some((each) =>
      each.split(/[\s-]+/).some((part) => part.length > 2 && words.split(/\s+/).includes(part)),
    ),
  );
  return partly.length === 1 ? partly[0]?.name : undefined;
}
