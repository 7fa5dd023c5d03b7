/** Brings together what an entry is begun with: from flags, from suggestions and, in a terminal, by asking. */
import type { Content } from '../check/content.ts';
import { messages } from '../check/messages.ts';
import type { Said } from '../check/problem.ts';
import type { KindName } from '../schemas/index.ts';
import { says } from '../i18n/bilingual.ts';
import { saidOf } from './answers.ts';
import { askSlot, askSlug, askWhichMore } from './ask.ts';
import { choicesOf } from '../check/choices.ts';
import { type ScaffoldField, type Slot, isPlain, labelOf, slotsOf } from './fields.ts';
import type { Given } from './flags.ts';
import { slugFrom, slugSaid, suggestionFor } from './suggestions.ts';

export interface Beginning {
  readonly kind: KindName;
  readonly fields: readonly ScaffoldField[];
  readonly content: Content;
  readonly given: Given;
  /** The day it is, `2030-01-15`. */
  readonly today: string;
}

export interface Gathered {
  readonly answers: Map<string, unknown>;
  readonly slug: string;
}

const choicesIn = (content: Content, { target }: ScaffoldField) => (target ? choicesOf(content, target) : []);

/** A name of something of which there is nothing yet cannot be given. */
const hasChoices = (content: Content, field: ScaffoldField): boolean =>
  field.target === undefined || choicesIn(content, field).length > 0;

/** Asks again what was refused; the old answers stand there to be changed. */
export async function askAgain(slots: readonly Slot[], { content, given }: Beginning): Promise<void> {
  for (const slot of slots) {
    const answer = await askSlot(slot, choicesIn(content, slot.field), given.answers.get(slot.flag));
    if (answer === undefined) given.answers.delete(slot.flag);
    else given.answers.set(slot.flag, answer);
  }
}

/** Asks what was not given, as far as it is required, and then what else the organiser chooses. */
export async function gatherByAsking({ kind, fields, content, given, today }: Beginning): Promise<Gathered> {
  const { answers } = given;
  const wrong = wrongAnswers(fields, answers);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const ask = async (asked: readonly ScaffoldField[]) => {
    for (const slot of asked.flatMap(slotsOf)) {
      if (answers.has(slot.flag)) continue;
      const suggestion = suggestionFor(slot.field, kind, content, today);
      const answer = await askSlot(slot, choicesIn(content, slot.field), suggestion);
      if (answer !== undefined) answers.set(slot.flag, answer);
    }
  };
  const required = fields.filter((field) => field.required && isPlain(field));
  await ask([...required.filter(({ translated }) => translated), ...required.filter(({ translated }) => !translated)]);
  const open = (field: ScaffoldField) => !field.required && isPlain(field) && hasChoices(content, field);
  const unanswered = (field: ScaffoldField) => slotsOf(field).some(({ flag }) => !answers.has(flag));
  await ask(await askWhichMore(fields.filter((field) => open(field) && unanswered(field))));
  const said = (slug: string) => slugSaid(slug, kind, content);
  const slug = given.slug !== undefined && !said(given.slug) ? given.slug : await askSlug(slugFrom(answers), said);
  return { answers, slug };
}

/** Takes what was given and suggests the rest. @throws if that is not enough; the message names every flag. */
export function gatherFromFlags({ kind, fields, content, given, today }: Beginning): Gathered {
  const { answers } = given;
  for (const field of fields) {
    const [slot] = slotsOf(field);
    const suggestion = slot && !answers.has(slot.flag) ? suggestionFor(field, kind, content, today) : undefined;
    if (slot && suggestion !== undefined) answers.set(slot.flag, suggestion);
  }
  const missing = fields
    .filter(({ required }) => required)
    .flatMap(slotsOf)
    .filter(({ flag }) => !answers.has(flag))
    .map(({ flag, field }) => flagMessage(flag, messages.fieldMissing(field.name, wordsOf(field))));
  const wrong = [...missing, ...wrongAnswers(fields, answers)];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const slug = given.slug ?? slugFrom(answers);
  if (slug === undefined) throw new Error(says('--slug लिखें: फाइल का नाम।', 'Write --slug: the name of the file.'));
  const said = slugSaid(slug, kind, content);
  if (said) throw new Error(flagMessage('slug', said));
  return { answers, slug };
}

/** What the check says of the answers, with the flag of each. */
const wrongAnswers = (fields: readonly ScaffoldField[], answers: ReadonlyMap<string, unknown>): string[] =>
  fields.flatMap(slotsOf).flatMap(({ flag, field }) => {
    const said = answers.has(flag) ? saidOf(field, answers.get(flag)) : undefined;
    return said ? [flagMessage(flag, said)] : [];
  });

const wordsOf = (field: ScaffoldField) => field.words ?? { label: labelOf(field), hint: { hi: '', en: '' } };

const flagMessage = (flag: string, { hi, en, fix }: Said): string =>
  [`--${flag}`, `  ${hi}`, `  ${en}`, ...(fix === undefined ? [] : [`  →  ${fix}`])].join('\n');
