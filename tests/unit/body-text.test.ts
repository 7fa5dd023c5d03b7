import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { bodyHtml, standalone } from '../../src/lib/body-text.ts';

const address = (route: string) => `https://conclave.example/en${route}`;
const figure = (id: string) => `- The figure ${id}`;
const alone = (markdown: string) => standalone(markdown, address, figure);
const html = (markdown: string) => bodyHtml(alone(markdown));
const read = (markdown: string) => parse(html(markdown));

describe('a body away from its page', () => {
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
  ])('says in words what a component says: %s', (component, words) => {
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
    expect(shown.querySelectorAll('*').map(({ tagName }) => tagName)).not.toContain('SCRIPT');
    expect(shown.querySelectorAll('[onclick], [onerror], [style], img, iframe, script, b')).toEqual([]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScript&colon;alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[x](data:text/html,x)',
    '[x](//example.org/)',
  ])('has no link that does something else: %s', (body) => {
    const links = read(body).querySelectorAll('a');
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^https:\/\/conclave\.example\//);
  });

  it('shows a picture of Markdown as it was written', () => {
    expect(read('![A furnace](./x.js)').text).toBe('![A furnace](./x.js)');
    expect(read('![A furnace](./x.js)').querySelectorAll('img')).toEqual([]);
  });

  it('keeps braces, signs, emoji and joiners', () => {
    expect(read('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष').textContent).toBe('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष');
  });
});
