/** The text of a new file: every field with its words in comments, those without an answer commented out. */
import { stringify } from 'yaml';
import { type Field, fieldOf } from '../check/read/field.ts';
import { type Bilingual, type Locale, defaultLocale } from '../i18n/locales.ts';
import type { Choice } from '../check/choices.ts';
import { endAfter, exampleOf } from './example.ts';
import { type Answers, type ScaffoldField, itemOf, labelOf, slotsOf } from './fields.ts';

/** So many choices are named in a comment. */
const choicesShown = 12;

const head = {
  hi: 'जो पंक्तियां # से शुरू होती हैं, वे समझाने के लिए हैं, छपती नहीं। कोई खाना भरना हो तो उसके आगे का # हटाएं।',
  en: 'Lines that begin with # explain and are not published. To use a field, remove the # before it.',
};
const foot = {
  hi: 'नीचे --- के बाद पाठ लिखें: खाली पंक्ति से नया पैराग्राफ बनता है।',
  en: 'Below the next --- comes the text: an empty line begins a new paragraph.',
};

export interface FileToWrite {
  readonly fields: readonly ScaffoldField[];
  readonly answers: Answers;
  readonly choices: (field: ScaffoldField) => readonly Choice[];
  readonly body?: string | undefined;
}

/** The file in one language: texts first, then the facts, which the Hindi one alone has. */
export function fileText({ fields, answers, choices, body = '' }: FileToWrite, locale: Locale): string {
  const own = fields
    .filter(({ translated }) => translated || locale === defaultLocale)
    .toSorted((a, b) => Number(b.translated) - Number(a.translated));
  const blocks = own.map((field) => {
    const slot = slotsOf(field).find((each) => (each.locale ?? locale) === locale);
    return fieldText(field, answers.get(slot?.flag ?? ''), choices(field), exampleIn(field, answers, choices(field)));
  });
  const text = body.trim();
  return [
    '---',
    ...both(head),
    '',
    blocks.join('\n\n'),
    '',
    ...both(foot),
    '---',
    ...(text ? ['', text] : []),
    '',
  ].join('\n');
}

const both = ({ hi, en }: { hi: string; en: string }): string[] => [`# ${hi}`, `# ${en}`];

/** An example that fits what was answered: an end comes after its start. */
function exampleIn(field: ScaffoldField, answers: Answers, choices: readonly Choice[]): unknown {
  const example = exampleOf(field, choices[0]?.name);
  return field.name === 'end' ? endAfter(String(answers.get('start') ?? example)) : example;
}

function fieldText(field: ScaffoldField, answer: unknown, choices: readonly Choice[], example: unknown): string {
  const { name, words, form } = field;
  const label = labelOf(field);
  const explained = [
    `# ${label.hi} · ${label.en}`,
    ...(words ? [`#   ${words.hint.hi}`, `#   ${words.hint.en}`] : []),
    ...namesLine(field, choices),
    ...partLines(field),
  ];
  if (answer !== undefined) return [...explained, yamlText(name, answer, form)].join('\n');
  return [...explained, yamlText(name, example, form).replace(/^/gm, '#')].join('\n');
}

function namesLine({ choices: words = [], options = {} }: Field, choices: readonly Choice[]): string[] {
  const meaning = ({ hi, en }: Bilingual) => (hi === en ? hi : `${hi} · ${en}`);
  const worded = words.map((word) => (options[word] ? `${word} (${meaning(options[word])})` : word));
  const named = choices.map(({ name, title }) => (title === undefined ? name : `${name} (${title})`));
  const all = [...worded, ...named];
  if (all.length === 0) return [];
  // A title that is written over several lines would leave the comment.
  const shown = all.slice(0, choicesShown).join(', ').replace(/\s+/g, ' ');
  return [`#   ${shown}${all.length > choicesShown ? ' …' : ''}`];
}

/** The words of the fields inside a field, or inside the items of a list. */
function partLines(field: Field): string[] {
  const parts = (itemOf(field) ?? field).parts ?? {};
  return Object.entries(parts).flatMap(([name, part]) => {
    const { words } = fieldOf(part);
    return words ? [`#   ${name} (${words.label.hi} · ${words.label.en}): ${words.hint.hi} · ${words.hint.en}`] : [];
  });
}

/** Days are written plainly, as people see them elsewhere; whatever another reader might take for no text is quoted. */
function yamlText(name: string, value: unknown, form: Field['form']): string {
  if (form === 'day' || form === 'partialDate') return `${name}: ${value}`;
  return stringify({ [name]: value }, { version: '1.1', lineWidth: 0 }).trimEnd();
}
