/** Texts for readers other than browsers: Markdown that says what was written, and bodies away from their page. */
import { parse } from 'node-html-parser';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { blocks, bodyHtml, mdLink, paragraph, plain, standalone } from '../../src/outputs/text/body-markdown.ts';

type Node = ReturnType<typeof markdownToMdast>;
const childrenOf = (node?: Node): Node[] => (node && 'children' in node ? (node.children as Node[]) : []);
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));
const typesOf = (node: Node): string[] => [node.type, ...childrenOf(node).flatMap(typesOf)];
const inRoot = (markdown: string): Node[] => childrenOf(markdownToMdast(markdown));

describe('text in markdown', () => {
  it.each([
    '*नया* और _पुराना_ ~भाव~ `कोड`',
    'खरीदार & विक्रेता: “‘27 में भाव क्या?”',
    '&amp; &lt;b&gt; &#35; <b>x</b> <script>',
    '[text](/path) ![x](y) [ref]: z',
    ...['# heading', '- item', '+ item', '1. first', '2) second', '41.5 thousand', '> quote', '--- line', '=== line'],
    ...['C#', 'a | b', 'back\\slash', 'क्‍ष 👩‍🏭 ’', 'ल'.repeat(200)],
  ])('is read as it was written, as a paragraph, in a list and in a link: %s', (text) => {
    const [block, ...others] = inRoot(paragraph(text));
    expect(others).toEqual([]);
    expect(block && typesOf(block)).toEqual(['paragraph', 'text']);
    expect(block && textOf(block)).toBe(text);
    const [list] = inRoot(`- **Label:** ${plain(text)}\n- ${mdLink(text, 'https://example.org/')}`);
    expect(list?.type).toBe('list');
    expect(childrenOf(list).map(textOf)).toEqual([`Label: ${text}`, text]);
  });

  it('stays on its line, leads to an address whatever it holds, and is not there where there is nothing to say', () => {
    expect(paragraph('one\n\n## two')).toBe('one ## two');
    const [link] = childrenOf(inRoot(mdLink('a', 'https://example.org/(faqs) <x>'))[0]);
    expect(link?.type === 'link' && link.url).toBe('https://example.org/%28faqs%29%20%3Cx%3E');
    expect(blocks(['a', undefined, '', 'b'])).toBe('a\n\nb');
  });
});

describe('a body away from its page', () => {
  const address = (route: string) => `https://conclave.example/en${route}`;
  const alone = (markdown: string) => standalone(markdown, address, (id) => `- The figure ${id}`);
  const read = (markdown: string) => parse(bodyHtml(alone(markdown)));

  it('leads to the site’s pages by full addresses', () => {
    expect(alone('See [help](/help/#loan) and [this](https://example.org/a).')).toBe(
      'See [help](https://conclave.example/en/help/#loan) and [this](https://example.org/a).',
    );
  });

  it.each([
    ['<Note title="Mind *this*">\n\nInside **it**.\n\n</Note>', '**Mind \\*this\\***\n\nInside **it**.'],
    ['<Note>Inside</Note>', 'Inside'],
    ['<Quote by="A B" role="C">\nSaid.\n</Quote>', '> Said.\n> \n> A B, C'],
    ['<Figure id="a" />', '- The figure a'],
    ['<Picture src="/pictures/a.jpg" alt="What it shows" />', 'What it shows'],
    ['<Video link="https://example.org/v" title="A [film]" />', '[A \\[film\\]](https://example.org/v)'],
    ['<Download file="/files/a.pdf" title="A plan" />', '[A plan](https://conclave.example/en/files/a.pdf)'],
    ['<Button link="/venue/" text="The way" />', '[The way](https://conclave.example/en/venue/)'],
  ])('has in words what a component shows: %s', (component, words) => {
    expect(alone(`Before.\n\n${component}\n\nAfter.`)).toBe(`Before.\n\n${words}\n\nAfter.`);
  });

  it('becomes HTML with its links, lists and emphasis', () => {
    const body = read('A **b** [c](/venue/).\n\n- one\n- two');
    expect(body.querySelector('a')?.getAttribute('href')).toBe(address('/venue/'));
    expect(body.querySelector('strong')?.text).toBe('b');
    expect(body.querySelectorAll('li').map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it.each([
    '<script>alert(1)</script>',
    'a <b onclick="x()">b</b> <img src=x onerror=x()>',
    '<div style="color:red">\nx\n</div>',
    '<iframe src="https://example.org/"></iframe>',
  ])('shows pasted HTML as the text it is: %s', (body) => {
    const shown = read(body);
    expect(
      shown.text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"'),
    ).toContain(body);
    expect(shown.querySelectorAll('[onclick], [onerror], [style], img, iframe, script, b')).toEqual([]);
  });

  it.each([
    ...['[x](javascript:alert(1))', '[x](JaVaScript&colon;alert(1))', '[x](<java\tscript:alert(1)>)'],
    ...['[x][r]\n\n[r]: javascript:alert(1)', '<javascript:alert(1)>', '[x](data:text/html,x)', '[x](//example.org/)'],
  ])('has no link that does something else: %s', (body) => {
    for (const link of read(body).querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/conclave\.example\//);
  });

  it('shows a picture of Markdown as it was written, which the check refuses', () => {
    expect(read('![A furnace](./x.js)').text).toBe('![A furnace](./x.js)');
    expect(read('![A furnace](./x.js)').querySelectorAll('img')).toEqual([]);
  });

  it('has braces, signs, emoji and joiners as they were', () => {
    expect(read('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष').textContent).toBe('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष');
  });
});
