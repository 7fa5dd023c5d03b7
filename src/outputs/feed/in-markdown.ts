/** Bodies, figures and sources as Markdown, for texts that stand without a page around them. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { standalone } from './body-text.ts';
import { bodyAddress } from '../../lib/links.ts';
import { mdLink, paragraph, plain } from '../text/markdown.ts';
import { sentence } from '../share/share-links.ts';
import type { Body } from '../../data/entries.ts';
import type { FigureView, SourceView } from '../../data/lists.ts';

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

export const sourceText = ({ name, url, date }: SourceView): string =>
  [url ? mdLink(name, url) : plain(name), date].filter(Boolean).join(', ');

/** `- Label: 1,234 acres (January 2030). Source: …` */
export function figureLine({ label, number, unit, asOf, note, source }: FigureView, locale: Locale): string {
  const value = [number, unit].filter(Boolean).join(' ');
  const said = [`${label}: ${value} (${asOf})`, note].filter(Boolean).join('; ');
  return `- ${paragraph(sentence(locale, said))} ${wordsIn(locale).sources.one} ${sourceText(source)}`;
}
