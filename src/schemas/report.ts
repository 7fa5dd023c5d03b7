/** The report after the conclave; there may be none. Its body is what was said. */
import { z } from 'zod';
import type { Bilingual } from '../i18n/locales.ts';
import {
  bilingual,
  day,
  figures,
  line,
  lines,
  link,
  links,
  pictureBeside,
  sources,
  summary,
  worded,
} from './fields.ts';
import { defineKind } from './kind.ts';

const words = (hi: string, en: string, hint: Bilingual) => ({ label: { hi, en }, hint });

/** A photograph, whose path content.config.ts reads as a picture. */
export const photo = z.strictObject({
  picture: pictureBeside({ hi: 'फोटो', en: 'Photo' }),
  alt: bilingual({
    ...words('फोटो में क्या है', 'What the photo shows', {
      hi: 'एक वाक्य, जो फोटो के नीचे भी छपता है।',
      en: 'One sentence, which is printed below the photo too.',
    }),
    max: 140,
  }),
  credit: bilingual(
    words('फोटो किसने ली', 'Credit', { hi: 'लेने या देने वाले का नाम।', en: 'Whoever took or gave the photo.' }),
  ).optional(),
});

const press = z.strictObject({
  title: line(
    words('खबर का शीर्षक', 'Headline', { hi: 'जैसा छपा, उसी भाषा में।', en: 'As it was printed, in its own language.' }),
  ),
  outlet: bilingual(
    words('अखबार या चैनल', 'Paper or channel', { hi: 'किसने छापा या दिखाया।', en: 'Who printed or showed it.' }),
  ),
  url: link({ hi: 'पता (लिंक)', en: 'Address (link)' }),
  date: day(words('तारीख', 'Date', { hi: 'कब छपा: 2030-01-15', en: 'When it was printed: 2030-01-15' })).optional(),
});

export const report = defineKind({
  folder: 'report',
  only: 'report',
  optional: true,
  facts: {
    date: day(words('तारीख', 'Date', { hi: 'रिपोर्ट कब छपी: 2030-01-15', en: 'When it was published: 2030-01-15' })),
    photos: worded(
      z.array(photo).default([]),
      words('तस्वीरें', 'Photographs', { hi: 'सबसे अच्छी पहले: वह बड़ी छपती है।', en: 'The best first: it is printed large.' }),
    ),
    recordings: links(words('रिकॉर्डिंग', 'Recordings', { hi: 'वीडियो या आवाज के लिंक।', en: 'Links to video or sound.' })),
    press: worded(
      z.array(press).default([]),
      words('अखबारों में', 'In the press', { hi: 'कॉन्क्लेव पर छपी खबरें।', en: 'What was printed about the conclave.' }),
    ),
    figures,
    sources,
  },
  text: {
    title: line(words('शीर्षक', 'Title', { hi: 'सबसे बड़ी बात एक पंक्ति में।', en: 'The main point in one line.' })),
    summary: summary(240, { hi: 'दो वाक्य: क्या हुआ, क्या तय हुआ।', en: 'Two sentences: what happened, what was decided.' }),
    decisions: lines({
      ...words('क्या तय हुआ', 'What was decided', { hi: 'क्या, कौन, कब तक।', en: 'What, by whom, by when.' }),
      max: 200,
    }).optional(),
    people: lines({
      ...words('कौन आए', 'Who came', {
        hi: 'एक पंक्ति में एक: नाम, पद, संस्था।',
        en: 'One a line: name, role, organisation.',
      }),
      max: 120,
    }).optional(),
  },
});
