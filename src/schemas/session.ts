/** A part of the programme. Its body says more about it. */
import {
  choice,
  clock,
  drawing,
  entriesIn,
  line,
  links,
  oldAddresses,
  order,
  reference,
  sources,
  summary,
  whenAnnounced,
} from './fields.ts';
import { defineKind, finding } from './kind.ts';
import { sessionStatus, statusFindings, statusNote, timesFindings } from './status.ts';

export const session = defineKind({
  folder: 'sessions',
  facts: {
    kind: choice({
      label: { hi: 'प्रकार', en: 'Kind' },
      hint: { hi: 'इनमें से एक लिखें।', en: 'Write one of these.' },
      options: {
        inauguration: { hi: 'उद्घाटन', en: 'Inauguration' },
        talk: { hi: 'व्याख्यान', en: 'Talk' },
        panel: { hi: 'पैनल चर्चा', en: 'Panel' },
        special: { hi: 'खास सत्र', en: 'Special session' },
        break: { hi: 'विराम', en: 'Break' },
        closing: { hi: 'समापन', en: 'Closing' },
      },
    }),
    topic: reference({
      label: { hi: 'विषय', en: 'Topic' },
      hint: { hi: 'कॉन्क्लेव की topics सूची से नाम लिखें।', en: 'Write a name from the conclave’s list of topics.' },
    }).optional(),
    order,
    language: choice({
      label: { hi: 'भाषा', en: 'Language' },
      hint: {
        hi: 'hindi, english, both (दोनों) या interpreted (अनुवाद के साथ) लिखें; तय न हो तो यह खाना हटा दें।',
        en: 'Write hindi, english, both or interpreted (with interpretation); leave the field out while it is not decided.',
      },
      inForm: whenAnnounced,
      options: {
        hindi: { hi: 'हिंदी', en: 'Hindi' },
        english: { hi: 'अंग्रेजी', en: 'English' },
        both: { hi: 'हिंदी और अंग्रेजी', en: 'Hindi and English' },
        interpreted: { hi: 'अनुवाद के साथ', en: 'With interpretation' },
      },
    }).optional(),
    start: clock({
      label: { hi: 'शुरू होने का समय', en: 'Start' },
      hint: {
        hi: 'समय 24 घंटे की घड़ी में लिखें, जैसे "15:30"; घोषित न हो तो यह खाना हटा दें।',
        en: 'Write the time on the 24-hour clock, such as "15:30"; leave it out while it is not announced.',
      },
      inForm: whenAnnounced,
    }).optional(),
    end: clock({
      label: { hi: 'खत्म होने का समय', en: 'End' },
      hint: { hi: 'समय 24 घंटे की घड़ी में लिखें, जैसे "16:15"।', en: 'Write the time on the 24-hour clock, such as "16:15".' },
      inForm: whenAnnounced,
    }).optional(),
    hall: reference({
      label: { hi: 'हॉल', en: 'Hall' },
      hint: { hi: 'कॉन्क्लेव की halls सूची से नाम लिखें।', en: 'Write a name from the conclave’s list of halls.' },
      inForm: whenAnnounced,
    }).optional(),
    speakers: entriesIn('people', { hi: 'वक्ता', en: 'Speakers' }, whenAnnounced),
    products: entriesIn('products', { hi: 'उत्पाद', en: 'Products' }),
    sectors: entriesIn('industry/sectors', { hi: 'उद्योग के क्षेत्र', en: 'Sectors' }),
    schemes: entriesIn('schemes', { hi: 'काम की योजनाएं', en: 'Useful schemes' }),
    materials: links({
      label: { hi: 'सामग्री', en: 'Materials' },
      hint: { hi: 'प्रस्तुति, पर्चा या वीडियो के लिंक।', en: 'Links to slides, papers or videos.' },
    }),
    drawing: drawing.optional(),
    status: sessionStatus.default({ state: 'scheduled' }),
    sources,
    oldAddresses,
  },
  text: {
    title: line({
      label: { hi: 'शीर्षक', en: 'Title' },
      hint: { hi: 'सत्र का नाम, छोटा और साफ।', en: 'The name of the session, short and plain.' },
      max: 80,
    }),
    summary: summary(155, { hi: 'एक वाक्य: सत्र किस बारे में है।', en: 'One sentence: what the session is about.' }),
    statusNote,
  },
  across: (entry) => [
    ...timesFindings(entry.start, entry.end),
    ...statusFindings(entry.status),
    ...(entry.end && entry.status.start && !entry.status.end
      ? [
          finding(
            'status.start',
            '“शुरू होने का नया समय” (start) लिखा है तो “खत्म होने का नया समय” (end) भी लिखें।',
            'With “New start” (start), write “New end” (end) as well.',
          ),
        ]
      : []),
    ...(entry.end && !entry.start
      ? [
          finding(
            'end',
            '“खत्म होने का समय” (end) लिखा है तो “शुरू होने का समय” (start) भी लिखें।',
            'With “End” (end), write “Start” (start) as well.',
            'start',
          ),
        ]
      : []),
  ],
});
