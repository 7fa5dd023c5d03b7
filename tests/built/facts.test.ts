/** Nothing about a conclave is in the code: whatever the fixture states is looked for there. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatDay, formatMoney, formatNumber } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { filesOf } from '../setup/conclave.ts';
import { listItems, listNames, textsIn } from '../setup/content.ts';
import { expectNone } from '../setup/findings.ts';
import { fixtureContent, sites } from '../setup/sites.ts';

/** Facts of the fixture that are ordinary words of the code. */
const ordinary = new Set(['Asia/Kolkata', 'Paper', 'First', 'Second', 'पहली', 'दूसरी']);
/** Names of entries, hours, months and years, which any conclave may share. */
const shared = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\d\d:\d\d|\d{4}(?:-\d\d)?)$/;
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Figures as each language reads them, if they are long enough: 6 or 150 would be found anywhere. */
const figures = Object.values(listItems(fixtureContent, 'figures')).flatMap(({ value, kind }) => {
  if (typeof value !== 'number' || kind === 'year' || (value < 1000 && Number.isInteger(value))) return [];
  const read = locales.map((locale) =>
    kind === 'money' ? formatMoney(locale, value) : { number: formatNumber(locale, value), unit: '' },
  );
  return [String(value), ...read.map(({ number, unit }) => `${number} ${unit}`.trim())];
});

/** What the attributes of a component state, a line each; addresses and names of files state nothing. */
const attributesOf = (tag: string): string =>
  [...tag.matchAll(/="(?![./]|https?:)([^"]*)"/g)].map(([, text]) => text).join('\n');

/** The sentences of a body without their marks, links and tags, and the addresses of its links. */
const statementsIn = (body: string): string[] => [
  ...(body.match(/https?:\/\/[^\s)"]+/g) ?? []),
  ...body
    .replace(/<\/?[A-Z][^>\n]*>/g, attributesOf)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n|(?<=[.।:])\s/)
    .map((sentence) => sentence.replace(/^[-#\s]+/, '').trim())
    .filter((sentence) => sentence.length > 20),
];

const files = filesOf('full');
const written = [...files.map(({ fields }) => fields), ...listNames.map((list) => listItems(fixtureContent, list))]
  .flatMap(textsIn)
  .map((text) => text.trim());
const facts = new Set([
  ...written.filter((text) => isDay(text) || !shared.test(text)),
  ...written.filter(isDay).flatMap((day) => locales.map((locale) => formatDay(locale, day))),
  // A name of one word alone may be any word.
  ...files.map(({ slug }) => slug).filter((slug) => slug.includes('-')),
  ...files.flatMap(({ body }) => statementsIn(body)),
  ...figures,
  // Paths too long to be drawn alike by chance.
  ...globSync(`${fixtureContent}/drawings/*.svg`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\sd="([^"]{40,})"/g)].map(([, path = '']) => path),
  ),
]);

/** The facts that a text states, as words of their own. */
function factsIn(text: string): string[] {
  const lower = text.toLowerCase();
  const isWord = (fact: string) => {
    const escaped = fact.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').test(text);
  };
  return [...facts].filter((fact) => lower.includes(fact.toLowerCase()) && isWord(fact));
}

it('the code states no fact of a conclave', () => {
  const root = join(import.meta.dirname, '../..');
  const code = globSync(['src/**/*.{ts,astro,css}', 'astro.config.mjs'], { cwd: root });
  expect(code.length).toBeGreaterThan(100);
  expectNone(
    code.flatMap((file) =>
      factsIn(readFileSync(join(root, file), 'utf8'))
        .filter((fact) => !ordinary.has(fact))
        .map((fact) => `${file} states “${fact}”`),
    ),
  );
});

it('the same search finds the facts of the conclave on its own pages', () => {
  const files = globSync('**/*.{html,svg,md,ics}', { cwd: sites.full.folder });
  const texts = files.map((file) => readFileSync(join(sites.full.folder, file), 'utf8'));
  expect(factsIn(texts.join('\n')).length / facts.size).toBeGreaterThan(0.7);
});
