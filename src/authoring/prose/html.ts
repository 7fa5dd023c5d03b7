/** HTML that somebody wrote or pasted into a body: which it is, and what to write instead. */
import type { Bilingual } from '../../i18n/locales.ts';
import { type ComponentName, componentNames } from '../../schemas/components/index.ts';
import { messages } from './messages.ts';

/** Examples, the same in both languages. */
const instead = new Map(
  Object.entries({
    b: '**…**',
    strong: '**…**',
    i: '*…*',
    em: '*…*',
    a: '[…](https://…)',
    h1: '## …',
    h2: '## …',
    h3: '### …',
    h4: '### …',
    ul: '- …',
    ol: '1. …',
    li: '- …',
    blockquote: '> …',
    hr: '---',
    table: '| … | … |',
    img: '<Picture src="/pictures/…" alt="…" />',
    iframe: '<Video link="https://…" title="…" />',
  }),
);

const tagName = /^<\/?\s*([A-Za-z][\w:-]*)/;
/** What word processors and web pages leave behind: classes, styles, names with a colon. */
const foreign = /\s(?:class|style)\s*=|^<\/?\w+:|^<\?|^<!\[/i;

/** A tag with a colon in its name is not HTML to a Markdown parser, yet it is pasted all the same. */
export const namespacedTag = /<\/?[A-Za-z]+:[A-Za-z]\w*(?=[\s/>])/;

/** The component that a piece of HTML names, in capitals or not. */
export function componentIn(html: string): ComponentName | undefined {
  const name = tagName.exec(html)?.[1]?.toLowerCase();
  return componentNames.find((each) => each.toLowerCase() === name);
}

/** What is wrong with a piece of HTML and what to write instead. */
export function htmlMessage(html: string): Bilingual {
  if (html.startsWith('<!--')) return messages.comment;
  const component = componentIn(html);
  const [tag, name = ''] = tagName.exec(html) ?? [html.slice(0, 12)];
  if (component) return name === component ? messages.ownLine(component) : messages.unknownComponent(name);
  if (foreign.test(/^[^>]*/.exec(html)?.[0] ?? '')) return messages.pasted(`${tag}…`);
  if (/^[A-Z]/.test(name) && !instead.has(name.toLowerCase())) return messages.unknownComponent(name);
  return messages.html(`${tag}>`, instead.get(name.toLowerCase()));
}
