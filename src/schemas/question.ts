/** A question that visitors ask. An answer says only what is known. */
import { line, order, sentences, sources } from './fields.ts';
import { defineKind } from './kind.ts';

export const question = defineKind({
  name: 'questions',
  folder: 'questions',
  facts: { order, sources },
  text: {
    title: line({
      label: { hi: 'सवाल', en: 'Question' },
      hint: { hi: 'जैसा लोग पूछते हैं।', en: 'As people ask it.' },
      max: 80,
    }),
    answer: sentences({
      label: { hi: 'जवाब', en: 'Answer' },
      hint: {
        hi: 'जो मालूम है, वही; बाकी को “घोषित नहीं” लिखें।',
        en: 'Only what is known; say of the rest that it is not announced.',
      },
    }),
  },
});
