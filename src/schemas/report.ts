/** The report after the conclave; there may be none. Its body is what was said. */
import { z } from 'zod';
import * as field from './fields.ts';
import { defineKind } from './kind.ts';

/** Both labels, both hints, the length of a text. */
const words = (hi: string, en: string, hintHi: string, hintEn: string, max = 90) => ({
  label: { hi, en },
  hint: { hi: hintHi, en: hintEn },
  max,
});

/** A photograph, whose path content.config.ts reads as a picture. */
export const photo = z.strictObject({
  picture: field.pictureBeside({ hi: 'फोटो', en: 'Photo' }),
  alt: field.bilingual(
    words('फोटो में क्या है', 'What the photo shows', 'एक वाक्य, फोटो के नीचे भी।', 'One sentence, below the photo too.', 140),
  ),
  credit: field
    .bilingual(words('फोटो किसने ली', 'Credit', 'लेने या देने वाले का नाम।', 'Whoever took or gave the photo.'))
    .optional(),
});

const press = z.strictObject({
  title: field.line(words('शीर्षक', 'Headline', 'जैसा छपा, उसी भाषा में।', 'As printed, in its own language.', 140)),
  outlet: field.bilingual(
    words('अखबार या चैनल', 'Paper or channel', 'किसने छापा या दिखाया।', 'Who printed or showed it.'),
  ),
  url: field.link({ hi: 'पता (लिंक)', en: 'Address (link)' }),
  date: field.day(words('तारीख', 'Date', 'कब छपा: 2030-01-15', 'When it was printed: 2030-01-15')).optional(),
});

const photos = words('तस्वीरें', 'Photographs', 'सबसे अच्छी पहले: वह बड़ी छपती है।', 'The best first: it is printed large.');
const inPress = words('अखबारों में', 'In the press', 'कॉन्क्लेव पर छपी खबरें।', 'What was printed about the conclave.');
const decided = words('क्या तय हुआ', 'What was decided', 'क्या, कौन, कब तक।', 'What, by whom, by when.', 200);
const who = words('कौन आए', 'Who came', 'एक पंक्ति में एक: नाम, पद, संस्था।', 'One a line: name, role, organisation.', 120);

export const report = defineKind({
  folder: 'report',
  only: 'report',
  optional: true,
  facts: {
    date: field.day(words('तारीख', 'Date', 'रिपोर्ट कब छपी: 2030-01-15', 'When it was published: 2030-01-15')),
    photos: field.worded(z.array(photo).default([]), photos),
    recordings: field.links(words('रिकॉर्डिंग', 'Recordings', 'वीडियो या आवाज के लिंक।', 'Links to video or sound.')),
    press: field.worded(z.array(press).default([]), inPress),
    figures: field.figures,
    sources: field.sources,
  },
  text: {
    title: field.line(words('शीर्षक', 'Title', 'सबसे बड़ी बात एक पंक्ति में।', 'The main point in one line.')),
    summary: field.summary(240, {
      hi: 'दो वाक्य: क्या हुआ, क्या तय हुआ।',
      en: 'Two sentences: what happened, what was decided.',
    }),
    decisions: field.lines(decided).optional(),
    people: field.lines(who).optional(),
  },
});
