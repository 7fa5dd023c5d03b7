/**
 * The part of the stylesheet that a page uses. Tailwind makes one sheet for the whole site, and Astro inlines it in every page.
 * PurgeCSS 8 drops a rule with `:not(:is(.a))` or `:has(:is(.a))` where `.a` is not on the page: write `:not(.a)`, `:has(.a)`.
 */
import { DomUtils, type parseDocument } from 'htmlparser2';
import { PurgeCSS } from 'purgecss';

export type PageDocument = ReturnType<typeof parseDocument>;

/** Returns `css` without the rules that nothing in the document can match. */
export type Purge = (css: string, document: PageDocument) => Promise<string>;

export const classesOf = (attributes: Readonly<Record<string, string>>): string[] =>
  attributes.class?.split(/\s+/).filter(Boolean) ?? [];

/** Tailwind's licence is in THIRD-PARTY.md. */
const licences = /\/\*!.*?\*\//gs;
/** Attributes and ids in selectors. They count as present, as scripts and visitors change them. */
const attributesAndIds = /[[#]([\w-]+)/g;

async function purged(css: string, tags: readonly string[], classes: readonly string[]): Promise<string> {
  const changeable = [...css.matchAll(attributesAndIds)].map(([, name = '']) => name);
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'html' }],
    css: [{ raw: css.replace(licences, '') }],
    defaultExtractor: () => ({
      tags: [...tags],
      classes: [...classes],
      ids: changeable,
      attributes: { names: [], values: [] },
      undetermined: [],
    }),
    dynamicAttributes: changeable,
    // Otherwise PurgeCSS removes rules that select by a state alone, such as `:focus-visible`.
    safelist: [/^:/],
  });
  return withoutUnusedProperties(result?.css ?? '');
}

/** Tailwind registers a property, and gives it a first value, for each of its utilities on the site. */
function withoutUnusedProperties(css: string): string {
  const isUsed = (name: string) => css.includes(`var(${name}`);
  return css
    .replace(/@property (--tw-[\w-]+)\{[^}]*\}/g, (rule, name: string) => (isUsed(name) ? rule : ''))
    .replace(/(--tw-[\w-]+):(?:initial|solid|0|100%|"");?/g, (value, name: string) => (isUsed(name) ? value : ''));
}

/** @param scripts the code of the pages' scripts: every word in it may be a class that it adds */
export function purgeFor(scripts: string): Purge {
  const added = scripts.match(/[\w-]+/g) ?? [];
  /** Memoized: pages of one kind mostly have the same tags and classes. */
  const results = new Map<string, Promise<string>>();
  return (css, document) => {
    const elements = DomUtils.getElementsByTagName('*', document);
    const tags = [...new Set(elements.map(({ name }) => name))].toSorted();
    const classes = [...new Set([...elements.flatMap(({ attribs }) => classesOf(attribs)), ...added])].toSorted();
    const key = JSON.stringify([css, tags, classes]);
    const result = results.get(key) ?? purged(css, tags, classes);
    results.set(key, result);
    return result;
  };
}
