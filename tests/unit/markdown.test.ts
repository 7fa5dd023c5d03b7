import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { blocks, mdLink, paragraph, plain } from '../../src/lib/markdown.ts';

type Node = ReturnType<typeof markdownToMdast>;

const textOf = (node: Node): string => {
  if ('children' in node) return (node.children as Node[]).map(textOf).join('');
  return 'value' in node ? node.value : '';
};
const typesOf = (node: Node): string[] => [
  node.type,
  ...('children' in node ? (node.children as Node[]).flatMap(typesOf) : []),
];
const inRoot = (markdown: string): Node[] => {
  const root = markdownToMdast(markdown);
  return 'children' in root ? (root.children as Node[]) : [];
};

const hostile = [
  '*नया* और _पुराना_ ~भाव~ `कोड`',
  'खरीदार & विक्रेता: “‘27 में भाव क्या?”',
  '&amp; &lt;b&gt; &#35; <b>x</b> <script>',
  '[text](/path) ![x](y) [ref]: z',
  '# heading',
  '- item',
  '+ item',
  '1. first',
  '2) second',
  '41.5 thousand',
  '> quote',
  '--- line',
  '=== line',
  'C#',
  'a | b',
  'back\\slash',
  'क्‍ष 👩‍🏭 ’',
  'ल'.repeat(200),
];

describe('text in markdown', () => {
  it.each(hostile)('is read as it was written, as a paragraph: %s', (text) => {
    const [block, ...others] = inRoot(paragraph(text));
    expect(others).toEqual([]);
    expect(block && typesOf(block)).toEqual(['paragraph', 'text']);
    expect(block && textOf(block)).toBe(text);
  });

  it.each(hostile)('is read as it was written, in a list and in a link: %s', (text) => {
    const [list] = inRoot(`- **Label:** ${plain(text)}\n- ${mdLink(text, 'https://example.org/')}`);
    expect(list?.type).toBe('list');
    const items = list && 'children' in list ? (list.children as Node[]).map(textOf) : [];
    expect(items).toEqual([`Label: ${text}`, text]);
  });

  it('stays on its line', () => {
    expect(paragraph('one\n\n## two')).toBe('one ## two');
  });
});

describe('parts of markdown', () => {
  it('lead to an address whatever it holds', () => {
    const [block] = inRoot(mdLink('a', 'https://example.org/(faqs) <x>'));
    const link = block && 'children' in block ? (block.children as Node[])[0] : undefined;
    expect(link?.type === 'link' && link.url).toBe('https://example.org/%28faqs%29%20%3Cx%3E');
  });

  it('are not there where there is nothing to say', () => {
    expect(blocks(['a', undefined, '', 'b'])).toBe('a\n\nb');
  });
});
