/** The body of an entry where there is no page around it: in a feed, in a text for assistants. */
import { defineHastPlugin, markdownToHtml } from 'satteri';
import { type ComponentTag, readTag } from '../prose/tag.ts';
import { mdLink, plain } from './markdown.ts';

/** A component on a line of its own. What stands between its tags is prose and stays. */
const componentTag = /^[ \t]*<\/?[A-Z][\w.]*(?:\s[^\n]*)?>[ \t]*$/gm;

/** A link to the site's own page: `](/help/#slug`. */
const ownLink = /\]\((\/[^)\s]*)/g;

type Given = Readonly<Record<string, string>>;

const said = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map(plain)
    .join(', ');
const linked = (text = '', address = ''): string => (text && address ? mdLink(text, address) : '');

/** What a reader needs of each component where it cannot be shown: where a link leads, what a picture shows. */
const single: Record<string, (given: Given) => string> = {
  Button: ({ text, link }) => linked(text, link),
  Video: ({ title, link }) => linked(title, link),
  Download: ({ title, file }) => linked(title, file),
  Picture: ({ alt, caption }) => said(caption ?? alt),
};
/** What stands before and behind the text of a component that holds one. */
const before: Record<string, (given: Given) => string> = {
  Note: ({ title }) => (title ? `**${plain(title)}**` : ''),
};
const behind: Record<string, (given: Given) => string> = { Quote: ({ by, role }) => said(by, role) };

function inWords(tag: string, open: ComponentTag[]): string {
  const read = readTag(tag, 0);
  if (!read || 'fault' in read) return '';
  if (read.kind === 'open') open.push(read);
  const { name, attributes } = (read.kind === 'close' && open.pop()) || read;
  const given = Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value]));
  return { single, open: before, close: behind }[read.kind][name]?.(given) ?? '';
}

function withoutComponents(markdown: string): string {
  const open: ComponentTag[] = [];
  return markdown.replace(componentTag, (tag) => `\n${inWords(tag.trim(), open)}\n`);
}

/**
 * The markdown of a body with full addresses and its components in words; `toAddress` gets what follows `](`:
 * `/help/#slug`. A figure of a body is left to the page, which shows its source.
 */
export const standalone = (markdown: string, toAddress: (route: string) => string): string =>
  withoutComponents(markdown.toWellFormed())
    .replace(ownLink, (_, route: string) => `](${toAddress(route)}`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const safeAddress = /^(?:https?:|mailto:|tel:)/i;

/** HTML in a body is text, and only links that lead somewhere are links. */
const proseOnly = defineHastPlugin({
  name: 'prose-only',
  raw: ({ value }) => ({ type: 'text', value }),
  element: [
    {
      filter: ['a'],
      visit: (node) =>
        safeAddress.test(String(node.properties.href)) ? undefined : { ...node, tagName: 'span', properties: {} },
    },
    { filter: ['img'], visit: ({ properties }) => ({ type: 'text', value: String(properties.alt ?? '') }) },
  ],
});

/** Markdown from `standalone` as HTML without scripts, styles, pictures and pasted tags. */
export const bodyHtml = (markdown: string): string =>
  markdownToHtml(markdown, { hastPlugins: [proseOnly], features: { smartPunctuation: false } }).html.trim();
