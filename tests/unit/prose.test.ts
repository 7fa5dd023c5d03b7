/** Bodies: what is written in Markdown and its components, what is wrong in it, and what would do more than be read. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeIn } from '../../src/authoring/check/problem.ts';
import { type Bilingual, locales } from '../../src/i18n/locales.ts';
import { isSafeAddress } from '../../src/lib/addresses.ts';
import { hints, messages } from '../../src/authoring/prose/prose-messages.ts';
import { parseProse } from '../../src/authoring/prose/prose.ts';
import { writeComponent } from '../../src/authoring/prose/tag.ts';
import { type ComponentName, componentKind, componentNames } from '../../src/schemas/components/index.ts';
import { tidy } from '../setup/dom.ts';
import { guideIn } from '../setup/guide/tasks.ts';
import { attacks, nastyBody, plainText } from '../setup/nasty.ts';
import { htmlOf, moduleOf } from '../setup/prose.ts';
import { everything } from '../setup/scope.ts';
import { fixtureContent } from '../setup/sites.ts';
import { unsafeIn } from '../setup/unsafe.ts';

describe('a body', () => {
  it.each([
    ['एक **दो** *तीन*\n\nचार', '<p>एक <strong>दो</strong> <em>तीन</em></p><p>चार</p>'],
    ['एक  \nदो', '<p>एक<br/>दो</p>'],
    ['{छूट} <5 a < b & c', '<p>{छूट} &lt;5 a &lt; b &amp; c</p>'],
    ['\\{छूट\\} \\<5 \\*', '<p>{छूट} &lt;5 *</p>'],
    ['import x from "y"', '<p>import x from &quot;y&quot;</p>'],
    ['## भेली में क्या\n\n### देखें', '<h2 id="भेली-में-क्या">भेली में क्या</h2><h3 id="देखें">देखें</h3>'],
    ['## क\n\n## क', '<h2 id="क">क</h2><h2 id="क-1">क</h2>'],
    ['- क\n- ख', '<ul><li>क</li><li>ख</li></ul>'],
    ['- क\n\n- ख', '<ul><li><p>क</p></li><li><p>ख</p></li></ul>'],
    ['3. क\n4. ख', '<ol start="3"><li>क</li><li>ख</li></ol>'],
    ['- [ ] क\n- [x] ख', '<ul><li>[ ] क</li><li>[x] ख</li></ul>'],
    ['> क', '<blockquote><p>क</p></blockquote>'],
    ['https://example.org/a', '<p><a href="https://example.org/a">https://example.org/a</a></p>'],
    [
      '| क | ख |\n|--|-:|\n| 1 | 2 |',
      '<table class="ledger ledger-plain"><thead><tr><th scope="col">क</th><th class="number" scope="col">ख</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="number">2</td></tr></tbody></table>',
    ],
    ['~क~ ~~ख~~ ~50', '<p><del>क</del> <del>ख</del> ~50</p>'],
    ['`क` [^1]\n\n    ग', '<p>`क` [^1]</p><p>ग</p>'],
    ['क [लिखें: ख]\n\n[write: x](/help/)', '<p>क</p><p><a href="/help/">write: x</a></p>'],
  ])('%j becomes HTML', async (body, html) => {
    expect((await htmlOf(body)).replace('scope="col" class="number"', 'class="number" scope="col"')).toBe(html);
  });

  it('is the same whatever ends its lines', async () => {
    const body = 'क\nख\n\n<Note title="ग">\n\nघ\n\n</Note>\n\n- च\n- छ\n';
    const windows = body.replaceAll('\n', '\r\n');
    expect((await htmlOf(windows)).replaceAll('\r\n', '\n')).toBe(await htmlOf(body));
    expect(parseProse(windows).faults).toEqual([]);
  });
});

/** What the compiled module of a body imports, but the runtime that every module has. */
const importsOf = async (body: string): Promise<string[]> => {
  vi.stubEnv('CONTENT_DIR', fixtureContent);
  const compiled = await moduleOf(body, resolve(fixtureContent, 'updates/new.hi.mdx'));
  vi.unstubAllEnvs();
  return [...compiled.matchAll(/^import .* from "(.*)";$/gm)].map(([, from = '']) => from).slice(1);
};
const mill = '<Picture src="/pictures/cane-mill.jpg" alt="x" />';

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
    const children = parse(await htmlOf(written)).childNodes as HTMLElement[];
    expect(children.map(({ rawTagName }) => rawTagName)).toEqual(['p', `x-${name.toLowerCase()}`, 'p']);
    for (const [attribute, value] of Object.entries(attributes))
      expect(children[1]?.getAttribute(`data-${attribute}`)).toBe(value);
  });

  it.each([
    '<Note>क</Note>',
    '<Note>\nक\n</Note>',
    '<Note\n  title="ख"\n>\n\nक\n\n</Note>',
    'ग\n<Note>\nक\n</Note>\nघ',
    "<Note title='ख'>क</Note>",
  ])('may be written on one line, on several, and close to other text: %j', async (form) => {
    expect(parseProse(form).faults).toEqual([]);
    expect(await htmlOf(form)).toMatch(/<x-note[^>]*><p>क<\/p><\/x-note>/);
  });

  it('brings the picture that it shows, and nothing that is not there', async () => {
    expect(await importsOf(mill)).toEqual(['./../pictures/cane-mill.jpg']);
    expect(await importsOf('<Picture src="/pictures/no-such.jpg" alt="क" />')).toEqual([]);
  });

  /** Boxes of the guide for organisers; those that begin with `---` are whole files. */
  const boxes = locales.map(guideIn).flatMap((guide) => [...guide.matchAll(/^```mdx\n(?!---)(.*?)^```$/gms)]);
  const shown = boxes.map(([, body = '']) => ({ body, ...parseProse(body) }));

  it.each(componentNames)('%s has a right example in the guide, in Hindi and, if it has words, in English', (name) => {
    const { attributes, text, names } = componentKind(name);
    const own = shown.filter(({ components }) => components.some(({ component }) => component === name));
    const hindi = own.filter(({ body }) => /\p{Script=Devanagari}/u.test(body));
    const worded = text !== undefined || Object.keys(attributes).some((key) => !(key in (names ?? {})));
    expect([hindi.length > 0, hindi.length < own.length]).toEqual([worded, true]);
    expect(shown.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ...['/', '/help/#slug', '#भेली', 'https://example.org', 'HTTP://example.org/क', 'mailto:a@example.org'],
    'tel:+911234567890',
  ])('%s is one', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    ...['', '#', 'help/', 'www.example.org', '//example.org', '/\\example.org', '\\\\example.org', '/\t/example.org'],
    ...['https:example.org', 'https://', 'https://exa\u200Bmple.org', 'mailto:', 'tel:x', 'file:///x', 'blob:x'],
    ...['javascript:x', 'JAVASCRIPT:x', ' javascript:x', 'java\nscript:x', 'data:text/html,x', 'vbscript:x'],
  ])('“%s” is none', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});

