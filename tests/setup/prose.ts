/** A body as a page renders it. */
import { createComponent, render, renderSlot, unescapeHTML } from 'astro/compiler-runtime';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { renderJSX } from 'astro/runtime/server/jsx.js';
import { escapeHtml } from '../../src/lib/inline.ts';
import { proseContent } from '../../src/prose/content.ts';
import { parseProse } from '../../src/prose/parse.ts';
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
  ['Link', standIn('a')],
  ...componentNames.map((name) => [name, standIn(`x-${name.toLowerCase()}`)]),
]);

const container = await AstroContainer.create();

/** The HTML of a body. */
export async function htmlOf(body: string): Promise<string> {
  const Content = proseContent<unknown>(parseProse(body).nodes, {});
  const page = createComponent((result) => render`${renderJSX(result, Content({ components, context: {} }))}`);
  const html = await container.renderToString(page);
  return html.replace(/^<!DOCTYPE html>/i, '');
}
