/** What several sections of a text for assistants are made of. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { standalone } from '../../lib/body-text.ts';
import { bodyAddress } from '../../lib/links.ts';
import { mdLink, paragraph, plain, under } from '../../lib/markdown.ts';
import { sentence } from '../../lib/share.ts';
import type { Body } from '../entries.ts';
import type { FigureView, SourceView } from '../lists.ts';

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

/** A body under a heading of `level`. */
export const bodyText = (body: Body | undefined, level: number): string | undefined =>
  body && under(level, bodyMarkdown(body));

export const sourceText = ({ name, url, date }: SourceView): string =>
  [url ? mdLink(name, url) : plain(name), date].filter(Boolean).join(', ');

export const sourcesLine = (sources: readonly SourceView[], locale: Locale): string | undefined =>
  sources.length > 0 ? `${wordsIn(locale).sources.one} ${sources.map(sourceText).join('; ')}` : undefined;

/** `- Label: 1,234 acres (January 2030). Source: …` */
export function figureLine({ label, number, unit, asOf, note, source }: FigureView, locale: Locale): string {
  const value = [number, unit].filter(Boolean).join(' ');
  const said = [`${label}: ${value} (${asOf})`, note].filter(Boolean).join('; ');
  return `- ${paragraph(sentence(locale, said))} ${wordsIn(locale).sources.one} ${sourceText(source)}`;
}

/** Says that a text stands in the other language for want of a translation. */
export const borrowedLine = (borrowed: boolean, locale: Locale): string | undefined =>
  borrowed ? `*${wordsIn(locale).borrowed}*` : undefined;
