/** Schemes, questions and updates in a text for assistants. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { labelled, lines, mdLink, paragraph, plain, section } from '../../lib/markdown.ts';
import type { SchemeView } from '../help.ts';
import type { QuestionView } from '../questions.ts';
import type { UpdateView } from '../updates.ts';
import { bodyText, borrowedLine, sourcesLine } from './parts.ts';

function schemeText({ entry, route, termsRead, needs, sources }: SchemeView, locale: Locale): string | undefined {
  const words = wordsIn(locale).help;
  return section(3, entry.title, [
    borrowedLine(entry.borrowed, locale),
    paragraph(entry.summary),
    lines([
      labelled(words.need, needs.map(({ label }) => plain(label)).join(', ')),
      labelled(words.gives, plain(entry.gives)),
      labelled(words.forWhom, plain(entry.forWhom)),
      labelled(words.howToApply, plain(entry.howToApply)),
      labelled(words.official, entry.official && mdLink(entry.official, entry.official)),
      `- ${words.termsRead(termsRead)}`,
      `- ${mdLink(wordsIn(locale).actions.more, address(locale, route))}`,
    ]),
    sourcesLine(sources, locale),
  ]);
}

export function schemesText(schemes: readonly SchemeView[], locale: Locale): string | undefined {
  const words = wordsIn(locale).help;
  if (schemes.length === 0) return undefined;
  return section(2, words.heading, [
    `${words.changes} ${words.checkFirst}`,
    ...schemes.map((scheme) => schemeText(scheme, locale)),
  ]);
}

export const questionsText = (questions: readonly QuestionView[], locale: Locale): string | undefined =>
  section(
    2,
    wordsIn(locale).questions.title,
    questions.map(({ entry, sources }) =>
      section(3, entry.title, [
        borrowedLine(entry.borrowed, locale),
        paragraph(entry.answer),
        sourcesLine(sources, locale),
      ]),
    ),
  );

export const updatesText = (updates: readonly UpdateView[], locale: Locale): string | undefined =>
  section(
    2,
    wordsIn(locale).updates.title,
    updates.map(({ entry, slug, date, time, kind, sources }) =>
      section(3, entry.title, [
        borrowedLine(entry.borrowed, locale),
        `${[date, time].filter(Boolean).join(', ')} (${entry.date}) · ${kind}`,
        bodyText(entry.body, 3),
        lines([
          sourcesLine(sources, locale),
          `- ${mdLink(wordsIn(locale).actions.more, address(locale, `/updates/#${slug}`))}`,
        ]),
      ]),
    ),
  );
