/** Finds the nodes of a YAML document. */
import { type Document, type Node, type YAMLMap, isMap, isNode, isSeq } from 'yaml';

/** Every map in a document, in the order of the text. */
export function mapsIn(node: unknown): YAMLMap[] {
  if (isMap(node)) return [node, ...node.items.flatMap(({ value }) => mapsIn(value))];
  return isSeq(node) ? node.items.flatMap(mapsIn) : [];
}

/** The node of a value, or of its key where the key is asked for or the value is empty; else of what holds it. */
export function nodeAt(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): Node | undefined {
  if (path.length === 0) return undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
  const value = pair ? pair.value : document.getIn(path, true);
  const written = isNode(value) && (value.range?.[1] ?? 0) > (value.range?.[0] ?? 0);
  const node = part === 'key' && pair ? pair.key : written ? value : (pair?.key ?? value);
  return isNode(node) ? node : nodeAt(document, path.slice(0, -1), 'key');
}
