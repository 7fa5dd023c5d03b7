/**
 * Rebuilds each compiled body from an allow-list of elements. The parser of bodies has removed everything else already; this is
 * the second defence, should the compiler read a text differently.
 */
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HastNode, type MdxJsxFlowElementHast, defineHastPlugin } from 'satteri';
import { isSafeAddress, picturePath } from '../../lib/addresses.ts';
import { contentDirectory } from '../../lib/content-directory.ts';
import { componentNames } from '../../schemas/components/index.ts';
import { readable } from './markdown.ts';
import { validAttributes } from './parse.ts';

type Root = Extract<HastNode, { type: 'root' }>;
type Element = Extract<HastNode, { type: 'element' }>;
type Content = Element['children'];

export const guard = defineHastPlugin({
  name: 'prose-guard',
  before: (root, context) => context.replaceNode(root, guarded(root, context.fileURL)),
});

/** A body with nothing but what bodies may hold. `entry` is its file. */
export const guarded = ({ children }: Root, entry?: URL): Root => ({
  type: 'root',
  children: children.flatMap((node, index) =>
    node.type === 'mdxJsxFlowElement' ? componentOf(node, index, entry) : contentOf(node),
  ),
});

const elements = new Set('p em strong del br hr h2 h3 ul ol li blockquote table thead tbody tr th td a'.split(' '));

/** Text and allowed elements; of every other node, its content. */
function contentOf(node: HastNode): Content {
  if (node.type === 'text') return [{ type: 'text', value: readable(node.value) }];
  const children = 'children' in node ? node.children.flatMap(contentOf) : [];
  if (node.type !== 'element' || !elements.has(node.tagName)) return children;
  const properties = propertiesOf(node);
  if (node.tagName === 'a' && !isSafeAddress(String(properties.href))) return children;
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

/** The allowed attributes of an element, and the classes of the site's tables. */
function propertiesOf({ tagName, properties: { href, start, style } }: Element): Element['properties'] {
  const number = /right/.test(String(style)) && { className: ['number'] };
  switch (tagName) {
    case 'a':
      return { href: decoded(String(href ?? '')) };
    case 'ol':
      return typeof start === 'number' ? { start } : {};
    case 'table':
      return { className: ['ledger', 'ledger-plain'] };
    case 'th':
      return { scope: 'col', ...number };
    case 'td':
      return { ...number };
    default:
      return {};
  }
}

/** Undoes the compiler's percent-encoding of letters that are not Latin. */
const decoded = (address: string): string =>
  address.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** A component with valid attributes, or else its content. A picture gets an import of its file, if that exists. */
function componentOf(node: MdxJsxFlowElementHast, index: number, entry: URL | undefined): Root['children'] {
  const children = node.children.flatMap(contentOf);
  const name = componentNames.find((each) => each === node.name);
  const given = node.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value]] : []));
  const valid = name && validAttributes(name, Object.fromEntries(given)).data;
  if (!valid) return children;
  const attributes: MdxJsxFlowElementHast['attributes'] = Object.entries(valid).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  const component = { type: 'mdxJsxFlowElement', name, attributes, children } as const;
  const file = name === 'Picture' && entry ? pictureFrom(fileURLToPath(entry), valid.src ?? '') : undefined;
  if (file === undefined) return [component];
  const value = `picture${index}`;
  attributes.push({ type: 'mdxJsxAttribute', name: 'image', value: { type: 'mdxJsxAttributeValueExpression', value } });
  return [{ type: 'mdxjsEsm', value: `import ${value} from ${JSON.stringify(file)};` }, component];
}

/** The path from an entry to a picture that its body names; undefined where there is no such file. */
function pictureFrom(entry: string, src: string): string | undefined {
  const path = picturePath(contentDirectory(), entry, src);
  return existsSync(path) ? `./${relative(dirname(entry), path)}` : undefined;
}
