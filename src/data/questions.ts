/** The questions that visitors ask, with their answers' sources. */
import type { Locale } from '../i18n/locales.ts';
import { memoize } from './memoize.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type SourceView, sourcesIn } from './lists.ts';
import { resolveAll } from './resolve.ts';

export interface QuestionView {
  readonly slug: string;
  readonly entry: Entry<'questions'>;
  readonly sources: readonly SourceView[];
}

export const questionsIn = memoize(async (locale: Locale): Promise<QuestionView[]> => {
  const [entries, sources] = await Promise.all([entriesIn('questions', locale), sourcesIn(locale)]);
  return entries.map((entry) => ({
    slug: entry.slug,
    entry,
    sources: resolveAll(entry.sources, sources, `questions/${entry.slug}`),
  }));
});
