import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { bodyHtml, standalone } from '../../src/lib/body-text.ts';

const address = (route: string) => `https://conclave.example/en${route}`;
const html = (markdown: string) => bodyHtml(standalone(markdown, address));
const read = (markdown: string) => parse(html(markdown));

describe('a body away from its page', () => {
  it('leads to the site’s pages by full addresses', () => {
    expect(standalone('See [help](/help/#loan) and [this](https://example.org/a).', address)).toBe(
      'See [help](https://conclave.example/en/help/#loan) and [this](https://example.org/a).',
    );
  });

  it('keeps the prose between the tags of a component, and none of the tags', () => {
    const body = 'Before.\n\n<Note kind="x">\n\nInside **it**.\n\n</Note>\n\n<Figure id="a" />\n\nAfter.';
    expect(standalone(body, address)).toBe('Before.\n\nInside **it**.\n\nAfter.');
  });

  it('says in words what a component would show', () => {
    const body = [
      '<Note title="Mind *this*">',
      'Text.',
      '</Note>',
      '<Button link="/venue/" text="The way" />',
      '<Download file="/files/plan.pdf" title="The plan" />',
      '<Picture src="/pictures/mill.jpg" alt="A mill" caption="The old mill" />',
      '<Quote by="Asha" role="Buyer">',
      'Well.',
      '</Quote>',
    ].join('\n\n');
    expect(standalone(body, address).split('\n\n')).toEqual([
      '**Mind \\*this\\***',
      'Text.',
      `[The way](${address('/venue/')})`,
      `[The plan](${address('/files/plan.pdf')})`,
      'The old mill',
      'Well.',
      'Asha, Buyer',
    ]);
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

  it('says what a picture shows', () => {
    expect(read('![A furnace](./x.js)').text).toBe('A furnace');
    expect(read('![A furnace](./x.js)').querySelectorAll('img')).toEqual([]);
  });

  it('keeps braces, signs, emoji and joiners', () => {
    expect(read('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष').textContent).toBe('{a} 5 < 6 & “b” 👩‍🏭 क्‍ष');
  });
});
