/** The two walls in front of and behind the compiler of MDX, each for itself: neither needs the other. */
import fc from 'fast-check';
import { type HastNode, type MdastNode, mdxToHast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../src/authoring/prose/guard.ts';
import { features } from '../../src/authoring/prose/markdown.ts';
import { parseProse } from '../../src/authoring/prose/prose.ts';
import { writeComponent } from '../../src/authoring/prose/tag.ts';
import { componentNames } from '../../src/schemas/components/index.ts';
import { attacks, nastyBody, plainText } from '../setup/nasty.ts';
import { htmlOf, moduleOf } from '../setup/prose.ts';

const all = (node: MdastNode): MdastNode[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];

/** What of MDX is in a text besides Markdown: components with attributes of text are left out. */
const codeIn = (mdx: string): string[] =>
  all(mdxToMdast(mdx, { features })).flatMap((node) => {
    if (!node.type.startsWith('mdx')) return [];
    const right =
      node.type === 'mdxJsxFlowElement' &&
      componentNames.some((name) => name === node.name) &&
      node.attributes.every(({ type, value }) => type === 'mdxJsxAttribute' && typeof value === 'string');
    return right ? [] : [node.type];
  });

describe('what the compiler of MDX is given', () => {
  it('would be seen if it had code', () => {
    expect(codeIn('क {x} <b>y</b>\n\nimport x from "y"\n\n<Note title={x} />')).toEqual([
      'mdxTextExpression',
      'mdxJsxTextElement',
      'mdxjsEsm',
      'mdxJsxFlowElement',
    ]);
  });

  it.each(Object.entries(attacks))('%s is text', (_, body) => {
    expect(codeIn(parseProse(body).mdx)).toEqual([]);
  });

  it('is never code, whatever a body is made of', () => {
    fc.assert(
      fc.property(fc.oneof(nastyBody, plainText), (body) => {
        expect(codeIn(parseProse(body).mdx)).toEqual([]);
      }),
      { seed: 20300115, numRuns: 5000 },
    );
  });

  it.each([
    ['\\{a\\} \\\\{b} \\\\\\{c}', '<p>{a} \\{b} \\{c}</p>'],
    ['क**import**ख', '<p>क<strong>import</strong>ख</p>'],
    ['see <https://example.org/a_b_c?d=1&e=2>.', /see <a href="https:\/\/example\.org\/a_b_c\?d=1&(?:amp|#38);e=2">/],
    ['!<https://example.org/>', '<p>!<a href="https://example.org/">https://example.org/</a></p>'],
    ['\\https://example.org/<5', '<p>\\<a href="https://example.org/">https://example.org/</a>&lt;5</p>'],
    ['[क {ख}](</help/#भेली> "title")', '<p><a href="/help/#भेली">क {ख}</a></p>'],
    ['    code\nक', '<p>code</p><p>क</p>'],
    ['> क\n<Note>ख</Note>\n- ग\n<Note>घ</Note>', /^<blockquote>.*<x-note>.*<ul>.*<x-note><p>घ<\/p><\/x-note>$/],
  ])('says the same to the compiler as to the check: %s', async (body, html) => {
    if (typeof html === 'string') expect(await htmlOf(body)).toBe(html);
    else expect(await htmlOf(body)).toMatch(html);
  });

  it('has the headings that the check knows, by the ids that pages give them', async () => {
    const body = '## क *ख* `ग`\n\n### [घ](/help/) & {च}\n\n## क ख ग\n\n<Note>\n\n### छ\n\n</Note>';
    const ids = [...(await htmlOf(body)).matchAll(/<h[23] id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(parseProse(body).headings).toEqual(ids);
  });
});

/** What the guard leaves of MDX that nobody has made harmless. */
function guardedMdx(mdx: string): HastNode {
  const root = mdxToHast(mdx, { features });
  if (root.type !== 'root') throw new Error('A text is a root.');
  return guarded(root);
}

const text = (node: HastNode): string =>
  'children' in node ? node.children.map(text).join('') : node.type === 'text' ? node.value : '';

const nodesIn = (node: HastNode): HastNode[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];

describe('the guard behind the compiler', () => {
  it.each([
    ['an expression', 'क {process.exit(3)}'],
    ['an import', 'import x from "./x.js"\n\nक'],
    ['an export', 'export const x = process.exit(3)\n\nक'],
    ['an element', '<script src="https://evil.example/">क</script>'],
    ['an element within a line', 'क<img src="x" onerror="x()" />'],
    ['a component that there is not', '<Fragment set:html="<script>x</script>">क</Fragment>'],
    ['a component with an expression', '<Note title={process.exit(3)}>क</Note>'],
    ['a component with a spread', '<Figure {...process.exit(3)}>क</Figure>'],
    ['a component with a wrong address', '<Button link="javascript:x" text="x">क</Button>'],
    ['a component in another element', '<div><Figure id="x" />क</div>'],
    ['a picture that is code', '![x](./x.js)क'],
    ['a link that runs', '[क](javascript:x)'],
    ['a link that runs, by reference', '[क][x]\n\n[x]: javascript:x'],
    ['code', '`क`'],
  ])('leaves of %s nothing but its text', (_, mdx) => {
    const root = guardedMdx(mdx);
    expect(text(root).trim()).toBe('क');
    const left = nodesIn(root).map((node) => (node.type === 'element' ? node.tagName : node.type));
    expect(left.filter((name) => !['root', 'text', 'p'].includes(name))).toEqual([]);
  });

  it('leaves right components and the elements of prose, without attributes of the writer', () => {
    const root = guardedMdx('## क\n\n[ख](/help/ "x")\n\n<Figure id="press-price" />\n\n3. ग');
    const left = nodesIn(root).flatMap((node): unknown[][] => {
      if (node.type === 'element') return [[node.tagName, node.properties]];
      return node.type === 'mdxJsxFlowElement' ? [[node.name, node.attributes]] : [];
    });
    expect(left).toEqual([
      ['h2', {}],
      ['p', {}],
      ['a', { href: '/help/' }],
      ['Figure', [{ type: 'mdxJsxAttribute', name: 'id', value: 'press-price' }]],
      ['ol', { start: 3 }],
      ['li', {}],
    ]);
  });
});

describe('a compiled body', () => {
  it('imports nothing but the runtime, and takes nothing from the fields of its entry', async () => {
    const code = await moduleOf(`क {x}\n\n${writeComponent('Note', { title: '{x} "y"' }, 'ख')}`);
    expect([...code.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from)).toEqual(['astro/jsx-runtime']);
    expect(code).toContain('export const frontmatter = {};');
  });
});
