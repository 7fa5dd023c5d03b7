/**
 * The text of a built page by the weight it is set in, and its words. Text whose weight depends on more than the page tells counts as
 * both weights.
 */
import { ElementType } from 'htmlparser2';
import { type Declaration, type Rule, type Selector, type SelectorComponent, transform } from 'lightningcss';
import { type Weight, weights } from '../../lib/typeface.ts';
import { type PageDocument, classesOf } from '../page-styles.ts';

const devanagari = /[\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;
const latin = /[^\s\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;

export type Script = 'devanagari' | 'latin';

/** The words of a script in `text`, each once: what browsers hand to the font file of that script. Joiners alone are no word. */
export const wordsOf = (script: Script, text: string): string[] => [
  ...new Set(
    (text.match(script === 'devanagari' ? devanagari : latin) ?? []).filter((word) => /[^\u200C-\u200D]/.test(word)),
  ),
];

/** A selector that sets a weight, by the element it ends with. */
interface WeightRule {
  /** The element's name; any where there is none. */
  readonly element?: string;
  readonly classes: readonly string[];
  /** Whether it holds for every such element, on every screen and in every state. */
  readonly always: boolean;
  /** `inherit` is the parent's weight. */
  readonly weights: readonly (Weight | 'inherit')[];
}

/** Text of 600 is set in the bold face, of 500 in the regular one. */
const faceFor = (weight: number): Weight => (weight > 500 ? 700 : 400);

function weightsIn(declaration: Declaration): WeightRule['weights'] | undefined {
  if (declaration.property === 'unparsed') {
    const { propertyId, value } = declaration.value;
    if (propertyId.property !== 'font' && propertyId.property !== 'font-weight') return undefined;
    const [only] = value;
    const isWord = value.length === 1 && only?.type === 'token' && only.value.type === 'ident';
    return isWord ? ['inherit'] : weights;
  }
  if (declaration.property !== 'font' && declaration.property !== 'font-weight') return undefined;
  const weight = declaration.property === 'font' ? declaration.value.weight : declaration.value;
  if (weight?.type === 'bolder') return [700];
  if (weight?.type !== 'absolute') return weights;
  if (weight.value.type === 'weight') return [faceFor(weight.value.value)];
  return [weight.value.type === 'bold' ? 700 : 400];
}

/** The parts of a selector that the element itself must match: those after the last combinator. */
const subjectOf = (selector: Selector): SelectorComponent[] =>
  selector.slice(selector.findLastIndex(({ type }) => type === 'combinator') + 1);

function rulesFor(selector: Selector, found: WeightRule['weights'], always: boolean): WeightRule[] {
  const subject = subjectOf(selector);
  const choice = subject.find((part) => part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where'));
  if (choice?.type === 'pseudo-class' && 'selectors' in choice && choice.selectors)
    return (choice.selectors as Selector[]).flatMap((each) => rulesFor(each, found, always && subject.length === 1));
  const element = subject.find((part) => part.type === 'type')?.name;
  const classes = subject.flatMap((part) => (part.type === 'class' ? [part.name] : []));
  const isPlain = selector.every(({ type }) => type === 'type' || type === 'class' || type === 'universal');
  return [{ ...(element && { element }), classes, always: always && isPlain, weights: found }];
}

function rulesIn(rules: readonly Rule[], always: boolean): WeightRule[] {
  return rules.flatMap((rule) => {
    const inner =
      'value' in rule && rule.value && 'rules' in rule.value ? (rule.value.rules as Rule[] | undefined) : [];
    const below = rulesIn(inner ?? [], always && rule.type === 'layer-block');
    if (rule.type !== 'style') return below;
    const { selectors, declarations } = rule.value;
    const { declarations: plain = [], importantDeclarations: important = [] } = declarations ?? {};
    const found = [...plain, ...important].flatMap((declaration) => weightsIn(declaration) ?? []);
    if (found.length === 0) return below;
    return [...selectors.flatMap((selector) => rulesFor(selector, found, always)), ...below];
  });
}

const rulesByStyles = new Map<string, readonly WeightRule[]>();

/** The rules of a stylesheet that set the weight of text. Memoized: many pages have the same stylesheet. */
function weightRules(css: string): readonly WeightRule[] {
  const cached = rulesByStyles.get(css);
  if (cached) return cached;
  const rules: WeightRule[] = [];
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      StyleSheet(sheet) {
        rules.push(...rulesIn(sheet.rules as Rule[], true));
      },
    },
  });
  rulesByStyles.set(css, rules);
  return rules;
}

type Weights = ReadonlySet<Weight>;
type PageNode = PageDocument['children'][number];
type PageElement = Extract<PageNode, { attribs: unknown }>;

/** Bold in the styles of browsers. */
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const neverShown = new Set(['script', 'style', 'template', 'title']);
/** Elements that do not end a word. */
const inline = new Set('a abbr b bdi cite code em i q s small span strong sub sup time u'.split(' '));
/** Attributes that browsers show instead of the element. */
const shownAttributes = new Set(['alt', 'placeholder', 'value']);

/** Scripts show the texts of `data-*` in the element or in a line of its own, which is regular. */
function attributeWeights(name: string, own: Weights): Iterable<Weight> {
  if (name.startsWith('data-')) return new Set([...own, 400 as const]);
  return shownAttributes.has(name) ? own : [];
}

/** Texts of `content` in styles. */
const contentTexts = (css: string): string[] =>
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

/** Marks an element that is set in the visitor’s own fonts: a line in the other language that is not worth a file. */
const ownFonts = 'data-own-fonts';

/** All that a page can show, with hidden texts and texts of its scripts. @param styles its stylesheets */
export function setText(document: PageDocument, styles: readonly string[]): Record<Weight, string[]> {
  const rules = styles.flatMap(weightRules);
  const text: Record<Weight, string[]> = { 400: [], 700: [] };
  const add = (found: Iterable<Weight>, part: string) => {
    for (const weight of found) text[weight].push(part);
  };
  for (const part of styles.flatMap(contentTexts)) add(weights, part);
  /** The end of a word that the next text may continue. */
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
    if (!neverShown.has(name) && !(ownFonts in attribs)) for (const child of children) addNode(child, own);
    if (!inline.has(name)) begun = undefined;
  };
  for (const node of document.children) addNode(node, new Set([400]));
  return text;
}
