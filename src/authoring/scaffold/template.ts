/** The text of a new entry's files: every field with its label and hint in comments, what may be left out commented out. */
import type { z } from 'zod';
import { stringify } from 'yaml';
import { type Choice, choicesOf } from '../check/choices.ts';
import type { Content } from '../check/content.ts';
import { type Field, fieldOf } from '../check/read/schema-fields.ts';
import { type Bilingual, type Locale, defaultLocale } from '../../i18n/locales.ts';
import type { Form } from '../../schemas/fields.ts';
import { type KindName, kinds, targets } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';

/** More choices than this are not listed in a comment. */
const choicesShown = 12;

const head = [
  '# जो पंक्तियां # से शुरू होती हैं, वे समझाने के लिए हैं, छपती नहीं। “जरूरी” वाले खाने भरें; कोई और खाना भरना हो तो उसके आगे का # हटाएं।',
  '# Lines that begin with # explain and are not published. Fill in what is “required”; to use another field, remove the # before it.',
];
const foot = [
  '# नीचे --- के बाद पाठ लिखें: खाली पंक्ति से नया पैराग्राफ बनता है।',
  '# Below the next --- comes the text: an empty line begins a new paragraph.',
];

export interface NewEntry {
  readonly kind: KindName;
  readonly content: Content;
  /** The day it is, `2030-01-15`. */
  readonly today: string;
}

/** The file in one language: texts first, then the facts, which the Hindi file alone has. */
export function templateOf(entry: NewEntry, locale: Locale): string {
  const { facts, text }: Kind = kinds[entry.kind];
  const shape = { ...text, ...(locale === defaultLocale && facts) };
  const blocks = Object.entries(shape).map(([name, schema]) => fieldText(name, schema as z.ZodType, entry));
  const lines = ['---', ...head, '', blocks.join('\n\n'), '', ...foot, '---', ''];
  // Hints speak of the folder of the first city.
  return lines.join('\n').replaceAll(' content/', ` ${entry.content.directory}/`);
}

function fieldText(name: string, schema: z.ZodType, entry: NewEntry): string {
  const field = fieldOf(schema);
  const { words, form } = field;
  const label = words?.label ?? { hi: name, en: name };
  const isRequired = !schema.safeParse(undefined).success;
  const target = name in kinds[entry.kind].facts ? targets[name] : undefined;
  const choices = target ? choicesOf(entry.content, target) : [];
  return [
    `# ${label.hi} · ${label.en}${isRequired ? ' (जरूरी · required)' : ''}`,
    ...(words ? [`#   ${words.hint.hi}`, `#   ${words.hint.en}`] : []),
    ...choicesLine(field, choices),
    ...partLines(field),
    isRequired
      ? yamlText(name, suggestionFor(name, form, entry), form)
      : yamlText(name, name === 'end' ? '16:00' : exampleOf(field, choices[0]?.name), form).replace(/^/gm, '#'),
  ].join('\n');
}

/** The next place in the order, today; undefined where only people know the value. */
function suggestionFor(name: string, form: Form | undefined, { kind, content, today }: NewEntry): unknown {
  if (name !== 'order') return form === 'day' ? today : undefined;
  const taken = content.entries.filter((other) => other.kind === kind).map(({ data }) => Number(data.order) || 0);
  return Math.max(0, ...taken) + 1;
}

const itemOf = ({ item }: Field): Field | undefined => item && fieldOf(item);

function choicesLine({ choices: values = [], options = {} }: Field, choices: readonly Choice[]): string[] {
  const meaning = ({ hi, en }: Bilingual) => (hi === en ? hi : `${hi} · ${en}`);
  const all = [
    ...values.map((value) => (options[value] ? `${value} (${meaning(options[value])})` : value)),
    ...choices.map(({ name, title }) => (title === undefined ? name : `${name} (${title})`)),
  ];
  if (all.length === 0) return [];
  // A title with a line break would end the comment.
  const shown = all.slice(0, choicesShown).join(', ').replace(/\s+/g, ' ');
  return [`#   ${shown}${all.length > choicesShown ? ' …' : ''}`];
}

/** The words of the fields inside a field, or inside the items of a list. */
function partLines(field: Field): string[] {
  return Object.entries((itemOf(field) ?? field).parts ?? {}).flatMap(([name, part]) => {
    const { words } = fieldOf(part);
    return words ? [`#   ${name} (${words.label.hi} · ${words.label.en}): ${words.hint.hi} · ${words.hint.en}`] : [];
  });
}

const examples: Record<Exclude<Form, 'name'>, string> = {
  day: '2030-01-15',
  partialDate: '2030-01-15',
  clock: '15:00',
  moment: '2030-01-10 18:30',
  address: 'https://example.org',
  picture: './name.jpg',
};

/** A value that shows how a field is written, `name` being one that it may name. Optional parts are left out. */
function exampleOf(field: Field, name = 'name'): unknown {
  const { form, type, choices, parts, example } = field;
  if (example !== undefined) return example;
  const item = itemOf(field);
  if (item) return [exampleOf(item, name)];
  if (parts) {
    const required = Object.entries(parts).filter(([, part]) => !['optional', 'default'].includes(part._zod.def.type));
    return Object.fromEntries(required.map(([key, part]) => [key, exampleOf(fieldOf(part), name)]));
  }
  if (choices) return choices[0];
  if (form) return form === 'name' ? name : examples[form];
  if (type === 'boolean') return true;
  return type === 'number' ? 1 : '…';
}

/** Days are written without quote marks; whatever a YAML 1.1 reader would not take for text is quoted. */
function yamlText(name: string, value: unknown, form: Form | undefined): string {
  if (value === undefined) return `${name}:`;
  if (form === 'day' || form === 'partialDate') return `${name}: ${value}`;
  return stringify({ [name]: value }, { version: '1.1', lineWidth: 0 }).trimEnd();
}
