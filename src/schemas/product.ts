/** Something the district makes. Its body tells of the craft and the trade. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import {
  bilingual,
  charts,
  choice,
  drawing,
  entriesIn,
  figures,
  line,
  links,
  name,
  oldAddresses,
  order,
  reference,
  references,
  sentences,
  sources,
  summary,
  worded,
} from './fields.ts';
import { defineKind } from './kind.ts';

/** What the line that the product’s page hangs from is made of. */
const material = choice({
  label: { hi: 'रेखा किसकी हो', en: 'Material of the line' },
  hint: { hi: 'पन्ने की रेखा: brass (पीतल) या stitch (टांका)।', en: 'The line of the page: brass or stitch.' },
  inForm: { hi: 'पन्ने की रेखा; न चुनें तो पीतल।', en: 'The line of the page: brass unless chosen.' },
  options: { brass: { hi: 'पीतल', en: 'Brass' }, stitch: { hi: 'टांका', en: 'Stitch' } },
});
export type Material = z.output<typeof material>;

const milestone = z.strictObject({
  mark: bilingual({
    label: { hi: 'बड़ा शब्द', en: 'The large word' },
    hint: { hi: 'एक साल या एक शब्द।', en: 'A year or one word.' },
    max: 16,
  }),
  text: bilingual({
    label: { hi: 'क्या हुआ', en: 'What it was' },
    hint: { hi: 'एक वाक्य।', en: 'One sentence.' },
  }),
  source: reference({
    label: { hi: 'स्रोत', en: 'Source' },
    hint: { hi: 'sources.yaml से स्रोत का नाम लिखें।', en: 'Write the name of a source in sources.yaml.' },
  }),
});

const step = z.strictObject({
  drawing,
  verb: bilingual({
    label: { hi: 'काम', en: 'Verb' },
    hint: { hi: 'एक शब्द: “गलाना”, “काटना”।', en: 'One word: “Melt”, “Cut”.' },
    max: 16,
  }),
  text: bilingual({
    label: { hi: 'क्या होता है', en: 'What is done' },
    hint: { hi: 'एक-दो छोटे वाक्य।', en: 'One or two short sentences.' },
  }),
  sources,
});

export const product = defineKind({
  folder: 'products',
  facts: {
    order,
    drawing: drawing.optional(),
    material: material.default('brass'),
    sector: reference({
      label: { hi: 'क्षेत्र', en: 'Sector' },
      hint: {
        hi: 'content/industry/sectors/ से नाम लिखें।',
        en: 'Write the name of an entry in content/industry/sectors/.',
      },
    }).optional(),
    odopSources: references({
      label: { hi: 'ओडीओपी का स्रोत', en: 'Source of the ODOP standing' },
      hint: {
        hi: 'sources.yaml से उस स्रोत का नाम जो ओडीओपी में जगह बताता है।',
        en: 'The source in sources.yaml that states the ODOP standing.',
      },
    }),
    figures,
    charts,
    milestones: worded(z.array(milestone).default([]), {
      label: { hi: 'पड़ाव', en: 'Milestones' },
      hint: { hi: 'जहां-जहां उत्पाद पहुंचा, स्रोत के साथ।', en: 'Where the product has been, each with its source.' },
    }),
    steps: worded(
      z
        .array(step)
        .max(5, {
          error: says('“कैसे बनता है”: ज्यादा से ज्यादा पांच काम लिखें।', '“How it is made”: write five steps at most.'),
        })
        .default([]),
      {
        label: { hi: 'कैसे बनता है', en: 'How it is made' },
        hint: { hi: 'पांच तक काम, हर एक का अपना चित्र।', en: 'Up to five steps, each with a drawing of its own.' },
      },
    ),
    places: links({
      label: { hi: 'कहां देखें, कहां खरीदें', en: 'Where to see and buy it' },
      hint: { hi: 'दुकान, मेले या संग्रह के पन्नों के लिंक।', en: 'Links to pages of shops, fairs or collections.' },
    }),
    makers: entriesIn('people', { hi: 'बनाने वाले', en: 'Makers' }),
    sources,
    oldAddresses,
  },
  text: {
    title: name(28, {
      hi: 'उत्पाद का नाम: पन्ने का सबसे बड़ा शब्द।',
      en: 'The name of the product: the largest word on its page.',
    }),
    summary: summary(110, { hi: 'एक छोटा वाक्य, जो सूची में दिखता है।', en: 'One short sentence, shown in lists.' }),
    lead: sentences({
      label: { hi: 'पहला वाक्य', en: 'Opening' },
      hint: { hi: 'पन्ने का पहला वाक्य, बड़े अक्षरों में।', en: 'The first sentence of the page, in larger type.' },
      max: 160,
    }),
    stepsNote: sentences({
      label: { hi: 'कैसे बनता है: टिप्पणी', en: 'How it is made: note' },
      hint: { hi: 'तरीका कहां का है और यह कौन कहता है।', en: 'Where the method is from and who says so.' },
    }).optional(),
    odopShort: line({
      label: { hi: 'ओडीओपी, चार शब्दों में', en: 'ODOP standing in four words' },
      hint: { hi: 'कपड़े के लेबल जैसा: “जिले का चुना उत्पाद”।', en: 'As on a label: “the district’s own pick”.' },
      max: 40,
    }).optional(),
    odop: sentences({
      label: { hi: 'ओडीओपी में जगह', en: 'ODOP standing' },
      hint: {
        hi: 'दो-तीन वाक्य: ओडीओपी में यह उत्पाद कहां है और यह कौन कहता है।',
        en: 'Two or three sentences: where the product stands in ODOP and who says so.',
      },
    }).optional(),
  },
});
