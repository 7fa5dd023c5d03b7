/** Questions and answers, in the order that organisers gave. */
import type { Locale } from '../i18n/locales.ts';
import { entriesIn } from './entries.ts';
import { sourcesIn } from './figures.ts';
import { memoize, resolveAll } from './loading.ts';

export type QuestionView = Awaited<ReturnType<typeof questionsIn>>[number];

export const questionsIn = memoize(async (locale: Locale) => {
  const [questions, sources] = await Promise.all([entriesIn('questions', locale), sourcesIn(locale)]);
  return questions.map((entry) => ({
    slug: entry.slug,
    entry,
    sources: resolveAll(entry.sources, sources, `questions/${entry.slug}`),
  }));
});
