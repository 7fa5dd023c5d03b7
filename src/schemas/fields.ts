/**
 * The kinds of field that entries are made of. Each takes the words an organiser sees: `label` names the field, `hint`
 * says what to write. The hint is the second half of every error, so that a mistake is always answered by its remedy.
 */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import type { Bilingual } from '../i18n/locales.ts';
import { isSafeAddress } from '../lib/addresses.ts';
import { clockPattern, isRealDate, isRealMoment, partialDatePattern } from '../lib/dates.ts';
import { withoutPlaceholders } from '../lib/text.ts';

export interface Words {
  readonly label: Bilingual;
  readonly hint: Bilingual;
  /** The hint in a form, where the marks and signs of a file would mislead. */
  readonly inForm?: Bilingual | undefined;
}

/** How the text of a field is written, where its type alone does not tell. */
export type Form = 'day' | 'partialDate' | 'clock' | 'moment' | 'address' | 'name' | 'picture';

/** What a schema says of a field besides its type. */
export interface FieldMeta {
  readonly label?: Bilingual | undefined;
  readonly hint?: Bilingual | undefined;
  readonly inForm?: Bilingual | undefined;
  readonly form?: Form | undefined;
  /** A value that shows how the field is written, where its type and form do not tell. */
  readonly example?: string | undefined;
  /** What the words of a choice mean. */
  readonly options?: Readonly<Record<string, Bilingual>> | undefined;
}

declare module 'zod' {
  interface GlobalMeta extends FieldMeta {}
}

/** The hint in a form for what is announced in time. */
export const whenAnnounced = { hi: 'घोषित न हो तो खाली छोड़ें।', en: 'Leave it empty while it is not announced.' };

/** The error of a field: what to write there, in both languages. */
const remedy = ({ label, hint }: Words): string => says(`“${label.hi}”: ${hint.hi}`, `“${label.en}”: ${hint.en}`);

/** Gives a schema its words, for forms, editor hints and scaffolds. */
export const worded = <Schema extends z.ZodType>(schema: Schema, words: Words, form?: Form): Schema =>
  schema.meta({
    label: words.label,
    hint: words.hint,
    // What editors show of a JSON Schema.
    title: says(words.label.hi, words.label.en),
    description: says(words.hint.hi, words.hint.en),
    ...(words.inForm && { inForm: words.inForm }),
    ...(form && { form }),
  });

/** YAML 1.1 readers turn an unquoted 2030-01-15 into a Date, and 2030 into a number; a field of text wants neither. */
const asWritten = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
};

/** The words of a text, and what its place on the page can hold, in characters. */
type TextWords = Words & { readonly max?: number };

/** One line of text; placeholders are no part of it. */
export const line = ({ max = 90, ...words }: TextWords) =>
  worded(
    z
      .string({ error: remedy(words) })
      .overwrite(withoutPlaceholders)
      .trim()
      .min(1, { error: remedy(words) })
      .max(max, {
        error: says(
          `“${words.label.hi}” बहुत लंबा है: ${max} अक्षरों के भीतर लिखें।`,
          `“${words.label.en}” is too long: keep it within ${max} characters.`,
        ),
      }),
    words,
  );

/** The name of an entry. */
export const name = (max: number, hint: Bilingual) => line({ label: { hi: 'नाम', en: 'Name' }, hint, max });

/** What an entry is, in a sentence that stands alone in lists and search results. */
export const summary = (max: number, hint: Bilingual) => line({ label: { hi: 'सार', en: 'Summary' }, hint, max });

/** A few sentences. */
export const sentences = (words: TextWords) => line({ max: 420, ...words });

/** Text that a test accepts. */
const tested = (words: Words, test: (text: string) => boolean, form?: Form) =>
  worded(z.string({ error: remedy(words) }).refine(test, { error: remedy(words) }), words, form);

/** Text of one shape, such as the name of a file. */
export const shaped = (words: Words, shape: RegExp, form?: Form) =>
  worded(z.string({ error: remedy(words) }).regex(shape, { error: remedy(words) }), words, form);

/** A calendar day, `2030-01-15`. */
export const day = (words: Words) => worded(z.preprocess(asWritten, tested(words, isRealDate)), words, 'day');

