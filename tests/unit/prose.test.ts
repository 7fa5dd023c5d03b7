import { resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it, vi } from 'vitest';
import { isSafeAddress } from '../../src/lib/addresses.ts';
import { writeComponent } from '../../src/prose/write.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { type ComponentName, componentNames } from '../../src/schemas/components/index.ts';
import { htmlOf, moduleOf } from '../setup/prose.ts';
import { fixtureContent } from '../setup/sites.ts';

describe('a body', () => {
  const seen: [string, string, string][] = [
    ['paragraphs and marks', 'एक **दो** *तीन*\n\nचार', '<p>एक <strong>दो</strong> <em>तीन</em></p><p>चार</p>'],
    ['a line broken on purpose', 'एक  \nदो', '<p>एक<br/>दो</p>'],
    ['braces, `<5` and `a < b`', '{छूट} <5 a < b & c', '<p>{छूट} &lt;5 a &lt; b &amp; c</p>'],
    ['what editors escape', '\\{छूट\\} \\<5 \\*', '<p>{छूट} &lt;5 *</p>'],
    ['lines that would be code', 'import x from "y"', '<p>import x from &quot;y&quot;</p>'],
    [
      'headings with their Devanagari ids',
      '## भेली में क्या\n\n### देखें',
      '<h2 id="भेली-में-क्या">भेली में क्या</h2><h3 id="देखें">देखें</h3>',
    ],
    ['the same heading twice', '## क\n\n## क', '<h2 id="क">क</h2><h2 id="क-1">क</h2>'],
    ['a close list', '- क\n- ख', '<ul><li>क</li><li>ख</li></ul>'],
    ['a loose list', '- क\n\n- ख', '<ul><li><p>क</p></li><li><p>ख</p></li></ul>'],
    ['a numbered list that goes on', '3. क\n4. ख', '<ol start="3"><li>क</li><li>ख</li></ol>'],
    ['boxes to tick, as text', '- [ ] क\n- [x] ख', '<ul><li>[ ] क</li><li>[x] ख</li></ul>'],
    ['a quotation', '> क', '<blockquote><p>क</p></blockquote>'],
    [
      'an address by itself',
      'https://example.org/a',
      '<p><a href="https://example.org/a">https://example.org/a</a></p>',
    ],
    [
      'a table',
      '| क | ख |\n|--|-:|\n| 1 | 2 |',
      '<table class="ledger ledger-plain"><thead><tr><th scope="col">क</th><th class="number" scope="col">ख</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="number">2</td></tr></tbody></table>',
    ],
    ['code and its marks as text', '`क` ~~ख~~\n\n    ग', '<p>`क` ~~ख~~</p><p>ग</p>'],
  ];

  it.each(seen)('shows %s', async (_, body, html) => {
    expect(
      (await htmlOf(body)).replaceAll(
        /(class="number") (scope="col")|(scope="col") (class="number")/g,
        'class="number" scope="col"',
      ),
    ).toBe(html);
  });

  it('is the same whatever ends its lines', async () => {
    const body = 'क\nख\n\n<Note title="ग">\n\nघ\n\n</Note>\n\n- च\n- छ\n';
    const windows = await htmlOf(body.replaceAll('\n', '\r\n'));
    expect(windows.replaceAll('\r\n', '\n')).toBe(await htmlOf(body));
    expect(parseProse(body.replaceAll('\n', '\r\n')).faults).toEqual([]);
  });
});

describe('a component', () => {
  const examples: Record<ComponentName, [Record<string, string>, string?]> = {
    Note: [{ title: 'एक “शीर्षक” & "और" <b> {x}' }, 'पाठ **मोटा**\n\nदूसरा'],
    Figure: [{ id: 'press-price' }],
    Quote: [{ by: 'आशा', role: 'खरीदार' }, 'कथन'],
    Picture: [{ src: './a.jpg', alt: 'क > ख', caption: '&quot; जैसा लिखा', credit: "ग 'घ'" }],
    Video: [{ link: 'https://example.org/v?a=1&b=2', title: 'क' }],
    Download: [{ file: '/files/a.pdf', title: 'क' }],
    Button: [{ link: '/help/#x', text: 'क' }],
  };

  it.each(componentNames)('%s reads as it was written', async (name) => {
    const [attributes, text] = examples[name];
    const written = `पहले\n\n${writeComponent(name, attributes, text)}\n\nबाद में`;
    const { components, faults } = parseProse(written);
    expect(faults).toEqual([]);
    expect(components).toMatchObject([{ component: name, attributes }]);
    const { childNodes } = parse(await htmlOf(written));
    expect(childNodes.map((node) => (node as HTMLElement).rawTagName)).toEqual(['p', `x-${name.toLowerCase()}`, 'p']);
    for (const [attribute, value] of Object.entries(attributes))
      expect((childNodes[1] as HTMLElement).getAttribute(`data-${attribute}`)).toBe(value);
  });

  it('may be written on one line, on several, and close to other text', async () => {
    const forms = [
      '<Note>क</Note>',
      '<Note>\nक\n</Note>',
      '<Note\n  title="ख"\n>\n\nक\n\n</Note>',
      'ग\n<Note>\nक\n</Note>\nघ',
      "<Note title='ख'>क</Note>",
    ];
    for (const form of forms) {
      expect(parseProse(form).faults, form).toEqual([]);
      expect(await htmlOf(form), form).toMatch(/<x-note[^>]*><p>क<\/p><\/x-note>/);
    }
  });

  it('brings the picture that it shows, and nothing that is not there', async () => {
    const entry = resolve(fixtureContent, 'updates/new.hi.mdx');
    vi.stubEnv('CONTENT_DIR', fixtureContent);
    const imports = async (src: string) =>
      [...(await moduleOf(`<Picture src="${src}" alt="क" />`, entry)).matchAll(/^import .*$/gm)].slice(1).map(String);
    expect(await imports('/pictures/cane-mill.jpg')).toEqual(['import picture0 from "./../pictures/cane-mill.jpg";']);
    expect(await imports('/pictures/no-such.jpg')).toEqual([]);
    vi.unstubAllEnvs();
  });
});

describe('an address', () => {
  it.each([
    '/',
    '/help/#slug',
    '#भेली',
    'https://example.org',
    'HTTP://example.org/क',
    'mailto:a@example.org',
    'tel:+911234567890',
  ])('%s is one', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    '',
    '#',
    'help/',
    'www.example.org',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    'https:example.org',
    'https://',
    'javascript:x',
    'JAVASCRIPT:x',
    ' javascript:x',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    'blob:x',
    '/\t/example.org',
    'https://exa\u200Bmple.org',
    'mailto:',
    'tel:x',
  ])('“%s” is none', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});
