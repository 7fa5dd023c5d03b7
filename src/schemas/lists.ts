/** The lists that live in one YAML file each, both languages side by side. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import { bilingual, choice, partialDate, reference, review, webAddress, worded } from './fields.ts';

const name = (hi: string, en: string) => ({
  label: { hi: 'नाम', en: 'Name' },
  hint: { hi, en },
});

/** Where something is stated. Only a figure insists on the address: an announcement in print has none. */
export const source = z.strictObject({
  name: bilingual({
    ...name('अखबार, दफ्तर या साइट का नाम।', 'The paper, office or site.'),
    max: 80,
  }),
  url: webAddress({
    label: { hi: 'पता', en: 'Address' },
    hint: {
      hi: 'उस पन्ने का पूरा पता, https:// या http:// के साथ।',
      en: 'The full address of the page, with https:// or http://.',
    },
  }).optional(),
  date: partialDate({
    label: { hi: 'तारीख', en: 'Date' },
    hint: { hi: 'जितनी मालूम हो: 2030, 2030-01 या 2030-01-15', en: 'As much as is known: 2030, 2030-01 or 2030-01-15' },
  }).optional(),
});

/** A number with its date and source. Money is written in rupees, whole: 12500000000. */
export const figure = z
  .strictObject({
    value: worded(
      z.number({
        error: says(
          '“संख्या”: सिर्फ अंक लिखें, जैसे 6900; इकाई unit में।',
          '“Value”: write a plain number such as 6900; the unit goes into unit.',
        ),
      }),
      {
        label: { hi: 'संख्या', en: 'Value' },
        hint: {
          hi: 'सिर्फ अंक; रुपये पूरे लिखें, जैसे 12500000000।',
          en: 'A plain number; rupees in full, such as 12500000000.',
        },
      },
    ),
    kind: choice({
      label: { hi: 'प्रकार', en: 'Kind' },
      hint: {
        hi: 'money (रुपये), percent (%), year (साल), count (गिनती) या amount (unit के साथ)।',
        en: 'money (rupees), percent, year, count, or amount (with a unit).',
      },
      options: {
        money: { hi: 'रुपये', en: 'Rupees' },
        percent: { hi: 'प्रतिशत', en: 'Per cent' },
        year: { hi: 'साल', en: 'Year' },
        count: { hi: 'गिनती', en: 'Count' },
        amount: { hi: 'मात्रा, इकाई के साथ', en: 'Amount, with a unit' },
      },
    }),
    unit: bilingual({
      label: { hi: 'इकाई', en: 'Unit' },
      hint: { hi: 'जैसे एकड़ / acres।', en: 'Such as एकड़ / acres.' },
      max: 24,
    }).optional(),
    about: worded(z.boolean().default(false), {
      label: { hi: 'करीब', en: 'About' },
      hint: { hi: 'संख्या पक्की न हो, करीब-करीब हो, तो true लिखें।', en: 'Write true if the value is approximate.' },
      inForm: { hi: 'संख्या पक्की न हो, करीब-करीब हो, तो चालू करें।', en: 'Switch on if the value is approximate.' },
    }),
    asOf: partialDate({
      label: { hi: 'कब का', en: 'As of' },
      hint: { hi: 'आंकड़ा कब का है: 2030, 2030-01 या 2030-01-15', en: 'When it held: 2030, 2030-01 or 2030-01-15' },
    }),
    review,
    source: reference({
      label: { hi: 'स्रोत', en: 'Source' },
      hint: {
        hi: 'sources.yaml से स्रोत का नाम लिखें; बिना स्रोत के आंकड़ा नहीं छपता।',
        en: 'Write the name of a source in sources.yaml; no figure is published without one.',
      },
    }),
    label: bilingual({
      label: { hi: 'किस चीज का आंकड़ा', en: 'What it measures' },
      hint: { hi: 'कुछ शब्दों में।', en: 'One phrase.' },
    }),
    note: bilingual({
      label: { hi: 'टिप्पणी', en: 'Note' },
      hint: { hi: 'जैसे “सिर्फ एक खबर में”।', en: 'Such as “in one report only”.' },
    }).optional(),
  })
  .refine((value) => (value.kind === 'amount') === (value.unit !== undefined), {
    path: ['unit'],
    error: says(
      '“मात्रा, इकाई के साथ” (amount) के साथ “इकाई” (unit) लिखें; बाकी प्रकारों में उसे खाली छोड़ें।',
      '“Amount, with a unit” (amount) needs “Unit” (unit); leave it empty with the other kinds.',
    ),
  });
