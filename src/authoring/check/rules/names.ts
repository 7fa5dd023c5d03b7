/** Fields that name other things: every name leads somewhere; where a title is written instead, the message has the name. */
import { join } from 'node:path';
import { defaultLocale, locales } from '../../../i18n/locales.ts';
import { nearest } from '../../../lib/nearest.ts';
import { kinds, type Target, targets } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { type Choice, choicesOf, listed, unknownNameMessage } from '../choices.ts';
import { type Content, type Entry, type Item, type Rule, finding, slugsKey, textsIn } from '../content.ts';
import { nameFrom, hiddenCharacter, withoutQuotes, withoutStop } from '../guess/plain-text.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, fileStart } from '../problem.ts';
import { drawingsFor } from '../read/content-files.ts';
import { type Field, fieldOf } from '../read/schema-fields.ts';

type Holder = Entry | Item;

/** A text in the place where it is written. */
interface Written {
  readonly path: readonly PropertyKey[];
  readonly value: string;
  readonly holder: Holder;
  readonly target: Target;
}

/** What is not even written like a name is the schema's to refuse. */
const isName = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);

/** Whether a field is a fact of a Hindi file or of a list: elsewhere it should not be written at all. */
const holds = (holder: Holder, field: string): boolean =>
  !('kind' in holder) || (holder.locale === defaultLocale && Object.hasOwn(kinds[holder.kind].facts, field));

/** What is written in fields that name something, names or not. */
const written = ({ entries, items }: Content): Written[] =>
  [...entries, ...items].flatMap((holder) =>
    textsIn(holder.raw).flatMap(({ path, text: value }) => {
      const field = path.filter((step) => typeof step === 'string').join('.');
      const target = Object.hasOwn(targets, field) ? targets[field] : undefined;
      return target && holds(holder, String(path[0])) ? [{ path, value, holder, target }] : [];
    }),
  );

export const nameProblems: Rule = (content) => {
  const all = written(content).filter(({ value }) => isName(value));
  const [ofEmpty, names] = [all.filter(namesNothing(content)), all.filter((each) => !namesNothing(content)(each))];
  const unknown = names.flatMap((each) => {
    const known = knownNames(content, each.target);
    return !known || known.has(each.value) ? [] : [unknownName(each, fitting(content, each.target) ?? known)];
  });
  return [...unknown, ...emptyLists(ofEmpty, content), ...repeated(names)];
};

/** Whether a name is of a list that has nothing in it. */
const namesNothing =
  ({ items, unread }: Content) =>
  ({ target }: Written): boolean =>
    'list' in target && !unread.has(target.list) && !items.some(({ list }) => list === target.list);

/** An emptied list is one mistake, however many names of it are left elsewhere. */
const emptyLists = (names: readonly Written[], { directory }: Content): Finding[] =>
  [...Map.groupBy(names, ({ target }) => ('list' in target ? `${target.list}.yaml` : ''))].map(([file, used]) => ({
    file: join(directory, file),
    place: fileStart,
    message: messages.listEmpty(file, listed(new Set(used.map(({ value }) => value)))),
  }));

/** The drawings that fit a field, if it names one. */
const fitting = ({ directory, paths }: Content, target: Target): ReadonlySet<string> | undefined =>
  'drawing' in target ? new Set(drawingsFor(target.drawing, directory, paths)) : undefined;

/** A list of an entry names each thing once. */
function repeated(names: readonly Written[]): Finding[] {
  const inList = names.filter(({ holder, path }) => 'kind' in holder && typeof path.at(-1) === 'number');
  const key = ({ holder, path, value }: Written) => `${holder.file.path} ${path.slice(0, -1).join('.')} ${value}`;
  return [...Map.groupBy(inList, key).values()].flatMap(([, ...more]) =>
    more.map(({ holder, path, value }) => finding(holder, holder.placeOf(path), messages.nameTwice(value))),
  );
}

/** The names there are; undefined where they cannot be known, as what has them cannot be read. */
function knownNames(content: Content, target: Target): ReadonlySet<string> | undefined {
  // What only an English file has is reported there.
  if ('kind' in target)
    return new Set(locales.flatMap((locale) => [...(content.slugs.get(slugsKey(target.kind, locale)) ?? [])]));
  if ('list' in target && content.unread.has(target.list)) return undefined;
  if (!('text' in target)) return new Set(choicesOf(content, target).map(({ name }) => name));
  const events = content.entries.filter(({ kind }) => kind === 'event');
  const hindi = events.find(({ locale }) => locale === defaultLocale);
  if (!hindi || hindi.broken.has(target.text) || hindi.repaired.size > 0) return undefined;
  return new Set(events.flatMap(({ data }) => Object.keys(data[target.text] ?? {})));
}

const unknownName = ({ value, target, holder, path }: Written, names: ReadonlySet<string>): Finding =>
  finding(holder, holder.placeOf(path), unknownNameMessage(value, target, names));

/** So many choices are named in a message. */
const choicesShown = 8;

/** What people call a thing, written where its name is wanted. */
export const titleProblems: Rule = (content) =>
  written(content).flatMap((each): Finding[] => {
    const { target, holder, path, value } = each;
    const place = holder.placeOf(path);
    const isRepaired = 'repaired' in holder && holder.repaired.has(place.line);
    if (isName(value) || value.trim() === '' || isRepaired) return [];
    const message = titleMessage(each, choicesOf(content, target));
    return message ? [finding(holder, place, message)] : [];
  });

/** What is written with marks around it or a sign too many has a message of its own. */
function titleMessage({ value, holder, path }: Written, choices: readonly Choice[]): Message | undefined {
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
  const given = plain(text);
  const all = choices.flatMap(({ name, titles }) => [name, ...titles].map((each) => ({ name, words: plain(each) })));
  const wordings = all.map(({ words }) => words);
  const near = wordings.includes(given) ? given : nearest(given, wordings);
  if (near !== undefined) return all.find(({ words }) => words === near)?.name;
  const parts = given.split(/\s+/).filter((part) => part.length > 2);
  const partly = all.filter(({ words }) => words.split(/[\s-]+/).some((part) => parts.includes(part)));
  const [only, ...more] = new Set(partly.map(({ name }) => name));
  return more.length > 0 ? undefined : only;
}
