/** The part of a stylesheet that a page uses, with short names. */
import { type Selector, type SelectorComponent, transform } from 'lightningcss';
import type { Kind } from './page-names.ts';

/** What selectors may name. */
export interface Names {
  readonly elements: ReadonlySet<string>;
  /** Each class with the name that it gets. */
  readonly classes: ReadonlyMap<string, string>;
  /** What the page consists of. */
  readonly kinds: readonly Kind[];
  /** Classes that scripts may give to anything. */
  readonly added: ReadonlySet<string>;
}

type Visitor = NonNullable<Parameters<typeof transform>[0]['visitor']>;

const transformed = (css: string, visitor: Visitor): string =>
  transform({ filename: 'page.css', code: Buffer.from(css), minify: true, visitor }).code.toString();

/** Variables that Tailwind’s classes hand to each other. Those of the site may be read by drawings too, so they stay. */
const isInternal = (variable: string): boolean => variable.startsWith('--tw-');

/** A declaration twice in a row: Tailwind and Vite each put the prefixes that older browsers need. */
const saidTwice = /(?<=[;{])([^;{}]+);\1(?=[;}])/g;

/**
 * `css` without the rules that match nothing named in `names`, and without the variables that then no rule reads or sets.
 * The licence of Tailwind stands in THIRD-PARTY.md, no longer in every page.
 */
export function stylesFor(css: string, names: Names): string {
  const matching = withoutUnset(
    transformed(css.replace(/\/\*!.*?\*\//gs, ''), {
      Selector: (selector) => (mayMatch(selector, names) ? renamed(selector, names) : []),
    }),
  );
  const read = new Set([...matching.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const idle = (variable: string): boolean => isInternal(variable) && !read.has(variable);
  return transformed(matching.replace(saidTwice, '$1'), {
    Rule: { property: ({ value }) => (idle(value.name) ? [] : undefined) },
    Declaration: { custom: ({ name }) => (idle(name) ? [] : undefined) },
  });
}

const initialValue = /@property (--tw-[\w-]+)\{[^}]*initial-value:([^;}]+)\}/g;

/**
 * Writes the value that a variable of Tailwind has at first where it is read, if no rule of the page gives it another. What
 * Tailwind says once more for browsers without `@property` (Safari before 16.4, Firefox before 128) goes: there an element
 * may take over the line height of what it stands in.
 */
function withoutUnset(css: string): string {
  const rules = css.replace(/@layer properties\{.*?\}\}\}/s, '');
  return [...css.matchAll(initialValue)].reduce(
    (folded, [, name = '', value = '']) =>
      rules.includes(`${name}:`) ? folded : folded.replaceAll(`var(${name})`, value),
    rules,
  );
}

/** The selectors inside `:is()` and `:where()`, of which one must match. */
const alternatives = (part: SelectorComponent): Selector[] =>
  part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where') ? part.selectors : [];

const fields = ['input', 'textarea', 'select', 'meter', 'progress'];

/** Whether a pseudo-element is a part of a field of a form, as those are that browsers name for themselves. */
function isOfField(part: Extract<SelectorComponent, { type: 'pseudo-element' }>): boolean {
  if (part.kind === 'custom') return part.name.startsWith('-webkit-') && part.name !== '-webkit-details-marker';
  return part.kind === 'placeholder' || part.kind === 'file-selector-button';
}

/** What one element must be: what stands between two combinators. */
function compoundsOf(selector: Selector): SelectorComponent[][] {
  const compounds: SelectorComponent[][] = [[]];
  for (const part of selector)
    if (part.type === 'combinator') compounds.push([]);
    else compounds.at(-1)?.push(part);
  return compounds;
}

/** Whether elements of the kind may match. States and attributes change, so they count as there. */
function mayFit(part: SelectorComponent, kind: Kind, names: Names): boolean {
  if (part.type === 'class') return kind.classes.has(part.name) || names.added.has(part.name);
  if (part.type === 'type') return part.name === kind.element;
  if (part.type === 'pseudo-class' && part.kind === 'lang')
    return part.languages.some((language) => `${kind.language}-`.startsWith(`${language}-`));
  const inner = alternatives(part);
  return (
    inner.length === 0 ||
    inner.some((each) =>
      compoundsOf(each)
        .at(-1)
        ?.every((last) => mayFit(last, kind, names)),
    )
  );
}

/** Whether every class and element that must be there for a match is, and those of one element on one. */
function mayMatch(selector: Selector, names: Names): boolean {
  const isThere = selector.every((part) => {
    if (part.type === 'class') return names.classes.has(part.name);
    if (part.type === 'type') return names.elements.has(part.name);
    if (part.type === 'pseudo-element' && isOfField(part)) return fields.some((field) => names.elements.has(field));
    const inner = alternatives(part);
    return inner.length === 0 || inner.some((each) => mayMatch(each, names));
  });
  return (
    isThere &&
    compoundsOf(selector).every((compound) =>
      names.kinds.some((kind) => compound.every((part) => mayFit(part, kind, names))),
    )
  );
}

const renamed = (selector: Selector, names: Names): Selector =>
  selector.map((part): SelectorComponent => {
    if (part.type === 'class') return { ...part, name: names.classes.get(part.name) ?? part.name };
    if (part.type !== 'pseudo-class' || !('selectors' in part) || !part.selectors) return part;
    const selectors = (part.selectors as Selector[]).map((each) => renamed(each, names));
    return { ...part, selectors } as SelectorComponent;
  });
