/** The nodes of a body as a component that a page can render, with the page's components for what is not plain text. */
import type { ImageMetadata } from 'astro';
import { Fragment, jsx } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../schemas/components.ts';
import type { ProseNode } from './nodes.ts';

interface ContentProps<Context> {
  /** What shows each component, and links. Each is given the context besides its attributes. */
  readonly components: Readonly<Record<ComponentName | 'Link', AstroComponentFactory>>;
  /** What the page knows and the body does not: its language, figures, files. */
  readonly context: Context;
}

type Pictures = ReadonlyMap<string, ImageMetadata>;

/** Styles of tables are the site's own. */
const classes: Partial<Record<string, string>> = { table: 'ledger ledger-plain' };

export const proseContent =
  <Context>(nodes: readonly ProseNode[], pictures: Pictures) =>
  ({ components, context }: ContentProps<Context>) => {
    const virtual = (node: ProseNode): unknown => {
      if (typeof node === 'string') return node;
      const children = node.children.length > 0 ? node.children.map(virtual) : undefined;
      if ('link' in node) return jsx(components.Link, { href: node.link, context, children });
      if ('tag' in node) return jsx(node.tag, { class: classes[node.tag], ...node.attributes, children });
      const { component, attributes } = node;
      const image = component === 'Picture' ? { image: pictures.get(attributes.src ?? '') } : {};
      return jsx(components[component], { ...attributes, ...image, context, children });
    };
    return jsx(Fragment, { children: nodes.map(virtual) });
  };
