/** Why a value does not suit its field, and what to write instead. */
import { z } from 'zod';
import { withCountryCode } from '../../lib/addresses.ts';
import { nearest } from '../../lib/nearest.ts';
import { hiddenCharacter, nameFrom, quoted, withoutHidden, withoutQuotes, withoutStop } from './plain-text.ts';
import type { FieldWords } from './messages/field-messages.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import { otherPicture, pictureName } from './read/content-files.ts';
import type { Field } from './read/schema-fields.ts';

interface WrongValue {
  readonly field: Field;
  readonly words: FieldWords;
  readonly value: unknown;
  /** The value as the file has it. */
  readonly written: string;
}

type Explain = (wrong: WrongValue) => Message | undefined;

const unsafe = /^[\s\p{Cc}]*(?:javascript|data|vbscript|file|blob)\s*:/iu;

const address: Explain = ({ written, words }) => {
  if (unsafe.test(written)) return messages.addressUnsafe(written);
  const [inside = written] = /(?<=\s)https?:\/\/\S+$/i.exec(written) ?? [];
  const bare = withoutStop(withoutQuotes(inside))
    .replace(/\s+/g, '')
    .replace(/^(?:https?:?\/*)?/i, '');
  const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/i.test(bare);
  return host ? messages.addressForm(written, `https://${bare}`) : messages.valueUnclear(written, words);
};

const picture: Explain = ({ written }) => {
  const file = withoutQuotes(written).split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  if (otherPicture.test(file)) return messages.pictureFormat(file, ending.toUpperCase());
  if (!pictureName.test(file))
    return ending ? messages.pictureKind(file, ending.toUpperCase()) : messages.picturePlace(written);
  if (/^[\w-]+$/.test(stem)) return messages.picturePlace(written, `./${file}`);
  const name = nameFrom(stem);
  return messages.pictureName(file, name && `./${name}.${ending.toLowerCase()}`);
};

/** A value whose form the hint of its field shows. */
const unclear: Explain = ({ written, words }) => messages.valueUnclear(written, words);

const date: Explain = (wrong) =>
  /^\d{4}-\d{2}-\d{2}$/.test(wrong.written) ? messages.dateNone(wrong.written) : unclear(wrong);

const name: Explain = ({ written }) => messages.nameForm(written, nameFrom(withoutQuotes(written)));

const number: Explain = (wrong) => (typeof wrong.value === 'number' ? undefined : unclear(wrong));

/** Guesses the word by its spelling or by what it means in either language. */
const choice: Explain = ({ field: { choices = [], options = {} }, written, words }) => {
  const given = withoutQuotes(written);
  const meanings = choices.map((word) => ({ word, labels: Object.values(options[word] ?? {}) }));
  const label = nearest(
    given,
    meanings.flatMap(({ labels }) => labels),
  );
  const byMeaning = label === undefined ? undefined : meanings.find(({ labels }) => labels.includes(label));
  return messages.wordUnknown(written, words, nearest(given, choices) ?? byMeaning?.word);
};

const list: Explain = ({ value, written, words }) => {
  const items = typeof value === 'string' ? withoutQuotes(written).split(/\s*[,،;]\s*/) : [];
  const areNames = items.length > 0 && items.every((item) => /^[a-z0-9-]+$/.test(item));
  return messages.listWanted(words, areNames ? `[${items.join(', ')}]` : undefined);
};

const object: Explain = ({ field, value, written, words }) => {
  const parts = Object.keys(field.parts ?? {});
  const fix = typeof value === 'string' && parts[0] === 'state' ? `{ state: ${written} }` : undefined;
  return messages.partsWanted(words, parts.join(', ') || '…', fix);
};

const byForm = { day: date, partialDate: date, clock: unclear, moment: unclear, address, name, picture };
const byType: Record<string, Explain> = { number, boolean: unclear, enum: choice, array: list, object, record: object };

/** What is wrong with a value that its schema refused; undefined where only the schema can tell. */
export function valueProblem(wrong: WrongValue): Message | undefined {
  const { field, value, written } = wrong;
  const { form, type } = field;
  const strayMarks = strayMarksIn(wrong);
  if (strayMarks) return strayMarks;
  const isText = form !== undefined || !['array', 'object', 'record'].includes(type);
  if (isText && typeof value === 'object' && value !== null) return collectionForText(value, wrong);
  if (form) return byForm[form](wrong);
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return messages.textQuotes(written, quoted(withCountryCode(written) ?? written));
  return byType[type]?.(wrong);
}

/** Marks of typing that make an otherwise right value wrong: hidden characters, quote marks. */
function strayMarksIn({ field, value, written }: WrongValue): Message | undefined {
  if (typeof value !== 'string') return undefined;
  if (new RegExp(hiddenCharacter).test(written)) return messages.hiddenInValue(withoutHidden(written).trim());
  const bare = withoutQuotes(written);
  if (bare === written || field.form === 'clock' || !z.safeParse(field.schema, bare).success) return undefined;
  return /[“”„‟‘’‚«»]/.test(written) ? messages.curlyQuotes(written, bare) : messages.quoteAlone(written, bare);
}

/** A list or fields in the place of one value: most often a text has a colon in it. */
function collectionForText(value: object, { field: { form, type }, words }: WrongValue): Message {
  const [[key, inner] = [], ...more] = Array.isArray(value) ? [] : Object.entries(value);
  const isColon = key !== undefined && more.length === 0 && !form && type === 'string' && typeof inner !== 'object';
  return isColon ? messages.colonInText(quoted(`${key}: ${inner}`)) : messages.oneWanted(words);
}