const byQuote = { hi: 'नाम लिखें।', en: 'Write the name.' };
const linkWanted = {
  hi: '“कहां ले जाए”: साइट का पन्ना (/help/), https:// से शुरू होने वाला पता, mailto: या tel: लिखें।',
  en: '“Where it leads”: Write a page of the site (/help/), an address that starts with https://, mailto: or tel:.',
};
const mistakes: [body: string, place: string, message: Bilingual][] = [
  ['<Gallery>\nक\n</Gallery>', '1:1', messages.unknownComponent('Gallery')],
  ['क\n\n<Nota>\nख\n</Nota>', '3:1', messages.unknownComponent('Nota')],
  ['<note>\nक\n</note>', '1:1', messages.unknownComponent('note')],
  ['<Note title="क">\nख', '1:1', messages.form('Note')],
  ['<Note>\nक\n<Note>\nख\n</Note>', '1:1', messages.form('Note')],
  ['क\n\n</Note>', '3:1', messages.form('Note')],
  ['क <Note>ख</Note>', '1:3', messages.ownLine('Note')],
  ['<Figure id="x" /> क', '1:18', messages.ownLine('Figure')],
  ['- क\n- <Button link="/x/" text="y" />', '2:3', messages.ownLine('Button')],
  ['> <Figure id="x" />', '1:3', messages.ownLine('Figure')],
  ['<Note>\nक\n\n<Figure id="x" />\n</Note>', '4:1', messages.nested('Figure', 'Note')],
  ['<Note title="क"></Note>', '1:1', messages.form('Note')],
  ['<Note />', '1:1', messages.form('Note')],
  ['<Figure id="x">क</Figure>', '1:1', messages.form('Figure')],
  ['<Figure id="x">\n\nक', '1:1', messages.form('Figure')],
  ['<Figure id="x"\n\nक', '1:15', messages.unfinished('Figure')],
  ['<Figure id="x />', '1:12', messages.value('id')],
  ['<Figure id={x} />', '1:12', messages.value('id')],
  ['<Note {...x}>\nक\n</Note>', '1:7', messages.unfinished('Note')],
  ['<Note title=“क”>\nख\n</Note>', '1:13', messages.value('title')],
  ['<Figure id=x />', '1:12', messages.value('id')],
  ['<Note title>\nक\n</Note>', '1:12', messages.value('title')],
  ['<Note titel="क">\nख\n</Note>', '1:7', messages.attributeUnknown('titel', 'Note', ['title'])],
  ['<Note colour="red">\nक\n</Note>', '1:7', messages.attributeUnknown('colour', 'Note', ['title'])],
  ['<Figure ids="x" />', '1:9', messages.attributeUnknown('ids', 'Figure', ['id'])],
  ['<Figure id="x" id="x" />', '1:9', messages.attributeTwice('id', 'Figure')],
  ['<Quote>\nक\n</Quote>', '1:1', messages.attributeMissing('by', 'Quote', byQuote)],
  ['क\n\n  <Button link="help/" text="क" />', '3:11', linkWanted],
  ['क <b>ख</b>', '1:3', messages.html('<b>', '**…**')],
  ['<center>क</center>', '1:1', messages.html('<center>', undefined)],
  ['क\n<script>x</script>', '2:1', messages.html('<script>', undefined)],
  ['<p class=MsoNormal>क</p>\n\n<p class=MsoNormal>ख<o:p></o:p></p>', '1:1', messages.html('<p>', undefined)],
  ['क<o:p></o:p> ख', '1:2', messages.html('<o:p>', undefined)],
  ['क\n\n<!-- ख -->', '3:1', messages.comment],
  ['![क](/pictures/a.jpg)', '1:1', messages.image('<Picture src="/pictures/a.jpg" alt="क" />')],
  ['# क', '1:1', messages.heading],
  ['#### क', '1:1', messages.heading],
  ['क [ख](javascript:x)', '1:3', messages.link('javascript:x')],
  ['[क](help/)', '1:1', messages.link('help/')],
  ['[](/help/)', '1:1', messages.emptyLink('/help/')],
];

