/** The text of a built page, by the weight it is set in. Where that depends on more than the page tells, it counts as both. */
import { type OpenTag, type Token, classesOf } from '../page-tokens.ts';
import { type RulesReader, type Weight, type WeightRule, weightRules, weights } from './weight-rules.ts';

export type TextByWeight = Record<Weight, string[]>;
type Weights = ReadonlySet<Weight>;

/** What browsers set in bold of themselves. */
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'template', 'title']);
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
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
 * @param css its styles, which name classes as its tags do
 * @param rulesOf reads a stylesheet, or knows what was read of it before
 */
export function setText(tokens: readonly Token[], css: string, rulesOf: RulesReader = weightRules): TextByWeight {
  const rules = rulesOf(css);
  const text: TextByWeight = { 400: [], 700: [] };
  const add = (found: Iterable<Weight>, part: string) => {
    for (const weight of found) text[weight].push(part);
  };
  for (const part of written(css)) add(weights, part);
  /** The end of the last word, where nothing has ended it yet. */
  let begun: { part: string; weights: Weights } | undefined;
  const open: { name: string; weights: Weights; skipped: boolean }[] = [];
  const onText = (part: string) => {
    const parent = open.at(-1);
    if (!parent || parent.skipped) return;
    add(parent.weights, part);
    const shared = [...(begun?.weights ?? [])].filter((weight) => parent.weights.has(weight));
    const joined = (shared.length > 0 ? (begun?.part ?? '') : '') + part;
    if (joined !== part) add(shared, /^\S*/.exec(joined)?.[0] ?? '');
    begun = { part: /\S*$/.exec(joined)?.[0] ?? '', weights: parent.weights };
  };
  const onOpen = (tag: OpenTag) => {
    const parent = open.at(-1);
    const own = weightsOf(rules, tag.name, classesOf(tag), parent?.weights ?? new Set([400]));
    for (const [key, value] of Object.entries(tag.attributes)) add(attributeWeights(key, own), value);
    const skipped = parent?.skipped === true || silent.has(tag.name) || ownFonts in tag.attributes;
    if (!empty.has(tag.name)) open.push({ name: tag.name, weights: own, skipped });
  };
  for (const token of tokens) {
    if (token.kind === 'text') onText(token.text);
    else if (!inline.has(token.name)) begun = undefined;
    if (token.kind === 'open') onOpen(token);
    if (token.kind === 'close' && open.at(-1)?.name === token.name) open.pop();
  }
  return text;
}
