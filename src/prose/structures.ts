/** Lists and tables, whose parts depend on the whole. */
import type { Parsed } from './mdast.ts';
import { type ProseNode, element } from './nodes.ts';

/** Reads what stands inside a node: blocks in an item of a list, words in a cell. */
type Inside = (node: Parsed) => readonly ProseNode[];

export function listOf({ children: items = [], ordered, start, spread }: Parsed, inside: Inside): ProseNode {
  const loose = spread === true || items.some((item) => item.spread);
  const children = items.map((item) => itemOf(item, inside(item), loose));
  if (!ordered) return element('ul', children);
  return element('ol', children, start === 1 ? undefined : { start: start ?? 1 });
}

/** In a close list the paragraphs of an item are lines of it. The boxes of a list of tasks are text: nobody can tick them. */
function itemOf({ checked }: Parsed, blocks: readonly ProseNode[], loose: boolean): ProseNode {
  const box = typeof checked === 'boolean' ? [checked ? '[x] ' : '[ ] '] : [];
  const lines = blocks.flatMap((block, index) => {
    const paragraph = typeof block === 'object' && 'tag' in block && block.tag === 'p';
    if (loose || !paragraph) return [block];
    return index === 0 ? block.children : ['\n', ...block.children];
  });
  return element('li', [...box, ...lines]);
}

export function tableOf({ children: rows = [], align = [] }: Parsed, inside: Inside): ProseNode {
  const row = (parsed: Parsed, tag: 'th' | 'td'): ProseNode => {
    const cells = (parsed.children ?? []).map((cell, column) =>
      element(tag, inside(cell), {
        ...(tag === 'th' && { scope: 'col' }),
        ...(align[column] === 'right' && { class: 'number' }),
      }),
    );
    return element('tr', cells);
  };
  const [first, ...others] = rows;
  const head = first ? [element('thead', [row(first, 'th')])] : [];
  const body =
    others.length > 0
      ? [
          element(
            'tbody',
            others.map((other) => row(other, 'td')),
          ),
        ]
      : [];
  return element('table', [...head, ...body]);
}
