/** Why a value does not suit its field, and what was meant. */
import type { z } from 'zod';
import { guessDate, guessDateInside, guessPartialDate, guessNumber, guessTime } from './guess/guesses.ts';
import { nameFrom, hiddenCharacter, withoutHidden, withoutQuotes, withoutStop } from './guess/plain-text.ts';
import { nearest } from '../../lib/nearest.ts';
import type { FieldWords } from './messages/fields.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import type { Field } from './read/field.ts';
import { otherPicture, pictureName } from './read/file-names.ts';
import { quoted } from './read/yaml-line.ts';

interface Wrong {
  readonly field: Field;
  readonly words: FieldWords;
  readonly value: unknown;
  /** The value as the file has it. */
  readonly written: string;
}

type Judge = (wrong: Wrong) => Message | undefined;

const unsafe = /^[\s\p{Cc}]*(?:javascript|data|vbscript|file|blob)\s*:/iu;

const address: Judge = ({ written, words }) => {
  if (unsafe.test(written)) return messages.addressUnsafe(written);
  const [inside] = /(?<=\s)https?:\/\/\S+$/i.exec(written) ?? [];
  const bare = withoutStop(withoutQuotes(inside ?? written))
    .replace(/\s+/g, '')
    .replace(/^(?:https?:?\/*)?/i, '');
  const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/i.test(bare);
  return host ? messages.addressForm(written, `https://${bare}`) : messages.addressUnclear(written, words);
};

const picture: Judge = ({ written }) => {
  const file = withoutQuotes(written).split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  if (otherPicture.test(file)) return messages.pictureFormat(file, ending.toUpperCase());
  if (!pictureName.test(file)) return messages.picturePlace(written);
  if (/^[\w-]+$/.test(stem)) return messages.picturePlace(written, `./${file}`);
  const name = nameFrom(stem);
  return messages.pictureName(file, name && `./${name}.${ending.toLowerCase()}`);
};

const dates =
  (guessing: typeof guessDate, form: string): Judge =>
  ({ written, words }) => {
    const guess = guessing(written) ?? guessDateInside(written);
    if (!guess) return messages.dateUnclear(written, words);
    if ('iso' in guess) return messages.dateForm(written, guess.iso);
    return 'days' in guess
      ? messages.dateNone(written, guess.month, guess.days)
      : messages.dateYear(written, form === 'day' ? guess.withoutYear : '2030-01');
  };

const time: Judge = ({ written, words }) => {
  const guess = guessTime(written);
  if (!guess) return messages.timeUnclear(written, words);
  if ('from' in guess) return messages.timeRange(written, quoted(guess.from), quoted(guess.to));
  return 'clock' in guess
    ? messages.timeForm(written, quoted(guess.clock))
    : messages.timeHalf(written, quoted(guess.afternoon), quoted(guess.morning));
};

/** The time of a day in India as machines write it: `T18:30:00+05:30`, ` 18:30:00`. */
const asMachines = /(?<=\d)[Tt ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:\+05:?30)?$/;

/** A date and a time in one text, parted at whichever space makes both of them clear. */
const moment: Judge = ({ written, words }) => {
  const parts = withoutQuotes(written)
    .replace(asMachines, ' $1')
    .split(/[\s,]+/);
  const clear = parts.flatMap((_, place) => {
    const date = guessDate(parts.slice(0, place).join(' '));
    const clock = guessTime(parts.slice(place).join(' '));
    return date && 'iso' in date && clock && 'clock' in clock ? [`${date.iso} ${clock.clock}`] : [];
  });
  if (clear[0] !== undefined) return messages.momentForm(written, quoted(clear[0]));
  const date = guessDate(written);
  return date && 'iso' in date && !/\d:\d/.test(written)
    ? messages.momentTime(written, date.iso)
    : messages.dateUnclear(written, words);
};

const name: Judge = ({ written }) => messages.nameForm(written, nameFrom(withoutQuotes(written)));

const byForm: Record<string, Judge> = {
  day: dates(guessDate, 'day'),
  partialDate: dates(guessPartialDate, 'partialDate'),
  clock: time,
  moment,
  address,
  name,
  picture,
};

const number: Judge = ({ value, written, words }) => {
  if (typeof value === 'number') return undefined;
  const guess = guessNumber(written);
  return guess === undefined ? messages.numberUnclear(written, words) : messages.numberForm(written, guess);
};

const yes = /^(?:yes|y|हां|हाँ|जी|true|1)$/iu;
const no = /^(?:no|n|नहीं|न|false|0)$/iu;
const boolean: Judge = ({ written }) =>
  messages.yesOrNo(
    written,
    yes.test(withoutQuotes(written)) ? 'true' : no.test(withoutQuotes(written)) ? 'false' : undefined,
  );

/** The word itself, nearly, or what it means in either language. */
const choice: Judge = ({ field: { choices = [], options = {} }, written, words }) => {
  const given = withoutQuotes(written);
  const meanings = choices.flatMap((word) => Object.values(options[word] ?? {}).map((label) => [label, word] as const));
  const label = nearest(
    given,
    meanings.map(([each]) => each),
  );
  const guess = nearest(given, choices) ?? meanings.find(([each]) => each === label)?.[1];
  return messages.wordUnknown(written, words, guess);
};

const list: Judge = ({ value, written, words }) => {
  const items = typeof value === 'string' ? withoutQuotes(written).split(/\s*[,،;]\s*/) : [];
  const plain = items.length > 0 && items.every((item) => /^[a-z0-9-]+$/.test(item));
  return messages.listWanted(words, plain ? `[${items.join(', ')}]` : undefined);
};

const object: Judge = ({ field, value, written, words }) => {
  const parts = Object.keys(field.parts ?? {});
  const fix = typeof value === 'string' && parts[0] === 'state' ? `{ state: ${written} }` : undefined;
  return messages.partsWanted(words, parts.join(', ') || '…', fix);
};

const byType: Record<string, Judge> = { number, boolean, enum: choice, array: list, object, record: object };

const isCollection = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The name and the text of a field that stands alone where one value is wanted. */
function fieldAlone(value: unknown): readonly [key: string, text: string] | undefined {
  const [[key, text] = [], ...more] =
    isCollection(value) && !Array.isArray(value) ? Object.entries(value as object) : [];
  return key === undefined || more.length > 0 || isCollection(text) || /^\d+$/.test(key)
    ? undefined
    : [key, String(text ?? '')];
}

/** Text with a colon in it, which YAML takes for a field. */
function colonInText(value: unknown): Message | undefined {
  const [key, text] = fieldAlone(value) ?? [];
  return key === undefined ? undefined : messages.colonInText(quoted(`${key}: ${text}`.trim()));
}

/** Several things where there should be one, or one with the name of a field before it. */
function several(value: unknown, words: Wrong['words']): Message {
  const [key, text] = fieldAlone(value) ?? [];
  return key !== undefined && text ? messages.valueAlone(key, text) : messages.oneWanted(words);
}

const wrongShape = ({ field: { type }, value, words, written }: Wrong): Message | undefined => {
  if (isCollection(value) && !['array', 'object', 'record'].includes(type))
    return (type === 'string' ? colonInText(value) : undefined) ?? messages.oneWanted(words);
  if (type === 'string' && ['number', 'boolean'].includes(typeof value))
    return messages.textQuotes(written, quoted(written));
  return undefined;
};

/** Typing marks that make an otherwise right value wrong: hidden characters, curly quote marks. */
function strayMarks({ field, value, written }: Wrong): Message | undefined {
  if (typeof value !== 'string') return undefined;
  const passes = (text: string) => (field.schema as z.ZodType).safeParse(text).success;
  if (new RegExp(hiddenCharacter).test(written)) return messages.hiddenInValue(withoutHidden(written).trim());
  const bare = withoutQuotes(written);
  if (bare === written || field.form === 'clock' || !passes(bare)) return undefined;
  return /[“”„‟‘’‚«»]/.test(written) ? messages.curlyQuotes(written, bare) : messages.quoteAlone(written, bare);
}

/** What is wrong with a value that its schema refused; undefined where only the schema can tell. */
export function valueProblem(wrong: Wrong): Message | undefined {
  const { field, value } = wrong;
  const judge = (field.form && !isCollection(value) && byForm[field.form]) || byType[field.type];
  const early = strayMarks(wrong) ?? (field.form ? undefined : wrongShape(wrong));
  return early ?? (isCollection(value) && field.form ? several(value, wrong.words) : judge?.(wrong));
}