/** As much of a date as is known: `2030`, `2030-01` or `2030-01-15`. */
export const partialDate = (words: Words) =>
  worded(
    z.preprocess(
      asWritten,
      shaped(words, partialDatePattern).refine((value) => value.length < 10 || isRealDate(value), {
        error: remedy(words),
      }),
    ),
    words,
    'partialDate',
  );

/** When something is to be looked at again, where the house's own rule for it will not do. */
export const review = partialDate({
  label: { hi: 'दोबारा कब देखें', en: 'Look at again' },
  hint: {
    hi: 'इस तारीख के बाद जांच याद दिलाएगी: 2030, 2030-01 या 2030-01-15',
    en: 'After this date the check reminds you: 2030, 2030-01 or 2030-01-15',
  },
}).optional();

/** A time of day on the 24-hour clock, `15:00`. */
export const clock = (words: Words) => shaped(words, clockPattern, 'clock');

/** Where a link leads: a page of the site, a full web address, `mailto:` or `tel:`. */
export const address = (words: Words) => tested(words, isSafeAddress);

/** A day and a time of day at the place of the conclave, `2030-01-10 18:30`. */
export const moment = (words: Words) => tested(words, isRealMoment, 'moment');

/** An http or https address. */
export const webAddress = (words: Words) =>
  worded(
    z.url({ protocol: /^https?$/, error: remedy(words), abort: true }).refine(isSafeAddress, { error: remedy(words) }),
    words,
    'address',
  );

/** A web address whose label says all that is particular to it. */
export const link = (label: Bilingual) =>
  webAddress({
    label,
    hint: { hi: 'https:// से शुरू होने वाला पूरा पता लिखें।', en: 'Write a full address that starts with https://.' },
  });

/** The name of another entry, of a drawing or of a figure: small Latin letters, digits and hyphens. */
export const reference = (words: Words) => shaped(words, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'name');

/** A list of names of other entries; none unless written. */
export const references = (words: Words) =>
  worded(z.array(reference(words), { error: remedy(words) }).default([]), words);

/** The name of a drawing with a label of its own. */
export const drawingOf = (hi: string, en: string) =>
  reference({
    label: { hi, en },
    hint: {
      hi: 'content/drawings/ से चित्र का नाम, बिना .svg के।',
      en: 'The name of a drawing in content/drawings/, without .svg.',
    },
  });

/** The name of a drawing. */
export const drawing = drawingOf('चित्र', 'Drawing');

/** The names of entries in a folder under `content/`. */
export const entriesIn = (folder: string, label: Bilingual, inForm?: Bilingual) =>
  references({
    label,
    inForm,
    hint: { hi: `content/${folder}/ से नाम लिखें।`, en: `Write the names of entries in content/${folder}/.` },
  });

/** The names of figures. */
export const figures = references({
  label: { hi: 'आंकड़े', en: 'Figures' },
  hint: { hi: 'figures.yaml से आंकड़ों के नाम लिखें।', en: 'Write the names of figures in figures.yaml.' },
});

/** The names of charts. */
export const charts = references({
  label: { hi: 'चार्ट', en: 'Charts' },
  hint: { hi: 'charts.yaml से चार्टों के नाम लिखें।', en: 'Write the names of charts in charts.yaml.' },
});

/** The names that an entry's files had before: their addresses lead to the entry's page. */
export const oldAddresses = references({
  label: { hi: 'पुराने पते', en: 'Old addresses' },
  hint: {
    hi: 'इन फाइलों का नाम बदला हो तो पुराना नाम यहां लिखें: पुराने लिंक नए पन्ने पर ले जाएंगे।',
    en: 'If these files were renamed, write their old name here: old links then lead to the new page.',
  },
});

/** A place in an order: 1, 2, 3 … */
export const order = worded(
  z
    .int({ error: says('“क्रम”: 1, 2, 3 जैसा अंक लिखें।', '“Order”: write a number such as 1, 2 or 3.') })
    .positive({ error: says('“क्रम”: 1 या उससे बड़ा अंक लिखें।', '“Order”: write 1 or more.') }),
  {
    label: { hi: 'क्रम', en: 'Order' },
    hint: { hi: 'सूची में जगह: 1 सबसे ऊपर।', en: 'The place in the list: 1 comes first.' },
  },
);

