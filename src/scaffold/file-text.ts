/** The text of a new file: every field with its words in comments, those without an answer commented out. */
import { stringify } from 'yaml';
import { type Field, fieldOf } from '../check/read/field.ts';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import type { Choice } from '../check/choices.ts';
import { exampleOf } from './example.ts';
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

/** The file in one language: facts are in the Hindi one alone. */
export function fileText({ fields, answers, choices, body = '' }: FileToWrite, locale: Locale): string {
  const own = fields.filter(({ translated }) => translated || locale === defaultLocale);
  const blocks = own.map((field) => {
    const slot = slotsOf(field).find((each) => (each.locale ?? locale) === locale);
    return fieldText(field, answers.get(slot?.flag ?? ''), choices(field));
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

function fieldText(field: ScaffoldField, answer: unknown, choices: readonly Choice[]): string {
  const { name, words, form } = field;
  const label = labelOf(field);
  const explained = [
    `# ${label.hi} · ${label.en}`,
    ...(words ? [`#   ${words.hint.hi}`, `#   ${words.hint.en}`] : []),
    ...namesLine(field, choices),
    ...partLines(field),
  ];
  if (answer !== undefined) return [...explained, yamlText(name, answer, form)].join('\n');
  const example = yamlText(name, exampleOf(field, choices[0]?.name), form);
  return [...explained, example.replace(/^/gm, '#')].join('\n');
}

function namesLine({ choices: wordsOf = [] }: Field, choices: readonly Choice[]): string[] {
  const named = choices.map(({ name, title }) => (title === undefined ? name : `${name} (${title})`));
  const all = [...wordsOf, ...named];
  if (all.length === 0) return [];
  return [`#   ${all.slice(0, choicesShown).join(', ')}${all.length > choicesShown ? ' …' : ''}`];
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