export type Figure = z.output<typeof figure>;

const chartFigures = {
  label: { hi: 'आंकड़े', en: 'Figures' },
  hint: { hi: 'figures.yaml से आंकड़ों के नाम, क्रम से।', en: 'Names of figures in figures.yaml, in order.' },
};
const atLeastOne = says('कम से कम एक आंकड़ा लिखें।', 'Write at least one figure.');

/**
 * A drawing made of figures, by its kind:
 * - squares: areas to one scale.
 * - bars: lengths to one scale.
 * - figures: large numbers alone, which are not to be compared, as of unequal periods.
 * - share: the second figure is a percentage of the first.
 * - stitches: the first figure counts people, the second counts groups of equal size.
 */
export const chart = z.strictObject({
  kind: choice({
    label: { hi: 'प्रकार', en: 'Kind' },
    hint: {
      hi: 'squares (वर्ग), bars (पट्टियां), figures (सिर्फ आंकड़े, जिनकी तुलना न हो), share (हिस्सा) या stitches (टांके)।',
      en: 'squares, bars, figures (numbers not to be compared), share or stitches.',
    },
    options: {
      squares: { hi: 'वर्ग', en: 'Squares' },
      bars: { hi: 'पट्टियां', en: 'Bars' },
      figures: { hi: 'सिर्फ आंकड़े', en: 'Figures alone' },
      share: { hi: 'हिस्सा', en: 'Share' },
      stitches: { hi: 'टांके', en: 'Stitches' },
    },
  }),
  title: bilingual({ ...name('चार्ट का शीर्षक।', 'The heading of the chart.'), max: 48 }),
  caption: bilingual({
    label: { hi: 'चार्ट के साथ का वाक्य', en: 'Caption' },
    hint: { hi: 'चार्ट कैसे पढ़ें।', en: 'How to read the chart.' },
    max: 240,
  }).optional(),
  figures: worded(z.array(reference(chartFigures), { error: atLeastOne }).min(1, { error: atLeastOne }), chartFigures),
  shortLabels: worded(z.array(z.strictObject({ hi: z.string().max(32), en: z.string().max(32) })).optional(), {
    label: { hi: 'चार्ट पर छोटे नाम', en: 'Short names in the drawing' },
    hint: { hi: 'हर आंकड़े के लिए एक छोटा नाम, उसी क्रम में।', en: 'A short name for each figure, in the same order.' },
  }),
});
export type Chart = z.output<typeof chart>;

/** Something a small business needs; schemes are narrowed by it. */
export const need = z.strictObject({
  label: bilingual({ ...name('जरूरत क्या है।', 'What is needed.'), max: 40 }),
});

/** A rule of content/glossary.yaml. The name of the item is the spelling that is right. */
export const spelling = z.strictObject({
  wrong: worded(z.array(z.string().min(1)).min(1, { error: says('कम से कम एक रूप लिखें।', 'Write at least one.') }), {
    label: { hi: 'गलत रूप', en: 'Wrong spellings' },
    hint: {
      hi: 'वे रूप जो नहीं लिखे जाते, जैसे [गलत, ग़लत]।',
      en: 'The spellings that are not written, such as [colour, color].',
    },
  }),
  part: worded(z.boolean().default(false), {
    label: { hi: 'शब्द के भीतर भी', en: 'Inside words too' },
    hint: { hi: 'अक्षर या शब्द का टुकड़ा हो तो true लिखें।', en: 'Write true for a letter or a part of words.' },
  }),
  why: bilingual({
    label: { hi: 'क्यों', en: 'Why' },
    hint: { hi: 'कुछ शब्द।', en: 'A few words.' },
  }),
});
