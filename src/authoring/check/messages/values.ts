/** What is said of dates, times, numbers and addresses that are not written as they should be. */
import type { Bilingual } from '../../../i18n/locales.ts';
import type { FieldWords } from './fields.ts';
import { messagesAt } from './table.ts';

export const valueMessages = messagesAt('error', {
  dateForm: (given: string, fix: string) => ({
    hi: `तारीख “${given}” इस रूप में नहीं लिखी जाती: पहले साल, फिर महीना, फिर दिन।`,
    en: `The date “${given}” is not written like this: first the year, then the month, then the day.`,
    fix,
  }),
  dateNone: (given: string, month: Bilingual, days: number) => ({
    hi: `“${given}” कोई तारीख नहीं: ${month.hi} में ${days} दिन होते हैं।`,
    en: `There is no date “${given}”: ${month.en} has ${days} days.`,
  }),
  dateYear: (given: string, form: string) => ({
    hi: `तारीख “${given}” में साल नहीं है। साल के साथ ऐसे लिखें: ${form}`,
    en: `The date “${given}” has no year. Write it with the year, like this: ${form}`,
  }),
  dateUnclear: (given: string, { label, hint }: FieldWords) => ({
    hi: `“${given}” तारीख के रूप में समझ नहीं आई। “${label.hi}”: ${hint.hi}`,
    en: `“${given}” cannot be read as a date. “${label.en}”: ${hint.en}`,
  }),
  timeForm: (given: string, fix: string) => ({
    hi: `समय “${given}” इस रूप में नहीं लिखा जाता: 24 घंटे की घड़ी में, उद्धरण चिह्नों में लिखें।`,
    en: `The time “${given}” is not written like this: use the 24-hour clock, in quote marks.`,
    fix,
  }),
  timeHalf: (given: string, fix: string, other: string) => ({
    hi: `समय “${given}” सुबह का है या शाम का? 24 घंटे की घड़ी में लिखें: दोपहर बाद का हो तो ${fix}, सुबह या रात का हो तो ${other}।`,
    en: `Is “${given}” in the morning or the afternoon? Use the 24-hour clock: ${fix} if after noon, ${other} if before.`,
    fix,
  }),
  timeRange: (given: string, from: string, to: string) => ({
    hi: `“${given}” में दो समय हैं: शुरू का start में लिखें, खत्म होने का end में।`,
    en: `“${given}” is two times: write the beginning in start, the end in end.`,
    fix: `start: ${from} · end: ${to}`,
  }),
  timeUnclear: (given: string, { label, hint }: FieldWords) => ({
    hi: `“${given}” समय के रूप में समझ नहीं आया। “${label.hi}”: ${hint.hi}`,
    en: `“${given}” cannot be read as a time. “${label.en}”: ${hint.en}`,
  }),
  momentForm: (given: string, fix: string) => ({
    hi: `“${given}” इस रूप में नहीं लिखा जाता: तारीख, फिर 24 घंटे की घड़ी का समय, उद्धरण चिह्नों में।`,
    en: `“${given}” is not written like this: the date, then the time on the 24-hour clock, in quote marks.`,
    fix,
  }),
  momentTime: (given: string, date: string) => ({
    hi: `“${given}” में समय नहीं है। तारीख के बाद 24 घंटे की घड़ी का समय भी लिखें, ऐसे: "${date} 18:30"`,
    en: `“${given}” has no time. Write the time on the 24-hour clock after the date, like this: "${date} 18:30"`,
  }),
  numberForm: (given: string, fix: string) => ({
    hi: `संख्या “${given}” ऐसे लिखें: सिर्फ 0-9, बिना उद्धरण चिह्न, अल्पविराम और इकाई के।`,
    en: `Write the number “${given}” in digits 0-9 alone, without quote marks, commas or units.`,
    fix,
  }),
  numberUnclear: (given: string, { label, hint }: FieldWords) => ({
    hi: `“${given}” संख्या नहीं है। “${label.hi}”: ${hint.hi}`,
    en: `“${given}” is not a number. “${label.en}”: ${hint.en}`,
  }),
  yesOrNo: (given: string, fix?: string) => ({
    hi: `“${given}” की जगह true (हां) या false (नहीं) लिखें।`,
    en: `Instead of “${given}” write true or false.`,
    fix,
  }),
  textQuotes: (given: string, fix: string) => ({
    hi: `“${given}” को पाठ की तरह पढ़ने के लिए उद्धरण चिह्नों में रखें।`,
    en: `Put “${given}” in quote marks, so that it is read as text.`,
    fix,
  }),
  quoteAlone: (given: string, fix: string) => ({
    hi: `${given}: उद्धरण चिह्न एक ही ओर है। उसे हटा दें, या दोनों ओर लगाएं।`,
    en: `${given}: there is a quote mark on one side alone. Remove it, or write one on both sides.`,
    fix,
  }),
  addressForm: (given: string, fix: string) => ({
    hi: `पता “${given}” ठीक नहीं: वह https:// से शुरू हो, उसमें खाली जगह या दूसरे शब्द न हों।`,
    en: `The address “${given}” is not right: it must start with https:// and have no spaces or other words.`,
    fix,
  }),
  addressUnclear: (given: string, { label, hint }: FieldWords) => ({
    hi: `“${given}” वेबसाइट का पता नहीं है। “${label.hi}”: ${hint.hi}`,
    en: `“${given}” is not the address of a website. “${label.en}”: ${hint.en}`,
  }),
  addressUnsafe: (given: string) => ({
    hi: `“${given}” खतरनाक पता है और छपेगा नहीं। https:// से शुरू होने वाला पता लिखें।`,
    en: `“${given}” is an unsafe address and is not published. Write one that starts with https://.`,
  }),
});