/** An angle in degrees within ±`limit`; `key` is the name of the field. */
const degrees = (key: string, limit: number, label: Bilingual, example: string) => {
  const error = says(`${key}: ${example} जैसा अंक लिखें।`, `${key}: write a number such as ${example}.`);
  const hint = { hi: `${example} जैसा अंक।`, en: `A number such as ${example}.` };
  return worded(z.number({ error }).min(-limit, { error }).max(limit, { error }), { label, hint });
};

/** A place on the earth in degrees; the label says of what. */
export const coordinates = (label: Bilingual) =>
  worded(
    z.strictObject({
      latitude: degrees('latitude', 90, { hi: 'अक्षांश', en: 'Latitude' }, '20.5'),
      longitude: degrees('longitude', 180, { hi: 'देशांतर', en: 'Longitude' }, '80.1'),
    }),
    {
      label,
      hint: { hi: 'latitude और longitude, नक्शे से देखकर।', en: 'latitude and longitude, read from a map.' },
      inForm: { hi: 'नक्शे से देखकर; न पता हो तो रहने दें।', en: 'Read from a map; leave it out if not known.' },
    },
  );

/** One of a few words; `options` says what each means, for those who choose and do not write. */
export const choice = <const Value extends string>({
  options,
  ...words
}: Words & { readonly options: Readonly<Record<Value, Bilingual>> }) => {
  const values = Object.keys(options) as Value[];
  return worded(z.enum(values, { error: `${remedy(words)} (${values.join(', ')})` }), words).meta({ options });
};

/** A short text in both languages, `{ hi, en }`, for lists that live in one place. A form has a box for each. */
export const bilingual = ({ max = 160, label, hint }: TextWords) => {
  const inFile = { hi: `${hint.hi} hi और en दोनों में लिखें।`, en: `${hint.en} Write it in hi and en.` };
  const words = { label, hint: inFile, inForm: hint };
  const each = line({ max, ...words });
  return worded(z.strictObject({ hi: each, en: each }, { error: remedy(words) }), words);
};

/** Named short texts, in order: `transport: ढुलाई के नए साधन`. Names are shared by both languages, texts are not. */
export const namedTexts = (words: Words) =>
  worded(z.record(reference(words), line({ max: 60, ...words }), { error: remedy(words) }), words);

/** A picture that lies beside the entry, `./name.jpg`. */
export const pictureBeside = (label: Bilingual) => {
  const hint = { hi: 'इसी फोल्डर की फाइल, जैसे ./name.jpg', en: 'A file in this folder, such as ./name.jpg' };
  const error = says(
    'यहां सिर्फ फोटो लगती है (jpg, png, webp या avif), इसी फोल्डर से, जैसे ./name.jpg',
    'Only a photo can be used here (jpg, png, webp or avif), from this folder, such as ./name.jpg',
  );
  const path = z.string({ error }).regex(/^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i, { error });
  return worded(path, { label, hint }, 'picture');
};

/** A list of short lines, at least one. */
export const lines = (words: TextWords) =>
  worded(z.array(line({ max: 80, ...words }), { error: remedy(words) }).min(1, { error: remedy(words) }), words);

/** Sources of an entry, by their names in sources.yaml. */
export const sources = references({
  label: { hi: 'स्रोत', en: 'Sources' },
  hint: {
    hi: 'sources.yaml से स्रोत का नाम लिखें, जैसे announcement।',
    en: 'Write the name of a source in sources.yaml, such as announcement.',
  },
  inForm: {
    hi: 'बात जहां से ली है, वह चुनें। यहां न हो तो पहले “स्रोत, आंकड़े और सूचियां” में जोड़ें।',
    en: 'Choose where this comes from. If it is not here, add it under “Sources, figures and lists” first.',
  },
});

/** A link with its text in both languages. */
export const links = (words: Words) =>
  worded(
    z
      .array(
        z.strictObject({
          url: link({ hi: 'पता (लिंक)', en: 'Address (link)' }),
          label: bilingual({
            label: { hi: 'लिंक के शब्द', en: 'Text of the link' },
            hint: { hi: 'लिंक कहां ले जाता है।', en: 'Where the link leads.' },
          }),
        }),
      )
      .default([]),
    words,
  );
