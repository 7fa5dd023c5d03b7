/** Fields that name other things: every name leads somewhere; where a title is written instead, the message has the name. */
import { defaultLocale, locales } from '../../../i18n/locales.ts';
import { kinds, type Target, targets } from '../../../schemas/index.ts';
import { type Choice, choicesOf, unknownNameMessage } from '../choices.ts';
import { type Content, type Entry, type Item, type Rule, finding, slugsKey, textsIn } from '../content.ts';
import { nameFrom, hiddenCharacter, withoutQuotes } from '../plain-text.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';
import { drawingsFor } from '../read/content-files.ts';

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
  const names = written(content).filter(({ value }) => isName(value));
  const unknown = names.flatMap((each) => {
    const known = knownNames(content, each.target);
    return !known || known.has(each.value) ? [] : [unknownName(each, fitting(content, each.target) ?? known)];
  });
  return [...unknown, ...repeated(names)];
};

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
  if (!hindi || hindi.broken.has(target.text)) return undefined;
  return new Set(events.flatMap(({ data }) => Object.keys(data[target.text] ?? {})));
}

const unknownName = ({ value, target, holder, path }: Written, names: ReadonlySet<string>): Finding =>
  finding(holder, holder.placeOf(path), unknownNameMessage(value, target, names));

/** So many choices are named in a message. */
const choicesShown = 8;

/** What people call a thing, written where its name is wanted: the message lists the names. */
export const titleProblems: Rule = (content) =>
  written(content).flatMap(({ target, holder, path, value }): Finding[] => {
    if (isName(value) || value.trim() === '') return [];
    const message = titleMessage(value, choicesOf(content, target));
    return message ? [finding(holder, holder.placeOf(path), message)] : [];
  });

/** What is written with marks around it or a sign too many has a message of its own. */
function titleMessage(value: string, choices: readonly Choice[]): Message | undefined {
  const name = nameFrom(withoutQuotes(value));
  const nearlyName = name !== undefined && choices.some((choice) => choice.name === name);
  const isMarked = withoutQuotes(value) !== value || new RegExp(hiddenCharacter).test(value);
  if (nearlyName || isMarked || choices.length === 0) return undefined;
  const all = choices.slice(0, choicesShown).map(({ name: each, title }) => (title ? `${each} (${title})` : each));
  return messages.nameChoices(value, `${all.join(', ')}${choices.length > choicesShown ? ' …' : ''}`);
}
