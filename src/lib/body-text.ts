/** The body of an entry where there is no page around it: in a feed, in a text for assistants. */
import { defineHastPlugin, markdownToHtml } from 'satteri';

/** A component on a line of its own. What stands between its tags is prose and stays. */
const componentTag = /^[ \t]*<\/?[A-Z][\w.]*(?:\s[^\n]*)?>[ \t]*$/gm;

/** A link to the site's own page: `](/help/#slug`. */
const ownLink = /\]\((\/[^)\s]*)/g;

/** The markdown of a body with full addresses and without components; `toAddress` gets what follows `](`: `/help/#slug`. */
export const standalone = (markdown: string, toAddress: (route: string) => string): string =>
  markdown
    .toWellFormed()
    .replace(componentTag, '')
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
