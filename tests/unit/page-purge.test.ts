/** Which of the site's styles stay in a page, and how they get there. */
import { createHash } from 'node:crypto';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { finishPage, readPage, withUnitsKept } from '../../src/build/page-finish.ts';
import { purgeFor } from '../../src/build/page-styles.ts';

const body =
  '<p class="note print:p-4 [&amp;&gt;a]:x w-1/2" title="class=&quot;other&quot;"><a href="/">table .other</a></p>' +
  '<details class="group"><summary class="group-open:x">a</summary></details>';
const purged = (css: string, html = `<html lang="hi"><body>${body}</body></html>`, scripts = '') =>
  purgeFor(scripts)(css, parseDocument(html));

describe('a page keeps', () => {
  it.each([
    ['rules for its elements', 'p{color:red}'],
    ['rules for its classes', '.note{color:red}'],
    ['classes with signs in their names', '.print\\:p-4,.\\[\\&\\>a\\]\\:x,.w-1\\/2{color:red}'],
    ['states of its elements', 'a:hover,.note:focus-visible,p:not(.other){color:red}'],
    ['states of anything', ':focus-visible,::selection,::placeholder,:lang(hi){color:red}'],
    ['parts of its elements', 'p:before,p::after,summary::-webkit-details-marker{color:red}'],
    ['rules for everything', '*,:root,html{color:red}'],
    ['rules by what another element holds', ':root:has(.other),p:has(~.other){color:red}'],
    ['rules for one of several ways', ':is(p,a) a,:where(.note>:not(:last-child)){color:red}'],
    ['rules by a state of another element', ':is(:where(.group):is([open],:popover-open) .group-open\\:x){color:red}'],
    ['attributes and ids, which may come', '[aria-current=time],a[href^=http],p[data-x],#x{color:red}'],
    ['conditions', '@media print{p{color:red}}@media (forced-colors:active){@supports (top:1cap){a{color:red}}}'],
    ['layers and their order', '@layer base,utilities;@layer base{p{color:red}}'],
    ['variables, read or not', ':root{--paper:#fff}'],
    ['properties that are read', '@property --tw-a{syntax:"*";inherits:false}p{--tw-a:initial;top:var(--tw-a)}'],
    ['typefaces, motions and sheets', '@font-face{font-family:A}@keyframes a{to{top:0}}@page sheet{margin:0}'],
  ])('%s', async (_, css) => {
    expect(await purged(css)).toBe(css);
  });

  it.each([
    ['rules for elements that are not there', 'table{color:red}', ''],
    ['rules for classes that are not there, though the text names them', '.other{color:red}', ''],
    ['rules that need two things of which one is missing', 'p .other{color:red}', ''],
    ['selectors that match nothing', '.other,.note,table p{color:red}', '.note{color:red}'],
    ['ways that match nothing', ':is(table,p) a,:where(table,.other) a{color:red}', ':is(p) a{color:red}'],
    ['conditions without rules', '@media print{.other{color:red}}p{top:0}', 'p{top:0}'],
    ['properties that nothing reads', '@property --tw-a{syntax:"*";inherits:false}p{--tw-a:initial;top:0}', 'p{top:0}'],
    ['comments with licences', '/*! tailwindcss */p{top:0}', 'p{top:0}'],
  ])('no %s', async (_, css, left) => {
    expect(await purged(css)).toBe(left);
  });

  it('the classes that scripts name', async () => {
    const scripts = 'a.className=`sr-only`;b.classList.add("on","off")';
    const css = '.sr-only,.on .off{color:red}';
    expect(await purged(css, '<p>', scripts)).toBe(css);
    expect(await purged(css, '<p>')).toBe('');
  });

  it('its own styles, whatever the page before it kept', async () => {
    const purge = purgeFor('');
    const css = '.a{top:0}.b{top:0}';
    const left = await Promise.all(['a', 'b', 'a'].map((name) => purge(css, parseDocument(`<p class=${name}>`))));
    expect(left).toEqual(['.a{top:0}', '.b{top:0}', '.a{top:0}']);
  });
});

describe('a finished page', () => {
  const pageOf = (head: string, text = '<p>') =>
    `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>1</title>${head}</head><body>${text}</body></html>`;
  const finish = async (html: string) => finishPage(await readPage(html, purgeFor('')), [], { 'style-src': [] });

  it('has its styles in one element, whose hash its policy names', async () => {
    const html = await finish(
      pageOf('<style>p{top:0}a{top:0}</style><meta name="x"><style>b{top:0}</style>', '<p><b>'),
    );
    const styles = 'p{top:0}b{top:0}';
    expect(html).toContain(`<title>1</title><style>${styles}</style><meta name="x"></head>`);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`);
  });

  it('takes nothing for styles that stands in an attribute', async () => {
    const meta = '<meta name="a" content="<style>p{top:0}</style>">';
    expect(await finish(pageOf(`${meta}<style>p{left:0}</style>`))).toContain(`${meta}<style>p{left:0}</style>`);
  });

  it.each([
    ['styles for some screens', pageOf('<style media="print">p{top:0}</style>'), 'A <style> has attributes.'],
    ['styles before the encoding', pageOf('').replace('<meta', '<style>p{top:0}</style><meta'), 'It has no <meta'],
  ])('is not made of %s', async (_, html, message) => {
    await expect(finish(html)).rejects.toThrow(message);
  });
});

it('no line ends between a number and its unit; what is no text of the page stays as it was', () => {
  const kept = withUnitsKept(
    '<p title="5 lakh" class="[&>a]:x 5 lakh">₹5 lakh, 12 एकड़, शाम 5 बजे, 5 lakhs, 5 लाखों, 3 <b>pm</b></p>',
  );
  expect(kept).toBe(
    '<p title="5 lakh" class="[&>a]:x 5 lakh">₹5\u00A0lakh, 12\u00A0एकड़, शाम 5\u00A0बजे, 5 lakhs, 5 लाखों, 3 <b>pm</b></p>',
  );
  const untouched = '<script>"5 lakh"</script><style>/* 5 lakh */</style><pre>5 <b>x</b> 5 lakh</pre>';
  expect(withUnitsKept(untouched)).toBe(untouched);
});
