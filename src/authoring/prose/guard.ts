/**
 * Stands behind the compiler of MDX: builds each body anew of what bodies may hold. The reader of bodies has left nothing else in
 * them; should the two ever understand a text differently, nothing comes of it but text.
 */
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HastNode, type MdxJsxFlowElementHast, defineHastPlugin } from 'satteri';
import { isSafeAddress, picturePath } from '../../lib/addresses.ts';
import { contentDirectory } from '../../lib/content-directory.ts';
import { componentNames } from '../../schemas/components/index.ts';
import { readable } from './escape.ts';
import { rightAttributes } from './parse.ts';

type Root = Extract<HastNode, { type: 'root' }>;
type Element = Extract<HastNode, { type: 'element' }>;
type Content = Element['children'];

export const guard = defineHastPlugin({
  name: 'prose-guard',
  before: (root, context) => context.replaceNode(root, guarded(root, context.fileURL)),
});

/** A body with nothing in it but what bodies may hold. `entry` is the file that it stands in. */
export const guarded = ({ children }: Root, entry?: URL): Root => ({
  type: 'root',
  children: children.flatMap((node, index) =>
    node.type === 'mdxJsxFlowElement' ? componentOf(node, index, entry) : contentOf(node),
  ),
});

const elements = new Set('p em strong br hr h2 h3 ul ol li blockquote table thead tbody tr th td a'.split(' '));

/** Text and the elements that bodies have; of everything else, what is written inside. */
function contentOf(node: HastNode): Content {
  if (node.type === 'text') return [{ type: 'text', value: readable(node.value) }];
  const children = 'children' in node ? node.children.flatMap(contentOf) : [];
  if (node.type !== 'element' || !elements.has(node.tagName)) return children;
  const properties = propertiesOf(node);
  if (node.tagName === 'a' && !isSafeAddress(String(properties.href))) return children;
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

/** The attributes that elements have. The styles of tables are the site's own. */
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

/** An address with its letters as they were written: the compiler puts bytes in the place of those that are not Latin. */
const decoded = (address: string): string =>
  address.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** A component whose attributes are right. A picture comes with an import of its file, if that is there. */
function componentOf(node: MdxJsxFlowElementHast, index: number, entry: URL | undefined): Root['children'] {
  const children = node.children.flatMap(contentOf);
  const name = componentNames.find((each) => each === node.name);
  const given = node.attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [[each.name, each.value]] : []));
  const right = name && rightAttributes(name, Object.fromEntries(given)).data;
  if (!right) return children;
  const attributes: MdxJsxFlowElementHast['attributes'] = Object.entries(right).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  const component = { type: 'mdxJsxFlowElement', name, attributes, children } as const;
  const file = name === 'Picture' && entry ? pictureFrom(fileURLToPath(entry), right.src ?? '') : undefined;
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
