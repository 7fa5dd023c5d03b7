/** Nothing about a conclave is in the code: another content folder makes another site, without a trace of the first. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../setup/dom.ts';
import { factsOf, says } from '../setup/facts.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, fixtureContent, sites } from '../setup/sites.ts';

const root = join(import.meta.dirname, '../..');
const first = factsOf(sites.first.content);
const second = factsOf(fixtureContent);

/** Facts of the first conclave that another conclave’s pages may say of themselves. */
const commonOnPages: Record<string, string> = {
  'Asia/Kolkata': 'the time zone of all India',
  'उत्तर प्रदेश': 'both districts lie in this state',
  'Uttar Pradesh': 'both districts lie in this state',
  उद्यम: 'an ordinary word for enterprise, in the second conclave’s own name; the first has a portal of this name',
  पंजीकरण: 'an ordinary word: one signs up for a conclave, too',
  Registration: 'an ordinary word: one signs up for a conclave, too',
};

/** Facts of either conclave that are ordinary words of the code. */
const commonInCode: Record<string, string> = {
  'Asia/Kolkata': 'the time zone of all India',
  पंजीकरण: 'the interface’s own word for signing up',
  Registration: 'the interface’s own word for signing up',
  एकड़: 'a unit of land, as an example of units',
  पीतल: 'says what `brass` is, the name of a colour and of a line',
  Paper: 'the name of a colour, in small letters',
  First: 'an ordinary word',
  Second: 'an ordinary word',
  पहली: 'an ordinary word',
  दूसरी: 'an ordinary word',
};

/** What is known of the first district though its content does not say it: its PIN code, dialling code and coordinates. */
const unwritten = ['284001', '+91 510', '25.45', '78.57'];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const decoded = (html: string): string =>
  html
    .replace(/&(\w+|#\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    });

interface Text {
  readonly place: string;
  readonly text: string;
}

/** All that a built site says: pages as written and as read, other texts, and the names of all its files. */
function everythingIn(site: SiteName): Text[] {
  const { folder } = sites[site];
  const pages = pagesOf(site);
  return [
    ...pages.map(({ path, html, document }) => ({ place: path, text: `${decoded(html)} ${textOf(document)}` })),
    ...globSync('**/*.{svg,xml,txt,md,js,css,webmanifest,ics}', { cwd: folder })
      .filter((place) => !isEditors(place, pages))
      .map((place) => ({ place, text: decoded(readFileSync(join(folder, place), 'utf8')) })),
    { place: 'names of files', text: globSync('**', { cwd: folder }).join('\n') },
  ];
}

/** A script that no page of the visitors' loads: the editor's, whose hints are general and whose words are Sveltia's. */
const isEditors = (place: string, pages: readonly Page[]): boolean =>
  place.endsWith('.js') && !pages.some(({ html }) => html.includes(place));

/** The code that pages are made of, as it is written. */
const codeFiles = (): Text[] =>
  globSync(['src/**/*.{ts,astro,css}', 'public/**/*.{svg,txt,xml,html,json,webmanifest,css,js}', 'astro.config.mjs'], {
    cwd: root,
  }).map((place) => ({ place, text: readFileSync(join(root, place), 'utf8') }));

const repeats = (texts: readonly Text[], facts: readonly string[]): string[] =>
  texts.flatMap(({ place, text }) => facts.filter((fact) => says(text, fact)).map((fact) => `${place} says “${fact}”`));

const except = (facts: readonly string[], allowed: Record<string, string>): string[] =>
  facts.filter((fact) => !(fact in allowed));

describe('the pages of the second conclave', () => {
  it('say nothing of the first', () => {
    expectNone(repeats(everythingIn('second'), except([...first, ...unwritten], commonOnPages)));
  });

  it('would say it if they did: the same search finds the facts of each conclave on its own pages', () => {
    for (const [site, facts] of [['first', first] as const, ['second', second] as const]) {
      const everything = everythingIn(site)
        .map(({ text }) => text)
        .join('\n');
      const found = facts.filter((fact) => says(everything, fact));
      expect(found.length / facts.length, `facts of “${site}” on its pages`).toBeGreaterThan(0.7);
    }
  });
});

describe('the code', () => {
  const code = codeFiles();

  it('knows no fact of the first conclave', () => {
    expect(code.length).toBeGreaterThan(100);
    expectNone(repeats(code, except([...first, ...unwritten], commonInCode)));
  });

  it('knows no fact of the second conclave', () => {
    expectNone(repeats(code, except(second, commonInCode)));
  });
});
