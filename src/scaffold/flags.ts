/** The command line of `npm run new`: which flags a kind has, and what was given. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.ts';
import { says } from '../i18n/bilingual.ts';
import { typedValue } from './answers.ts';
import { type ScaffoldField, type Slot, isPlain, labelOf, slotsOf } from './fields.ts';
import { type BeginningName, beginnings, isBeginning } from './kinds.ts';

export interface Given {
  readonly answers: Map<string, unknown>;
  readonly slug?: string | undefined;
  readonly bodies: { readonly hi?: string | undefined; readonly en?: string | undefined };
  readonly help: boolean;
}

export const flagSlots = (fields: readonly ScaffoldField[]): Slot[] => fields.filter(isPlain).flatMap(slotsOf);

const own = {
  slug: { type: 'string' },
  'body-hi': { type: 'string' },
  'body-en': { type: 'string' },
  yes: { type: 'boolean', short: 'y', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** @throws if a flag is none of this kind's, or has no value. */
export function givenIn(args: readonly string[], fields: readonly ScaffoldField[]): Given {
  const slots = flagSlots(fields);
  const known = ['slug', 'body-hi', 'body-en', 'yes', 'help', ...slots.map(({ flag }) => flag)];
  const options = { ...Object.fromEntries(slots.map(({ flag }) => [flag, { type: 'string' } as const])), ...own };
  const { values, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Error(unknownWord(token.value));
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name)) throw new Error(unknownFlag(token.name, known));
    refuseMisvalued(token.name, token.value, token.inlineValue);
  }
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const answers = slots.flatMap(({ flag, field }) => {
    const value = typedValue(field, text(flag) ?? '');
    return value === undefined ? [] : [[flag, value] as const];
  });
  return {
    answers: new Map(answers),
    slug: text('slug'),
    bodies: { hi: text('body-hi'), en: text('body-en') },
    help: values.help === true,
  };
}

/** @throws if a flag has no value, or has one where it stands alone. */
function refuseMisvalued(flag: string, value: string | undefined, inline: boolean | undefined): void {
  if (flag === 'yes' || flag === 'help') {
    if (value !== undefined)
      throw new Error(says(`--${flag} अकेला लिखें, बिना “=” के।`, `Write --${flag} alone, without “=”.`));
    return;
  }
  // The parser takes the next flag for the value that someone forgot.
  if (value === undefined || (!inline && /^--[a-z]/.test(value)))
    throw new Error(says(`--${flag} के बाद मान लिखें।`, `Write a value after --${flag}.`));
}

/** The kind named first; undefined where the command line has none. @throws if it is none. */
export function kindIn([word]: readonly string[]): BeginningName | undefined {
  if (word === undefined || word.startsWith('-')) return undefined;
  if (isBeginning(word)) return word;
  throw new Error(unknownWord(word));
}

function unknownWord(word: string): string {
  const words = Object.keys(beginnings);
  const guess = nearest(word, words);
  const all = words.join(', ');
  return guess
    ? says(`“${word}” यहां नहीं चलता। क्या “${guess}” लिखना था?`, `“${word}” is not known here. Did you mean “${guess}”?`)
    : says(`“${word}” यहां नहीं चलता। इनमें से एक लिखें: ${all}`, `“${word}” is not known here. Write one of: ${all}`);
}

function unknownFlag(flag: string, known: readonly string[]): string {
  const guess = nearest(flag, known);
  return guess
    ? says(`--${flag} नहीं होता। क्या --${guess} लिखना था?`, `There is no --${flag}. Did you mean --${guess}?`)
    : says(`--${flag} नहीं होता। सब देखने के लिए --help लिखें।`, `There is no --${flag}. Write --help to see them all.`);
}

const ownWords = {
  slug: says('फाइल का नाम', 'Name of the file'),
  'body-hi': says('खानों के नीचे का पाठ', 'Text below the fields (hi)'),
  'body-en': says('खानों के नीचे का पाठ', 'Text below the fields (en)'),
  yes: says('कुछ न पूछें', 'Ask nothing'),
} as const;

/** What `--help` prints: the kinds, or the flags of one kind. */
export function helpText(name: BeginningName | undefined, fields: readonly ScaffoldField[]): string {
  if (name === undefined)
    return [
      'npm run new -- session --title-hi … --title-en … --yes',
      ...Object.entries(beginnings).map(([word, { label }]) => `  ${word.padEnd(10)} ${label.hi} · ${label.en}`),
    ].join('\n');
  const line = (flag: string, words: string) => `  --${flag.padEnd(18)} ${words}`;
  const lines = flagSlots(fields).map(({ flag, field, locale }) => {
    const { hi, en } = labelOf(field);
    const must = field.required ? ' *' : '';
    return line(flag, `${says(hi, en)}${locale ? ` (${locale})` : ''}${must}`);
  });
  const rest = Object.entries(ownWords).map(([flag, words]) => line(flag, words));
  return [`npm run new -- ${name}   (* जरूरी · required)`, ...lines, ...rest].join('\n');
}
