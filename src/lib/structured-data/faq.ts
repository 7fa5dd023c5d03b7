/** Questions with their answers, as they stand on a page. */
import type { FAQPageLeaf, QuestionLeaf } from 'schema-dts';
import type { Locale } from '../../i18n/locales.ts';
import { type Node, node, ref } from './node.ts';

export interface QuestionFacts {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** The language of both. */
  readonly inLanguage: Locale;
}

/** `pageId` names the page that the questions are a part of. */
export const faqNode = (id: string, pageId: string, locale: Locale, questions: readonly QuestionFacts[]): Node =>
  node<FAQPageLeaf>({
    '@type': 'FAQPage',
    '@id': id,
    inLanguage: locale,
    isPartOf: ref(pageId),
    mainEntity: questions.map(({ id: questionId, question, answer, inLanguage }) =>
      node<QuestionLeaf>({
        '@type': 'Question',
        '@id': questionId,
        name: question,
        inLanguage: inLanguage === locale ? undefined : inLanguage,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      }),
    ),
  });
