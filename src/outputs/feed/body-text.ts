/** The body of an entry where there is no page around it: in a feed. */
import { markdownToHtml } from 'satteri';
import { guard } from '../../authoring/prose/guard.ts';
import { features } from '../../authoring/prose/markdown.ts';
import { parseProse } from '../../authoring/prose/parse.ts';
import type { ComponentName } from '../../schemas/components/index.ts';
import { blocks, mdLink, paragraph, plain } from '../text/markdown.ts';

/** A link to the site's own page or file: `](/help/#slug`. */
const ownLink = /\]\((\/[^)\s]*)/g;

type Figure = (id: string) => string;

/** What a component says, in Markdown. A picture is told by its words. */
const said: Record<
  ComponentName,
  (attributes: Readonly<Record<string, string>>, text: string, figure: Figure) => string
> = {
  Note: ({ title }, text) => blocks([title && `**${plain(title)}**`, text]),
  Figure: ({ id = '' }, _, figure) => figure(id),
  Quote: ({ by, role }, text) => blocks([text, paragraph([by, role].filter(Boolean).join(', '))]).replace(/^/gm, '> '),
  Picture: ({ alt = '', caption = alt }) => paragraph(caption),
  Video: ({ link = '', title = '' }) => mdLink(title, link),
  Download: ({ file = '', title = '' }) => mdLink(title, file),
  Button: ({ link = '', text = '' }) => mdLink(text, link),
};

/** A body with Markdown in the place of its components. */
function inMarkdown(body: string, figure: Figure): string {
  const { components } = parseProse(body);
  return components.reduceRight((rest, { component, attributes, place, text }) => {
    const inside = text ? body.slice(text.start, text.end).trim() : '';
    return `${rest.slice(0, place.start)}\n\n${said[component](attributes, inside, figure)}\n\n${rest.slice(place.end)}`;
  }, body);
}

/**
 * The markdown of a body with full addresses and without components. `toAddress` gets what follows `](`:
 * `/help/#slug`; `figure` says in Markdown what a figure of the body is.
 */
export const standalone = (markdown: string, toAddress: (route: string) => string, figure: Figure): string =>
  inMarkdown(markdown.toWellFormed(), figure)
    .replace(ownLink, (_, route: string) => `](${toAddress(route)}`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Markdown from `standalone` as HTML without scripts, styles, pictures and pasted tags. */
export const bodyHtml = (markdown: string): string =>
  markdownToHtml(parseProse(markdown).mdx, { hastPlugins: [guard], features }).html.trim();
