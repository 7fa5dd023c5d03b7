/** What stays of the site's styles in a page, and under which names. */
import { describe, expect, it } from 'vitest';
import { partsWith } from '../../src/lib/page-edits.ts';
import { begun } from '../../src/lib/page-finish.ts';
import { classEdits, namesIn, renamed, shortNames, writtenIn } from '../../src/lib/page-names.ts';
import { stylesFor } from '../../src/lib/page-styles.ts';
import { tokensOf } from '../../src/lib/page-tokens.ts';
import { trimmed, untrimmed } from '../../src/lib/page-trim.ts';
import { shortVariables, variableEdits, variablesRead, withVariables } from '../../src/lib/page-variables.ts';

const names = (elements: string, classes: Record<string, string> = {}) => ({
  elements: new Set(elements.split(' ')),
  classes: new Map(Object.entries(classes)),
  kinds: elements.split(' ').map((element) => ({ element, language: 'hi', classes: new Set(Object.keys(classes)) })),
  added: new Set<string>(),
});

const present = names('html body a p summary', { note: 'note', 'print:p-4': 'b' });

describe('of the styles a page keeps', () => {
  it.each([
    ['a rule for an element that is there', 'p{color:red}', 'p{color:red}'],
    ['none for an element that is not', 'table{color:red}', ''],
    ['none for a class that is not there', '.other{color:red}', ''],
    ['of several selectors those that match', '.other,.note,table p{color:red}', '.note{color:red}'],
    ['none that needs two things of which one is missing', 'p .other{color:red}', ''],
    ['states of what is there', 'a:hover,a[href^=http]:focus{color:red}', 'a:hover,a[href^=http]:focus{color:red}'],
    ['one of several ways', ':is(table,p) a{color:red}', ':is(table,p) a{color:red}'],
    ['none of several ways', ':where(table,.other) a{color:red}', ''],
    ['what is said of all but something that is not there', 'p:not(.other){color:red}', 'p:not(.other){color:red}'],
    ['no part of a field where there is no field', '::placeholder,::-webkit-datetime-edit{color:red}', ''],
    [
      'parts of anything',
      'p:before,summary::-webkit-details-marker{color:red}',
      'p:before,summary::-webkit-details-marker{color:red}',
    ],
    ['no condition without rules', '@media print{.other{color:red}}', ''],
    ['classes under their new names', '.print\\:p-4 .note{color:red}', '.b .note{color:red}'],
    [
      'new names in ways and exceptions',
      'a:not(.print\\:p-4):is(.print\\:p-4 a){color:red}',
      'a:not(.b):is(.b a){color:red}',
    ],
    [
      'once what two optimisers say, prefixed for older browsers',
      'p{-webkit-mask:var(--m) 0;-webkit-mask:var(--m) 0;mask:var(--m) 0}',
      'p{-webkit-mask:var(--m) 0;mask:var(--m) 0}',
    ],
    ['variables of the site, read or not', ':root{--paper:#fff}', ':root{--paper:#fff}'],
  ])('%s', (_, css, left) => {
    expect(stylesFor(css, present)).toBe(left);
  });

  it('what one element must be, only where one is all of it', () => {
    const html = '<html lang="hi"><body><p class="a b">एक</p><p class="c">दो <i lang="en" class="d">three</i></p>';
    const found = namesIn(tokensOf(html));
    const left = (selector: string, added: string[] = []) =>
      stylesFor(`${selector}{color:red}`, {
        ...found,
        classes: new Map(['a', 'b', 'c', 'd', ...added].map((name) => [name, name])),
        added: new Set(added),
      }) !== '';
    for (const selector of ['.a.b', 'p.c', '.c .d', '.d:lang(en)', ':is(.a,.d):lang(en)', '.c:lang(hi)', '.a:hover'])
      expect(left(selector), selector).toBe(true);
    for (const selector of ['.a.c', 'i.c', '.c:lang(en)', ':is(.a,.c):lang(en)', '.d:lang(hi)', '.a:lang(e)'])
      expect(left(selector), selector).toBe(false);
    expect(left('.a.e', ['e'])).toBe(true);
  });

  it('no variable of Tailwind that nothing reads', () => {
    const css =
      '@property --tw-a{syntax:"*";inherits:false}@property --tw-b{syntax:"*";inherits:false}' +
      'p{--tw-a:1;--tw-b:2;line-height:var(--tw-a,1)}.other{line-height:var(--tw-b)}';
    expect(stylesFor(css, present)).toBe(
      '@property --tw-a{syntax:"*";inherits:false}p{--tw-a:1;line-height:var(--tw-a,1)}',
    );
  });

  it('a variable of Tailwind that no rule sets as the value it has', () => {
    const properties = (names: string) => `@layer properties{@supports (color:red){*{${names}}}}`;
    const css =
      `${properties('--tw-a:solid;--tw-b:initial')}@property --tw-a{syntax:"*";inherits:false;initial-value:solid}` +
      'p{border-style:var(--tw-a)}.other{--tw-a:dashed}';
    expect(stylesFor(css, present)).not.toContain('--tw-');
    expect(stylesFor(css, present)).toContain('p{border-style:solid}');
    expect(stylesFor(css.replace('.other', 'a'), present)).toContain('p{border-style:var(--tw-a)}a{--tw-a:dashed}');
  });
});

