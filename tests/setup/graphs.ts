/** The graphs that built pages hand to search engines, read as a search engine reads them: from the page alone. */
import type { Page } from './pages.ts';

export type Value = string | number | boolean | Node | readonly Value[];
export interface Node {
  readonly [property: string]: Value;
}

const isNode = (value: Value): value is Node => typeof value === 'object' && !Array.isArray(value);

const listOf = (value: Value | undefined): readonly Value[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Value];
};

/** The text of every graph on a page. */
export const graphTexts = ({ document }: Page): string[] =>
  document.querySelectorAll('script[type="application/ld+json"]').map((script) => script.rawText);

const parsed = new WeakMap<Page, Node[]>();

/** The nodes at the top of a page's graph. */
export function topNodes(page: Page): Node[] {
  const nodes = parsed.get(page) ?? (JSON.parse(graphTexts(page).join()) as { '@graph': Node[] })['@graph'];
  parsed.set(page, nodes);
  return nodes;
}

/** A node and all that stand in it. */
export const nodesIn = (value: Value): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
};

/** Whether a node does no more than point to another. */
export const isPointer = (node: Node): boolean => Object.keys(node).join() === '@id';

/** The nodes of a page that do more than point to others. */
export const fullNodes = (page: Page): Node[] => nodesIn(topNodes(page)).filter((node) => !isPointer(node));

export const ofType = (page: Page, type: string): Node[] => fullNodes(page).filter((node) => node['@type'] === type);

/**
 * What a property of a node holds, pointers followed within the page.
 * @throws if one leads nowhere
 */
export function follow(page: Page, node: Node, property: string): Node[] {
  return listOf(node[property])
    .filter(isNode)
    .map((held) => (isPointer(held) ? named(page, String(held['@id'])) : held));
}

/** The page's own node of a kind, by the end of its name: `#conclave`. */
export function named(page: Page, ending: string): Node {
  const [found, ...others] = fullNodes(page).filter((node) => String(node['@id']).endsWith(ending));
  if (!found || others.length > 0) throw new Error(`${page.path} has ${others.length + 1} nodes called …${ending}.`);
  return found;
}
