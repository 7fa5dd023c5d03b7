/** Messages about fields: their names, shapes and values. */
import type { Bilingual } from '../../../i18n/locales.ts';
import { inBoth } from '../../../i18n/bilingual.ts';
import { meant, messagesAt } from './table.ts';

/** What a schema says of a field. */
export interface FieldWords {
  readonly label: Bilingual;
  readonly hint: Bilingual;
}

export const fieldMessages = messagesAt('error', {
  keyUnknown: (key: string, guess?: string) => ({
    hi: `“${key}” नाम का कोई खाना यहां नहीं होता। ${meant.hi(guess, 'वर्तनी जांचें या इसे हटा दें।')}`,
    en: `There is no field called “${key}” here. ${meant.en(guess, 'Check its spelling or remove it.')}`,
    fix: guess,
  }),
  factInEnglish: (key: string) => ({
    hi: `“${key}” सिर्फ हिंदी फाइल (.hi.mdx) में लिखा जाता है। यहां से हटा दें।`,
    en: `“${key}” is written in the Hindi file (.hi.mdx) alone. Remove it here.`,
  }),
  factsInEnglish: (keys: readonly string[]) => ({
    hi: `ये खाने सिर्फ हिंदी फाइल (.hi.mdx) में लिखे जाते हैं। यहां से इनकी पंक्तियां हटा दें: ${keys.join(', ')}`,
    en: `These fields are written in the Hindi file (.hi.mdx) alone. Remove their lines here: ${keys.join(', ')}`,
  }),
  fieldMissing: (key: string, { label, hint }: FieldWords) => ({
    hi: `“${key}” (${label.hi}) नहीं लिखा है। ${hint.hi}`,
    en: `“${key}” (${label.en}) is missing. ${hint.en}`,
  }),
  fieldEmpty: (key: string, { label, hint }: FieldWords) => ({
    hi: `“${key}” (${label.hi}) खाली है। ${hint.hi}`,
    en: `“${key}” (${label.en}) is empty. ${hint.en}`,
  }),
  fieldEmptyToo: (key: string, { label, hint }: FieldWords) => ({
    hi: `“${key}” (${label.hi}) खाली है। इसे भरें, या यह पंक्ति हटा दें। ${hint.hi}`,
    en: `“${key}” (${label.en}) is empty. Fill it in, or remove the line. ${hint.en}`,
  }),
  itemEmpty: {
    hi: 'सूची की यह पंक्ति खाली है। इसे भरें या हटा दें।',
    en: 'This line of the list is empty. Fill it in or remove it.',
  },
  tooLong: (label: Bilingual, max: number, length: number) => ({
    hi: `“${label.hi}” में ${length} अक्षर हैं, जगह ${max} की है। छोटा करें।`,
    en: `“${label.en}” has ${length} characters, and there is room for ${max}. Shorten it.`,
  }),
  hashStart: {
    hi: '“#” से शुरू होने वाला पाठ उद्धरण चिह्नों में रखें, नहीं तो वह पढ़ा नहीं जाता।',
    en: 'Put text that begins with “#” in quote marks, or it is not read at all.',
  },
  hashInText: {
    hi: '“#” से पहले खाली जगह है, इसलिए यहां से आगे का पाठ पढ़ा नहीं जाता। पूरे पाठ को उद्धरण चिह्नों में रखें; यह टिप्पणी हो तो “#” के बाद भी खाली जगह छोड़ें।',
    en: 'There is a space before “#”, so nothing from here on is read. Put quote marks around the whole text; if this is a note, leave a space after “#” too.',
  },
  listWanted: ({ label, hint }: FieldWords, fix?: string) => ({
    hi: `“${label.hi}” एक सूची है: हर चीज अपनी पंक्ति में, आगे “- ”। ${hint.hi}`,
    en: `“${label.en}” is a list: each thing on a line of its own after “- ”. ${hint.en}`,
    fix,
  }),
  oneWanted: ({ label, hint }: FieldWords) => ({
    hi: `“${label.hi}” में एक ही चीज लिखी जाती है, सूची नहीं। ${hint.hi}`,
    en: `“${label.en}” holds one thing, not several. ${hint.en}`,
  }),
  partsWanted: ({ label, hint }: FieldWords, parts: string, fix?: string) => ({
    hi: `“${label.hi}” के नीचे हाशिया छोड़कर ये खाने लिखें: ${parts}। ${hint.hi}`,
    en: `Below “${label.en}” write these fields, indented: ${parts}. ${hint.en}`,
    fix,
  }),
  wordUnknown: (given: string, { label, hint }: FieldWords, guess?: string) => ({
    hi: `“${label.hi}” में “${given}” नहीं लिखा जाता। ${meant.hi(guess, hint.hi)}`,
    en: `“${given}” is not a word for “${label.en}”. ${meant.en(guess, hint.en)}`,
    fix: guess,
  }),
  nameForm: (given: string, fix?: string) => ({
    hi: `“${given}” नाम के रूप में नहीं चलता: छोटे अंग्रेजी अक्षर, अंक और “-” लिखें, जैसे फाइल के नाम में।`,
    en: `“${given}” cannot be a name: write small Latin letters, digits and “-”, as in the name of the file.`,
    fix,
  }),
  nameChoices: (given: string, choices: string) => ({
    hi: `“${given}” नहीं मिला। इनमें से कोई छोटा नाम लिखें: ${choices}`,
    en: `“${given}” was not found. Write one of these short names: ${choices}`,
  }),
  hiddenInValue: {
    hi: 'यहां कोई छिपा अक्षर है, जो दिखता नहीं। पूरा मान मिटाकर फिर से लिखें।',
    en: 'There is a hidden character here. Delete the whole value and type it again.',
  },
  /** What a schema says itself. */
  fieldWrong: (message: string) => inBoth(message),
  otherwiseWrong: ({ label, hint }: FieldWords) => ({
    hi: `“${label.hi}”: ${hint.hi}`,
    en: `“${label.en}”: ${hint.en}`,
  }),
  dateNone: (given: string) => ({
    hi: `“${given}” कोई तारीख नहीं: इस महीने में इतने दिन नहीं होते।`,
    en: `There is no date “${given}”: the month has fewer days.`,
  }),
  valueUnclear: (given: string, { label, hint }: FieldWords) => ({
    hi: `“${given}” यहां समझ नहीं आया। “${label.hi}”: ${hint.hi}`,
    en: `“${given}” is not understood here. “${label.en}”: ${hint.en}`,
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
  addressUnsafe: (given: string) => ({
    hi: `“${given}” खतरनाक पता है और छपेगा नहीं। https:// से शुरू होने वाला पता लिखें।`,
    en: `“${given}” is an unsafe address and is not published. Write one that starts with https://.`,
  }),
});
