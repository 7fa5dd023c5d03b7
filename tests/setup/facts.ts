/** What a content folder says of its conclave, as texts that a page or a program could repeat. */
import { formatDay, formatMoney, formatNumber } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { type ContentFile, contentFiles, drawingFiles, listItems, listNames, textsIn } from './content.ts';

const reference = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const clock = /^\d\d:\d\d$/;
const day = /^\d{4}-\d\d-\d\d$/;
const partialDate = /^\d{4}(?:-\d\d)?$/;

/** The texts that are facts: no names of other entries, no hours, no months or years, which any conclave may share. */
const facts = (texts: readonly string[]): string[] =>
  texts.filter((text) => day.test(text) || ![reference, clock, partialDate].some((shape) => shape.test(text)));

/** A day as it is written in content and as each language reads it. */
const asRead = (text: string): string[] =>
  day.test(text) ? [text, ...locales.map((locale) => formatDay(locale, text))] : [text];

/** Figures as each language reads them, if they are long enough: 6 or 150 would be found anywhere. */
function figures(content: string): string[] {
  return Object.values(listItems(content, 'figures')).flatMap(({ value, kind }) => {
    if (typeof value !== 'number' || kind === 'year' || (value < 1000 && Number.isInteger(value))) return [];
    return locales.flatMap((locale) => {
      const { number, unit } = kind === 'money' ? formatMoney(locale, value) : { number: formatNumber(locale, value) };
      return [String(value), unit ? `${number} ${unit}` : number];
    });
  });
}

/** What the attributes of a component say, a line each; addresses and names of files say nothing. */
const attributeTexts = (tag: string): string =>
  [...tag.matchAll(/"([^"]*)"/g)]
    .map(([, text = '']) => text)
    .filter((text) => !/^[./]|:\/\//.test(text))
    .join('\n');

/** The sentences of a body without their marks, links and tags. */
const sentences = ({ body }: ContentFile): string[] =>
  body
    .replace(/<\/?[A-Z][^>\n]*>/g, attributeTexts)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n|(?<=[.।:])\s/)
    .map((sentence) => sentence.replace(/^[-#\s]+/, '').trim())
    .filter((sentence) => sentence.length > 20);

/** The addresses of a body's links that lead to other sites. */
const addresses = ({ body }: ContentFile): string[] =>
  [...body.matchAll(/https?:\/\/[^\s)]+/g)].map(([address]) => address);

/** The shapes of the drawings: paths too long to be drawn alike by chance. */
const shapes = (content: string): string[] =>
  drawingFiles(content).flatMap((svg) => [...svg.matchAll(/\sd="([^"]{40,})"/g)].map(([, path = '']) => path));

/** Names that stand in addresses and files: of two words or more, as one alone may be any word. */
const slugs = (files: readonly ContentFile[]): string[] =>
  files.map(({ slug }) => slug).filter((slug) => slug.includes('-'));

/** Everything that a content folder states, each once. */
export function factsOf(content: string): string[] {
  const files = contentFiles(content);
  const items = listNames.flatMap((list) => Object.values(listItems(content, list)));
  const written = facts([...files.map(({ fields }) => fields), ...items].flatMap(textsIn).map((text) => text.trim()));
  return [
    ...new Set([
      ...written.flatMap(asRead),
      ...slugs(files),
      ...files.flatMap(sentences),
      ...files.flatMap(addresses),
      ...figures(content),
      ...shapes(content),
    ]),
  ];
}

const wordLetter = String.raw`[\p{L}\p{M}\p{N}]`;

/** Whether a text says a fact, as words of its own. */
export function says(text: string, fact: string): boolean {
  const escaped = fact.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!${wordLetter})${escaped}(?!${wordLetter})`, 'iu').test(text);
}
