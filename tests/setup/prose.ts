/** A body as a page renders it: compiled as in a build, and run with stand-ins for the components of the page. */
import { createComponent, render, renderSlot, unescapeHTML } from 'astro/compiler-runtime';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import * as runtime from 'astro/jsx-runtime';
import { renderJSX } from 'astro/runtime/server/jsx.js';
import { escapeHtml } from '../../src/lib/inline.ts';
import { proseProcessor } from '../../src/authoring/prose/processor.ts';
import { componentNames } from '../../src/schemas/components/index.ts';

/** Attributes as the page's own components would give them away, escaped; an address is an address. */
const attributes = (props: Record<string, unknown>): string =>
  Object.entries(props)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ` ${name === 'href' ? name : `data-${name}`}="${escapeHtml(String(value))}"`)
    .join('');

/** Stands for a component of the page: an element with the attributes and the text that it was given. */
const standIn = (tag: string) =>
  createComponent(
    (result, props, slots) =>
      render`${unescapeHTML(`<${tag}${attributes(props)}>`)}${renderSlot(result, slots.default)}${unescapeHTML(`</${tag}>`)}`,
  );

const components = Object.fromEntries([
  ['a', standIn('a')],
  ...componentNames.map((name) => [name, standIn(`x-${name.toLowerCase()}`)]),
]);

const container = await AstroContainer.create();
const renderer = await proseProcessor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });

/** The module that a body is compiled to. Pictures are looked for as from an entry of the folder `updates`. */
export async function moduleOf(body: string, entry = '/content/updates/new.hi.mdx'): Promise<string> {
  if (!renderer) throw new Error('The processor of bodies renders no MDX.');
  return (await renderer.process(body, entry, { layout: './x.js' })).code;
}

/** Nothing but the runtime and pictures may be imported, and nothing of a module is left but its function. */
function contentOf(code: string): (props: object) => unknown {
  const [first = '', ...lines] = code.split('\n');
  if (!/^import \{[\w ,]+\} from "astro\/jsx-runtime";$/.test(first)) throw new Error(`What is this import? ${first}`);
  const program = lines
    .join('\n')
    .replace(/^import (picture\d+) from ("[^"]*\.(?:jpe?g|png|webp|avif)");$/gim, 'const $1 = $2;')
    .replace(/^export (?=const frontmatter = \{\};$|function getHeadings\(\))/gm, '');
  const { Fragment, jsx, jsxs } = runtime;
  return new Function('_Fragment', '_jsx', '_jsxs', `${program}\nreturn MDXContent;`)(Fragment, jsx, jsxs);
}

/** The HTML of a body, without the line breaks that a compiler puts between blocks. */
export async function htmlOf(body: string): Promise<string> {
  const Content = contentOf(await moduleOf(body));
  const page = createComponent((result) => render`${renderJSX(result, Content({ components }))}`);
  const html = await container.renderToString(page);
  return html.replace(/^<!DOCTYPE html>/i, '').replace(betweenBlocks, '');
}

const blocks = 'p|br|hr|h[23]|[uo]l|li|blockquote|table|thead|tbody|tr|t[hd]|x-\\w+';
const betweenBlocks = new RegExp(
  `(?<=</(?:${blocks})>|<(?:[bh]r/?|[uo]l[^>]*|li|blockquote|table[^>]*|thead|tbody|tr)>)\\n+|\\n+(?=<(?:${blocks})[ >])|\\n+(?=</(?:[uo]l|li|blockquote|table|thead|tbody|tr)>)`,
  'g',
);
