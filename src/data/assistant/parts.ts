/** What several sections of a text for assistants are made of. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { under } from '../../lib/markdown.ts';
import type { Body } from '../entries.ts';
import { bodyMarkdown, sourceText } from '../in-markdown.ts';
import type { SourceView } from '../lists.ts';

/** A body under a heading of `level`. */
export const bodyText = (body: Body | undefined, level: number): string | undefined =>
  body && under(level, bodyMarkdown(body));

export const sourcesLine = (sources: readonly SourceView[], locale: Locale): string | undefined =>
  sources.length > 0 ? `${wordsIn(locale).sources.one} ${sources.map(sourceText).join('; ')}` : undefined;

/** Says that a text stands in the other language for want of a translation. */
export const borrowedLine = (borrowed: boolean, locale: Locale): string | undefined =>
  borrowed ? `*${wordsIn(locale).borrowed}*` : undefined;