describe('names of classes', () => {
  const html =
    '<p class="note print:p-4 [&amp;&gt;a]:x"><a class=note href="x?class=&quot;y&quot;">class="note"</a>' +
    '<script type="application/ld+json">{"a":"<b class=\\"print:p-4\\">"}</script>';

  it('are found in tags alone, as they are meant', () => {
    const { elements, classes } = namesIn(tokensOf(html));
    expect([...elements]).toEqual(['p', 'a', 'script']);
    expect([...classes].toSorted()).toEqual(['[&>a]:x', 'note', 'print:p-4']);
  });

  it('become short, but for words and for what scripts write', () => {
    const found = namesIn(tokensOf('<p class="a note print:p-4 sr-only z-1">'));
    const short = shortNames(found, writtenIn('f.className=`sr-only`;g("d")'));
    expect(Object.fromEntries(short)).toEqual({
      a: 'a',
      note: 'note',
      'sr-only': 'sr-only',
      d: 'd',
      'print:p-4': 'b',
      'z-1': 'c',
    });
  });

  it('are never given twice', () => {
    const classes = Array.from({ length: 800 }, (_, index) => `m-${index}`);
    const short = shortNames(namesIn(tokensOf(`<p class="${classes.join(' ')} ab z">`)), new Set());
    expect(new Set(short.values()).size).toBe(802);
  });

  it('change in tags and nowhere else', () => {
    const short = new Map([
      ['print:p-4', 'b'],
      ['[&>a]:x', 'c'],
    ]);
    const changed = partsWith(html, classEdits(renamed(tokensOf(html), short)));
    expect(changed.join('')).toBe(
      html.replace('note print:p-4 [&amp;&gt;a]:x', 'note b c').replace('class=note', 'class="note"'),
    );
  });
});

describe('the variables of a page', () => {
  it('have short names in its styles and in its drawings, and nowhere else', () => {
    const css =
      ':root{--paper:#fff;--on-paper:#000}@property --tw-a{syntax:"*";inherits:false}' +
      'p{--tw-a:var(--paper);color:var(--on-paper,red)}.x--paper{margin:calc(1px - -1px)}';
    const html =
      '<a href="/x/--paper" class="fill-[var(--paper)]">var(--paper)</a>' +
      '<path fill="var(--paper)" stroke="var(--a, #000)" /><script>"<path fill=var(--paper)>"</script>';
    const read = variablesRead(html, tokensOf(html));
    const names = shortVariables(css, read);
    expect(withVariables(css, names)).toBe(
      ':root{--c:#fff;--b:#000}@property --d{syntax:"*";inherits:false}' +
        'p{--d:var(--c);color:var(--b,red)}.x--paper{margin:calc(1px - -1px)}',
    );
    expect(partsWith(html, variableEdits(read, names)).join('')).toBe(
      html.replace('<path fill="var(--paper)"', '<path fill="var(--c)"'),
    );
  });
});

describe('a trimmed page', () => {
  const page = (head: string, body = '') =>
    `<!doctype html><html lang="hi"> <head> ${head} </head><body>${body}</body></html>`;
  const trim = (html: string) => {
    const { css, edits } = trimmed(html, tokensOf(html), new Set());
    return { css, html: partsWith(html, edits).join('') };
  };

  it('has no space between the elements of its head, and all in their texts', () => {
    const html = page('<meta name="a" content="> <"> <title>A &amp; B  C</title>', '<p> <b>1</b> </p>');
    expect(trim(html).html).toBe(
      html
        .replace('> <head> ', '><head>')
        .replace('> <title>', '><title>')
        .replace('</title> </head>', '</title></head>'),
    );
  });

  it('has the styles of all its elements for styles, and takes none for one that stands in an attribute', () => {
    const html = page(
      '<meta name="a" content="<style>p{top:0}</style>"><style>p{top:0}a{top:0}</style><style>b{top:0}</style>',
      '<p><b>',
    );
    expect(trim(html).css).toBe('p{top:0}b{top:0}');
  });
});

describe('what cannot be changed in a page without changing what it is', () => {
  const head = (inside: string) => `<html lang="hi"><head><meta charset="utf-8">${inside}</head><body></body></html>`;
  const begin = (html: string) => begun(html, untrimmed, () => []);

  it.each([
    ['<style media="print">p{top:0}</style>', 'A <style> has attributes.'],
    ['<svg><style>p{content:"&amp;c"}</style></svg>', 'A <style> holds more than text.'],
    ['<svg><script>1&lt;2</script></svg>', 'A <script> holds more than text.'],
  ])('is refused: %s', (inside, message) => {
    expect(() => begin(head(inside))).toThrow(message);
  });

  it('is left: space that is the text of an element', () => {
    const html = head('<title> </title><script> </script>');
    const { edits } = trimmed(html, tokensOf(html), new Set());
    expect(edits).toEqual([]);
    expect(begin(html).scripts).toEqual([' ']);
  });

  it('is the first of two lists of classes: browsers pass over the second', () => {
    const html = '<p class="z-1" class="z-2">';
    const changed = partsWith(html, classEdits(renamed(tokensOf(html), new Map([['z-1', 'a']]))));
    expect(changed.join('')).toBe('<p class="a" class="z-2">');
  });
});

describe('changes to a page', () => {
  const at = (start: number, end: number, put: string) => ({ start, end, put });

  it('stand where they are due, in whatever order they are given', () => {
    expect(partsWith('abcd', [at(3, 4, 'D'), at(1, 2, ''), at(1, 1, '+')]).join('')).toBe('a+cD');
  });

  it('that meet are refused', () => {
    expect(() => partsWith('abcd', [at(0, 2, 'x'), at(1, 3, 'y')])).toThrow('Two changes meet at “bcd”.');
  });
});
