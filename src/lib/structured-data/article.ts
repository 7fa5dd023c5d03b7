/** A dated announcement. */
import type { ArticleLeaf } from 'schema-dts';
import type { Locale } from '../../i18n/locales.ts';
import { type Node, node } from './node.ts';

export interface ArticleFacts {
  readonly id: string;
  readonly headline: string;
  /** ISO 8601 with offset; a bare day where no hour is given. */
  readonly date: string;
  readonly inLanguage: Locale;
}

export const articleNode = ({ id, headline, date, inLanguage }: ArticleFacts): Node =>
  node<ArticleLeaf>({ '@type': 'Article', '@id': id, url: id, headline, datePublished: date, inLanguage });
