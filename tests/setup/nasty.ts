/** Bodies that try to be more than prose: what attackers write, what word processors paste, what editors leave behind. */
import fc from 'fast-check';

/** Sets `globalThis.ran` if anything of it is ever run, in Node or in a page. */
const run = 'globalThis.ran=true';

/** Each is a body of its own. `x.js` beside the entry says that it was imported. */
export const attacks: Readonly<Record<string, string>> = {
  'an expression': `पहले {${run}} बाद में`,
  'an expression of its own': `{${run}}`,
  'an end of the process': '{process.exit(3)}',
  'a template': `\${${run}} \`\${${run}}\``,
  'an expression in an attribute': `<Note title={${run}}>\n\nपाठ\n\n</Note>`,
  'a spread': `<Note {...(${run})}>\n\nपाठ\n\n</Note>`,
  'an expression as text of a component': `<Note>{${run}}</Note>`,
  'an import': 'import x from "./x.js"\n\nपाठ',
  'an export': `export const x = (${run})\n\nपाठ`,
  'an export of everything': 'export * from "./x.js"',
  'an import among text': 'पाठ\nimport "./x.js"\nपाठ',
  'a dynamic import': '{await import("./x.js")} import("./x.js") import.meta.glob("./*.js", { eager: true })',
  'code that a bundler looks for':
    'new URL("./x.js", import.meta.url) process.env.NODE_ENV import.meta.env.SITE __dirname',
  'an image that is code': '![x](./x.js)',
  'an image that is code, by reference': '![x][y]\n\n[y]: ./x.js',
  'a picture that is code': '<Picture src="./x.js" alt="x" />',
  'a picture from above': '<Picture src="./../../../etc/passwd.jpg" alt="x" />',
  'a picture with a query': '<Picture src="./x.js?raw&.jpg" alt="x" />',
  'a file from above': '<Download file="/files/../event/conclave.hi.mdx" title="x" />',
  'a file that is a page': '<Download file="/files/x.html" title="x" />',
  'a script': `<script>${run}</script>`,
  'a script that ends one': `</script><script>${run}</script>`,
  'a module': '<script type="module" src="./x.js"></script>',
  'an Astro script': `<script is:inline set:html="${run}"></script>`,
  'a handler': `<img src=x onerror="${run}">`,
  'a drawing with a handler': `<svg/onload=${run}>`,
  'a frame': `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  'a style': '<style>body{display:none}</style>',
  'a base': '<base href="https://evil.example/">',
  'a redirect': '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'a form': '<form action="https://evil.example/"><input name="x"></form>',
  'raw HTML by directive': `<Fragment set:html="<script>${run}</script>" />`,
  'raw HTML in a note': `<Note set:html="<script>${run}</script>">पाठ</Note>`,
  'a handler on a note': `<Note onclick="${run}">पाठ</Note>`,
  'HTML in a title': `<Note title="</p><script>${run}</script>">पाठ</Note>`,
  'HTML in a caption': `<Picture src="/pictures/cane-mill.jpg" alt='" onload="${run}' caption="<img src=x onerror=${run}>" />`,
  'a client directive': '<Note client:load>पाठ</Note>',
  'a script address': `[x](javascript:${run})`,
  'a script address in capitals': `[x](JaVaScRiPt:${run})`,
  'a script address in references': `[x](&#106;avascript&colon;${run})`,
  'a script address with a tab': `[x](<java\tscript:${run}>) [x](java&Tab;script:${run}) [x](java&NewLine;script:${run})`,
  'a script address after controls': `[x](<\u0001javascript:${run}>) [x](&#1;javascript:${run}) [x](&#x20;javascript:${run})`,
  'a script address with hidden signs': `[x](java\u200Bscript:${run}) [x](\uFEFFjavascript:${run}) [x](java\u00ADscript:${run})`,
  'a script address by itself': `<javascript:${run}>`,
  'a script address by reference': `[x][y] [y]\n\n[y]: javascript:${run}`,
  'a script address on a button': `<Button link="javascript:${run}" text="x" />\n\n<Button link="&#106;avascript:${run}" text="x" />`,
  'a script address of a video': `<Video link="java\tscript:${run}" title="x" />`,
  'a page of data': `[x](data:text/html,<script>${run}</script>) [x](vbscript:x) [x](file:///etc/passwd) [x](blob:x)`,
  'another host': '[x](//evil.example) [x](/\\evil.example) [x](/\t/evil.example) [x](\\\\evil.example)',
  'a comment': '<!-- छिपी बात -->',
  'a comment that never ends': '<!-- छिपी बात\n\nआगे',
  'a conditional comment': '<!--[if gte mso 9]><xml></xml><![endif]-->',
  'pasted from a word processor':
    '<p class=MsoNormal style="margin:0"><span style="color:red">पाठ</span><o:p></o:p></p>\n<?xml:namespace prefix = o />',
  'a prototype': '<Note __proto__="x" constructor="y">पाठ</Note>\n\n<constructor>\n\n<__proto__ />',
  'fields again': '---\nlayout: ./x.js\n---\n\nपाठ',
  'line ends that a program sees': `पाठ\u2028${run}\u2029"); ${run}; ("`,
  'half letters and nothing': 'क\uD800ख\u0000ग',
  'a tower of quotes': `${'>'.repeat(300)} क`,
  'a tower of brackets': `${'['.repeat(300)}क${']()'.repeat(300)}`,
};

const pieces = [
  ...Object.values(attacks).filter((body) => body.length < 200),
  ...'< > </ /> { } {{ ${ ` `` ``` ~~~ * ** _ [ ] ]( ![ ( ) ! \\ & &lt; &#123; # ## - 1. + > | |--|--| --- === " \' “ ” = ; : $ ^ ~'.split(
    ' ',
  ),
  ...['<Note>', '</Note>', '<Note title="', '<Quote by="x">', '</Quote>', '<Figure id="press-price" />'],
  ...['<Button link="', '" text="x" />', '\n', '\n\n', '    ', '\t', '  \n', '\r\n', '\u2028', '\u200B'],
  ...['पाठ', 'क्ष', '5', 'a', '🙂', 'https://example.org', 'import ', 'export '],
];

const anything = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Bodies that grow from nasty pieces and from anything at all. */
export const nastyBody: fc.Arbitrary<string> = fc.array(anything, { maxLength: 24 }).map((parts) => parts.join(''));

const word = fc.string({
  unit: fc.constantFrom(...'अकखगझणनमरलवसहािीुेोंः्ड़abcxyzABC0123456789.,;:!?()"\'%₹/@=$^{}<&'),
  minLength: 1,
  maxLength: 8,
});

/** Markdown's own signs are not among them, nor what it reads as a reference (`&lt;`) or as an address in brackets. */
const markdownOnly = /&#?\w+;|<[a-z][a-z0-9+.-]+:[^<>\s]*>|<[^<>\s]+@[^<>\s]+>/i;

const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `क${words.join(' ')}`);

/** What people write who know nothing of Markdown: paragraphs of letters, digits, punctuation, braces, `<` and `&`. */
export const plainText: fc.Arbitrary<string> = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.join('\n\n'))
  .filter((text) => !markdownOnly.test(text));
