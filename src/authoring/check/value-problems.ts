/** Why a value does not suit its field, and what to write instead. */
import { z } from 'zod';
import { withCountryCode } from '../../lib/addresses.ts';
import { nearest } from '../../lib/nearest.ts';
import { guessDate, guessNumber, guessPartialDate, guessTime } from './guess/guesses.ts';
import { hiddenCharacter, nameFrom, quoted, withoutHidden, withoutQuotes, withoutStop } from './guess/plain-text.ts';
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

const date: Explain = ({ field, written, words }) => {
  const isDay = field.form === 'day';
  const guess = isDay ? guessDate(written) : guessPartialDate(written);
  if (!guess) return messages.valueUnclear(written, words);
  if ('iso' in guess) return messages.dateForm(written, guess.iso);
  if ('days' in guess) return messages.dateNone(written, guess.month, guess.days);
  return messages.dateYear(written, isDay ? guess.withoutYear : '2030-01');
};

const time: Explain = ({ written, words }) => {
  const guess = guessTime(written);
  if (!guess) return messages.valueUnclear(written, words);
  return 'clock' in guess
    ? messages.timeForm(written, quoted(guess.clock))
    : messages.timeHalf(written, quoted(guess.afternoon), quoted(guess.morning));
};

/** The time of a day in India as machines write it: `T18:30:00+05:30`, ` 18:30:00`. */
const machineTime = /(?<=\d)[Tt ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:\+05:?30)?$/;

/** A date and a time in one text, split at the space that makes both of them clear. */
const moment: Explain = ({ written, words }) => {
  const parts = withoutQuotes(written)
    .replace(machineTime, ' $1')
    .split(/[\s,]+/);
  for (const place of parts.keys()) {
    const day = guessDate(parts.slice(0, place).join(' '));
    const clock = guessTime(parts.slice(place).join(' '));
    if (day && 'iso' in day && clock && 'clock' in clock)
      return messages.momentForm(written, quoted(`${day.iso} ${clock.clock}`));
  }
  const day = guessDate(written);
  return day && 'iso' in day && !/\d:\d/.test(written)
    ? messages.momentTime(written, day.iso)
    : messages.valueUnclear(written, words);
};

const name: Explain = ({ written }) => messages.nameForm(written, nameFrom(withoutQuotes(written)));

const number: Explain = ({ value, written, words }) => {
  if (typeof value === 'number') return undefined;
  const guess = guessNumber(written);
  return guess === undefined ? messages.valueUnclear(written, words) : messages.numberForm(written, guess);
};

const boolean: Explain = ({ written }) => {
  const bare = withoutQuotes(written);
  if (/^(?:yes|y|हां|हाँ|जी|true|1)$/iu.test(bare)) return messages.yesOrNo(written, 'true');
  return messages.yesOrNo(written, /^(?:no|n|नहीं|न|false|0)$/iu.test(bare) ? 'false' : undefined);
};

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

const byForm = { day: date, partialDate: date, clock: time, moment, address, name, picture };
const byType: Record<string, Explain> = { number, boolean, enum: choice, array: list, object, record: object };

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
