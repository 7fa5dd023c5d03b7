/** What a page's styles say of the weight of its text. */
import { type Declaration, type Rule, type Selector, type SelectorComponent, transform } from 'lightningcss';

export type Weight = 400 | 700;
export const weights: readonly Weight[] = [400, 700];

/** A selector that sets a weight, by the element it ends with. */
export interface WeightRule {
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

const isSubject = (a: WeightRule, b: WeightRule): boolean =>
  a.element === b.element && a.classes.join() === b.classes.join();

/** Of rules that hold always and select alike, the last one counts. */
const standing = (rules: readonly WeightRule[]): WeightRule[] =>
  rules.filter(
    (rule, index) => !(rule.always && rules.slice(index + 1).some((next) => next.always && isSubject(next, rule))),
  );

const known = new Map<string, readonly WeightRule[]>();

/** The rules of a stylesheet that set the weight of text. Many pages have the same one, so each is read once. */
export function weightRules(css: string): readonly WeightRule[] {
  const rules = known.get(css) ?? standing(readRules(css));
  known.set(css, rules);
  return rules;
}

function readRules(css: string): WeightRule[] {
  const found: WeightRule[] = [];
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      StyleSheet(sheet) {
        found.push(...rulesIn(sheet.rules as Rule[], true));
      },
    },
  });
  return found;
}