describe('a mistake in a body', () => {
  const found = (body: string) =>
    parseProse(body).faults.map(({ at, message }) => {
      const { line, column } = placeIn(body, at, 0);
      return [`${line}:${column}`, message];
    });

  it.each(mistakes)('%j is reported once, where it is', (body, place, message) => {
    expect(found(body)).toEqual([[place, message]]);
  });

  it('is reported in the order of the text where there are several', () => {
    const places = found('# क\n\n<Note>\n[ख](x)\n</Note>\n\n<Gallery />').map(([place]) => place);
    expect(places).toEqual(['1:1', '4:1', '7:1']);
  });

  it('is explained in Hindi and in English, with the name that was meant', () => {
    const ofAttacks = Object.values(attacks).flatMap((body) => parseProse(body).faults.map(({ message }) => message));
    for (const { hi, en } of [...mistakes.map(([, , message]) => message), ...ofAttacks]) {
      expect(hi).toMatch(/\p{Script=Devanagari}{2}.*[\p{L}\p{M}]/u);
      expect(en).toMatch(/[A-Za-z]{2,}/);
      expect(en.replace(/“[^”]*”|"[^"]*"/g, '')).not.toMatch(/[\p{Script=Devanagari}]/u);
    }
    expect(messages.unknownComponent('Nota').en).toContain('Did you mean <Note>?');
    const { hi } = messages.attributeUnknown('titel', 'Note', ['title']);
    expect(hi).toContain('क्या आप title लिखना चाहते थे?');
  });

  it.each([
    ...['{छूट}', '<5', 'a < b > c', '5 <6', 'import अभी', 'export const', '{{x}}', '<3', 'R&D', 'क <= ख', '$100', '“क”'],
  ])('is not “%s”', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('what prints otherwise than it was probably meant', () => {
  const found = (body: string) => parseProse(body).hints.map(({ at, message }) => [at, message]);

  it.each([
    ['क *समय:* 3', 2, hints.star('*समय:*')],
    ['क\n\n```\n• ख\n```', 3, hints.code('```')],
    ['क `[x](javascript:y)`', 2, hints.code('`')],
  ])('%j is a hint and no fault', (body, at, message) => {
    expect(found(body)).toEqual([[at, message]]);
    expect(parseProse(body).faults).toEqual([]);
    expect(found(`${body}\n\n${body}`)).toEqual([[at, message]]);
  });

  it.each(['_क_ **ख** ***ग*** ~घ~ 2 * 3 * 4', '- क\n\n  ख', '[क] (ख)'])('is not %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a nasty body', () => {
  const runs = (numRuns: number) => ({ seed: 20300115, numRuns: everything ? numRuns : numRuns / 3 });
  const ran = () => Reflect.get(globalThis, 'ran');
  beforeEach(() => {
    vi.spyOn(process, 'exit').mockImplementation(() => {
      Reflect.set(globalThis, 'ran', 'process.exit');
      return undefined as never;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'ran');
  });

  async function expectHarmless(body: string): Promise<void> {
    const html = await htmlOf(body);
    expect(ran()).toBeUndefined();
    expect(unsafeIn(parse(html, { comment: true }), (element) => element.rawTagName.startsWith('x-'))).toEqual([]);
  }

  it('would be noticed if it ran', () => {
    new Function('globalThis.ran=true')();
    expect(ran()).toBe(true);
  });

  it.each(Object.entries(attacks))('%s neither runs nor reaches a page as more than text', async (_, body) => {
    await expectHarmless(body);
  });

  it('neither runs nor reaches a page as more than text, whatever it is made of', async () => {
    await fc.assert(fc.asyncProperty(nastyBody, expectHarmless), runs(1500));
  });

  it('brings no file into a page but a picture of the conclave', async () => {
    const inside = await importsOf(mill);
    const expectInside = async (body: string) => {
      for (const path of await importsOf(body)) expect(inside).toContain(path);
    };
    for (const body of Object.values(attacks)) await expectInside(body);
    await fc.assert(fc.asyncProperty(nastyBody, expectInside), runs(1500));
  });

  it('has each of its mistakes at a place that it has', () => {
    fc.assert(
      fc.property(nastyBody, (body) => {
        for (const { at, message } of parseProse(body).faults) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(body.length);
          const { line, column } = placeIn(body, at, 0);
          expect((body.split('\n')[line - 1] ?? '').length).toBeGreaterThanOrEqual(column - 1);
          expect(message.hi && message.en).toBeTruthy();
        }
      }),
      runs(4500),
    );
  });

  it.each([
    ...['<Note>', '<Note title="', '</Note>', '<Figure ', '[', '![a](', '<a', '{'],
    ...['> ', '- ', '**a', '`', '&', '<!--', '|a'],
  ])('is read to its end, however often it repeats %s', (piece) => {
    expect(parseProse(piece.repeat(3000)).mdx.length).toBeGreaterThan(0);
    expect(parseProse(`${piece}\n`.repeat(3000)).mdx.length).toBeGreaterThan(0);
  });

  it('is read as it was written where it is plain text', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (written) => {
        const paragraphs = parse(await htmlOf(written)).querySelectorAll('p');
        expect(tidy(paragraphs.map(({ text }) => text).join('\n'))).toBe(tidy(written));
      }),
      runs(1500),
    );
  });
});
