/** The entries of the help page: schemes and questions. */
import {
  entriesIn,
  line,
  order,
  partialDate,
  references,
  review,
  sentences,
  sources,
  summary,
  webAddress,
} from './fields.ts';
import { defineKind } from './kind.ts';

/** Help that a small business can get. */
export const scheme = defineKind({
  folder: 'schemes',
  facts: {
    order,
    official: webAddress({
      label: { hi: 'सरकारी वेबसाइट', en: 'Official website' },
      hint: {
        hi: 'योजना की सरकारी वेबसाइट, https:// के साथ; न हो तो यह खाना हटा दें।',
        en: 'The scheme’s own website, with https://; leave the field out if there is none.',
      },
      inForm: {
        hi: 'योजना की सरकारी वेबसाइट, https:// के साथ; न हो तो खाली छोड़ें।',
        en: 'The scheme’s own website, with https://; leave it empty if there is none.',
      },
    }).optional(),
    termsRead: partialDate({
      label: { hi: 'शर्तें कब की', en: 'Terms as of' },
      hint: {
        hi: 'शर्तें जिस पन्ने पर हैं, उसकी तारीख; न हो तो पढ़ने की: 2030-01 या 2030-01-15',
        en: 'The date of the page that has the terms, or the day you read it, like this: 2030-01 or 2030-01-15',
      },
    }),
    review,
    needs: references({
      label: { hi: 'किस जरूरत के लिए', en: 'Needs' },
      hint: { hi: 'needs.yaml से जरूरतों के नाम लिखें।', en: 'Write the names of needs in needs.yaml.' },
    }),
    products: entriesIn('products', { hi: 'किन उत्पादों के लिए', en: 'Products' }),
    sources,
  },
  text: {
    title: line({
      label: { hi: 'योजना', en: 'Scheme' },
      hint: { hi: 'योजना का छोटा नाम।', en: 'The short name of the scheme.' },
      max: 48,
    }),
    summary: summary(110, { hi: 'कुछ शब्द, जो तालिका में दिखते हैं।', en: 'A few words, shown in tables.' }),
    gives: sentences({
      label: { hi: 'क्या मिलता है', en: 'What it gives' },
      hint: {
        hi: 'रकम, हिस्सा, सीमा: जितना स्रोत में है।',
        en: 'Amounts, shares and limits, as far as the source has them.',
      },
    }),
    forWhom: sentences({
      label: { hi: 'किसके लिए', en: 'For whom' },
      hint: { hi: 'कौन ले सकता है।', en: 'Who can have it.' },
    }),
    howToApply: sentences({
      label: { hi: 'कैसे लें', en: 'How to apply' },
      hint: { hi: 'आवेदन कहां और कैसे करें।', en: 'Where and how to apply.' },
    }),
  },
});

/** A question that visitors ask. An answer says only what is known. */
export const question = defineKind({
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
