/** Text pasted into the body of the form keeps its words, paragraphs, lists, links and bold. */
import { expect, it } from 'vitest';
import { before, content, useEditor } from '../setup/edited.ts';

const edit = useEditor();

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-IN>
<!--StartFragment--><p class=MsoNormal><span lang=HI style='font-family:"Nirmala UI"'>पहला पैराग्राफ <b>मोटा</b> है।<o:p></o:p></span></p>
<p class=MsoNormal><span lang=HI>दूसरा, <a href="https://example.org/a">लिंक</a> के साथ।<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>एक बात<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>दूसरी बात<o:p></o:p></p>
<!--EndFragment--></body></html>`;
const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">पहला पैराग्राफ </span><span style="font-weight:700">मोटा</span><span style="font-weight:400"> है।</span></p><br /><p dir="ltr"><span style="font-weight:400">दूसरा, </span><a href="https://example.org/a"><span style="text-decoration:underline">लिंक</span></a><span> के साथ।</span></p><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>एक बात</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>दूसरी बात</span></p></li></ul></b>`;
const mail = `<div dir="ltr"><div>पहला पैराग्राफ <b>मोटा</b> है।</div><div><br></div><div>दूसरा, <a href="https://example.org/a">लिंक</a> के साथ।</div><div><ul><li>एक बात</li><li>दूसरी बात</li></ul></div></div>`;
const page = `<article><h1>शीर्षक</h1><figure><img src="https://example.org/x.jpg"><figcaption>चित्र</figcaption></figure><p>पहला पैराग्राफ <strong>मोटा</strong> है।</p><div class="x"><p>दूसरा, <a href="https://example.org/a">लिंक</a> के साथ।</p></div><blockquote>कथन</blockquote><table><tr><td>क</td><td>ख</td></tr></table><pre><code>कोड</code></pre><p><u>नीचे</u> <s>कटा</s> <code>x</code> H<sub>2</sub></p></article>`;
const plain = 'पहला पैराग्राफ।\n\nदूसरा पैराग्राफ।';

const rich = ['पहला पैराग्राफ **मोटा** है।', 'दूसरा, [लिंक](https://example.org/a) के साथ।', '- एक बात\n- दूसरी बात'];

const sources: [string, { html?: string; text?: string }, string[]][] = [
  ['Word', { html: word }, rich],
  ['Docs', { html: docs }, rich],
  ['a mail', { html: mail }, rich],
  ['a page', { html: page }, ['## शीर्षक', 'चित्र', ...rich.slice(0, 2), '> कथन', '| क | ख |', 'कोड', 'नीचे कटा x H2']],
  ['plain text', { text: plain }, ['पहला पैराग्राफ।', 'दूसरा पैराग्राफ।']],
];

it('text pasted from Word, Docs, a mail, a page and plain text keeps its words, paragraphs, lists, links and bold', async () => {
  const file = `${content}/sessions/closing.hi.mdx`;
  const withoutBody = String(before[file]).replace(/^(---\n.*?^---\n).*/ms, '$1');
  const { form, saved } = await edit(undefined, { ...before, [file]: Buffer.from(withoutBody) });
  await form.open('sessions/entries/closing');
  for (const [, clipboard] of sources) await form.paste(clipboard);
  await form.save();
  const body =
    String((await saved())[file])
      .split('---\n')
      .at(-1) ?? '';
  expect(body.trim()).toBe(sources.flatMap(([, , blocks]) => blocks).join('\n\n'));
});
