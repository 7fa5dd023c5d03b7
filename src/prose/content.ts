/** The nodes of a body as a component that a page can render, with the page's components for what is not plain text. */
import type { ImageMetadata } from 'astro';
import { Fragment, jsx } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../schemas/components/index.ts';
import type { ProseComponent, ProseNode } from './nodes.ts';

interface ContentProps<Context> {
  /** What shows each component, and links. Each is given the context besides its attributes. */
  readonly components: Readonly<Record<ComponentName | 'Link', AstroComponentFactory>>;
  /** What the page knows and the body does not: its language, figures, files. */
  readonly context: Context;
}

type Pictures = Readonly<Record<string, ImageMetadata>>;

/** Styles of tables are the site's own. */
const classes: Partial<Record<string, string>> = { table: 'ledger ledger-plain' };

export const proseContent =
  <Context>(nodes: readonly ProseNode[], pictures: Pictures) =>
  ({ components, context }: ContentProps<Context>) => {
    const inside = (children: readonly ProseNode[]) => (children.length > 0 ? children.map(rendered) : undefined);
    const component = ({ component: name, attributes, children }: ProseComponent) => {
      const image = name === 'Picture' ? { image: pictures[attributes.src ?? ''] } : {};
      return jsx(components[name], { ...attributes, ...image, context, children: inside(children) });
    };
    const rendered = (node: ProseNode): unknown => {
      if (typeof node === 'string') return node;
      if ('component' in node) return component(node);
      const children = inside(node.children);
      if ('link' in node) return jsx(components.Link, { href: node.link, context, children });
      return jsx(node.tag, { class: classes[node.tag], ...node.attributes, children });
    };
    return jsx(Fragment, { children: nodes.map(rendered) });
  };
