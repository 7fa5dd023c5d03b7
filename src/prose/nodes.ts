/** What a body is made of once it is read: a tree of plain data. Whatever a page shows of a body is one of these. */
import type { ComponentName } from '../schemas/components/index.ts';

export type Tag =
  | 'p'
  | 'em'
  | 'strong'
  | 'br'
  | 'hr'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

export interface ProseElement {
  readonly tag: Tag;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children: readonly ProseNode[];
}

export interface ProseLink {
  /** The address as it was written: `/help/#slug` is the same in both languages. */
  readonly link: string;
  readonly children: readonly ProseNode[];
}

export interface ProseComponent {
  readonly component: ComponentName;
  /** Checked by the component's schema. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ProseNode[];
}

export type ProseNode = string | ProseElement | ProseLink | ProseComponent;

export const element = (
  tag: Tag,
  children: readonly ProseNode[] = [],
  attributes?: ProseElement['attributes'],
): ProseElement => (attributes ? { tag, attributes, children } : { tag, children });

/** The text of nodes, without their marks. */
export const textOf = (nodes: readonly ProseNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Text as a page can hold it: without control characters and without half letters. */
export const readable = (text: string): string => text.replace(controls, '').toWellFormed();
