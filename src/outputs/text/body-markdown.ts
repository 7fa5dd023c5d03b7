/** Markdown for readers other than browsers. Texts are escaped, so that an organiser's title is never taken for a mark. */
import { markdownToHtml } from 'satteri';
import { guard } from '../../authoring/prose/guard.ts';
import { features } from '../../authoring/prose/markdown.ts';
import { parseProse } from '../../authoring/prose/prose.ts';
import type { Body } from '../../data/entries.ts';
import type { FigureView } from '../../data/figures.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { bodyAddress } from '../../lib/links.ts';
import { oneLine } from '../../lib/text.ts';
import type { ComponentName } from '../../schemas/components/index.ts';
import { sentence } from '../sharing.ts';

/** A text on one line, within a line. */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** A text at the beginning of a line, where a few more marks mean something. */
export const paragraph = (text: string): string =>
  plain(text)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');

/** A link; its address is left as it is but for what would end it. */
export const mdLink = (text: string, address: string): string =>
  `[${plain(text)}](${address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;

/** Blocks with an empty line between them, without those that are not there. */
export const blocks = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** A link to the site's own page or file: `](/help/#slug`. */
const ownLink = /\]\((\/[^)\s]*)/g;

type Figure = (id: string) => string;

/** The Markdown of each component. A picture becomes its caption. */
const componentMarkdown: Record<
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
    return `${rest.slice(0, place.start)}\n\n${componentMarkdown[component](attributes, inside, figure)}\n\n${rest.slice(place.end)}`;
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

/** A body in Markdown, its links in full and its components in words. */
export const bodyMarkdown = ({ markdown, context: { locale, lang, figures } }: Body): string =>
  standalone(
    markdown,
    (route) => bodyAddress(locale, route),
    (id) => {
      const figure = figures.get(id);
      return figure ? figureLine(figure, lang) : '';
    },
  );

/** `- Label: 1,234 acres (January 2030). Source: …` */
function figureLine({ label, number, unit, asOf, note, source }: FigureView, locale: Locale): string {
  const value = [number, unit].filter(Boolean).join(' ');
  const fact = [`${label}: ${value} (${asOf})`, note].filter(Boolean).join('; ');
  const { name, url, date } = source;
  const from = [url ? mdLink(name, url) : plain(name), date].filter(Boolean).join(', ');
  return `- ${paragraph(sentence(locale, fact))} ${wordsIn(locale).sources.one} ${from}`;
}
