/** Questions in a terminal, in both languages. Answers are checked as they are typed. */
import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Said } from '../check/problem.ts';
import { localeNames } from '../i18n/locales.ts';
import { says } from '../i18n/bilingual.ts';
import { asTyped, saidOf, typedValue } from './answers.ts';
import type { Choice } from '../check/choices.ts';
import type { Field } from '../check/read/field.ts';
import { type ScaffoldField, type Slot, itemOf, labelOf } from './fields.ts';
import { type BeginningName, beginnings } from './kinds.ts';

/** Someone pressed Escape or Control and C. */
export class Stopped extends Error {}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (!isCancel(answer)) return answer as Exclude<Answer, symbol>;
  cancel(says('रोक दिया: कुछ नहीं लिखा गया।', 'Stopped: nothing was written.'));
  throw new Stopped();
}

/** The keys by which a choice is made, in place of the library's English. */
const keys = {
  one: says('↑ ↓ से जाएं, फिर एंटर', '↑ ↓ to move, then Enter'),
  several: says('↑ ↓ से जाएं, स्पेस से चुनें, फिर एंटर', '↑ ↓ to move, space to choose, then Enter'),
};

/** A message of the check below an answer. */
const inOneLine = ({ hi, en, fix }: Said): string => `${hi} · ${en}${fix === undefined ? '' : ` → ${fix}`}`;

export async function askKind(): Promise<BeginningName> {
  const options = Object.entries(beginnings).map(([value, { label }]) => ({
    value: value as BeginningName,
    label: says(label.hi, label.en),
  }));
  const message = `${says('क्या जोड़ना है?', 'What is to be added?')}\n${keys.one}`;
  return answered(await select({ message, options, showInstructions: false }));
}

const question = ({ field, locale }: Slot): string => {
  const { hi, en } = labelOf(field);
  const name = `${says(hi, en)}${locale ? ` (${localeNames[locale]})` : ''}`;
  const hint = field.inForm ?? field.words?.hint;
  // Here a time is typed without the quote marks that a file wants.
  const plain = (text: string) => text.replace(/"(\d[^"]*)"/g, '$1');
  return hint ? `${name}\n${plain(hint.hi)}\n${plain(hint.en)}` : name;
};

const optionsOf = ({ choices: words = [], options = {} }: Field, choices: readonly Choice[]) => [
  ...words.map((word) => {
    const meaning = options[word];
    return { value: word, label: meaning ? `${says(meaning.hi, meaning.en)} (${word})` : word };
  }),
  ...choices.map(({ name, title }) => ({ value: name, label: title === undefined ? name : `${title} (${name})` })),
];

/** The answer to one question: a choice where there is something to choose from. */
export async function askSlot(slot: Slot, choices: readonly Choice[], suggestion: unknown): Promise<unknown> {
  const { field } = slot;
  const message = question(slot);
  const options = optionsOf(field, choices);
  if (options.length > 0 && itemOf(field)) {
    const several = { message: `${message}\n${keys.several}`, options, showInstructions: false };
    const names = answered(await multiselect({ ...several, required: field.required }));
    return names.length > 0 ? names : undefined;
  }
  if (options.length > 0)
    return answered(await select({ message: `${message}\n${keys.one}`, options, showInstructions: false }));
  const initialValue = suggestion === undefined ? {} : { initialValue: asTyped(field, suggestion) };
  const validate = (typed: string | undefined): string | undefined => {
    const value = typedValue(field, typed ?? '');
    const said = value === undefined && !field.required ? undefined : saidOf(field, value);
    return said && inOneLine(said);
  };
  return typedValue(field, answered(await text({ message, ...initialValue, validate })));
}

/** Which of the fields that may be left out are to be filled now. */
export async function askWhichMore(fields: readonly ScaffoldField[]): Promise<ScaffoldField[]> {
  if (fields.length === 0) return [];
  const message = [
    'और क्या अभी भरना है? स्पेस से चुनें; कुछ नहीं तो बस एंटर दबाएं',
    'What else to fill in now? Choose with the space bar; for nothing just press Enter',
  ].join('\n');
  const options = fields.map((field) => ({ value: field.name, label: says(labelOf(field).hi, labelOf(field).en) }));
  const names = answered(await multiselect({ message, options, required: false, showInstructions: false }));
  return fields.filter(({ name }) => names.includes(name));
}

export async function askSlug(
  suggestion: string | undefined,
  said: (slug: string) => Said | undefined,
): Promise<string> {
  const message = says(
    'फाइल का नाम: छोटे अंग्रेजी अक्षर, अंक और “-”',
    'Name of the file: small Latin letters, digits and “-”',
  );
  const validate = (typed: string | undefined): string | undefined => {
    const problem = said((typed ?? '').trim());
    return problem && inOneLine(problem);
  };
  const initialValue = suggestion === undefined ? {} : { initialValue: suggestion };
  return answered(await text({ message, ...initialValue, validate })).trim();
}
