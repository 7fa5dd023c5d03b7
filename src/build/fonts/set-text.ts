/** The text of a built page, by the weight it is set in. Where that depends on more than the page tells, it counts as both. */
import { ElementType } from 'htmlparser2';
import { type PageDocument, classesOf } from '../page-styles.ts';
import { type Weight, type WeightRule, weights } from './weight-rules.ts';

export type TextByWeight = Record<Weight, string[]>;
type Weights = ReadonlySet<Weight>;
type PageNode = PageDocument['children'][number];
type PageElement = Extract<PageNode, { attribs: unknown }>;

/** What browsers set in bold of themselves. */
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'template', 'title']);
/** Elements in whose midst a word may go on. */
const inline = new Set('a abbr b bdi cite code em i q s small span strong sub sup time u'.split(' '));
/** Attributes that browsers show in the place of the element. */
const shown = new Set(['alt', 'placeholder', 'value']);

/** Scripts put the texts of `data-*` into the element itself or into a line of its own, which is regular. */
function attributeWeights(name: string, own: Weights): Iterable<Weight> {
  if (name.startsWith('data-')) return new Set([...own, 400 as const]);
  return shown.has(name) ? own : [];
}

/** Texts that styles put beside elements. */
const written = (css: string): string[] =>
  [...css.matchAll(/content:\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? '');

function weightsOf(rules: readonly WeightRule[], name: string, classes: readonly string[], parent: Weights): Weights {
  const matching = rules.filter(
    ({ element = name, classes: needed }) => element === name && needed.every((each) => classes.includes(each)),
  );
  const found = new Set(
    matching.flatMap((rule) => rule.weights.flatMap((each) => (each === 'inherit' ? [...parent] : each))),
  );
  if (!matching.some(({ always }) => always))
    for (const each of bold.has(name) ? [700 as const] : parent) found.add(each);
  return found;
}

/** The attribute of what is set in the visitor’s own fonts: a line in the other language that is not worth a file. */
const ownFonts = 'data-own-fonts';

/**
 * Everything that a page can show, hidden texts and those of its scripts' attributes among it.
 * @param css its styles
 * @param rules those of its styles that set a weight
 */
export function setText(document: PageDocument, css: string, rules: readonly WeightRule[]): TextByWeight {
  const text: TextByWeight = { 400: [], 700: [] };
  const add = (found: Iterable<Weight>, part: string) => {
    for (const weight of found) text[weight].push(part);
  };
  for (const part of written(css)) add(weights, part);
  /** The end of the last word, where nothing has ended it yet. */
  let begun: { part: string; weights: Weights } | undefined;
  const addText = (part: string, own: Weights) => {
    add(own, part);
    const shared = [...(begun?.weights ?? [])].filter((weight) => own.has(weight));
    const joined = (shared.length > 0 ? (begun?.part ?? '') : '') + part;
    if (joined !== part) add(shared, /^\S*/.exec(joined)?.[0] ?? '');
    begun = { part: /\S*$/.exec(joined)?.[0] ?? '', weights: own };
  };
  const addNode = (node: PageNode, parent: Weights): void => {
    if (node.type === ElementType.Text) addText(node.data, parent);
    if ('attribs' in node) addElement(node, parent);
  };
  const addElement = ({ name, attribs, children }: PageElement, parent: Weights): void => {
    const own = weightsOf(rules, name, classesOf(attribs), parent);
    for (const [key, value] of Object.entries(attribs)) add(attributeWeights(key, own), value);
    if (!inline.has(name)) begun = undefined;
    if (!silent.has(name) && !(ownFonts in attribs)) for (const child of children) addNode(child, own);
    if (!inline.has(name)) begun = undefined;
  };
  for (const node of document.children) addNode(node, new Set([400]));
  return text;
}
