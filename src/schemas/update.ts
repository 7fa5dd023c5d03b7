/** A dated announcement. Its body is the announcement. */
import { choice, clock, day, line, sources } from './fields.ts';
import { defineKind } from './kind.ts';

export const update = defineKind({
  folder: 'updates',
  facts: {
    date: day({
      label: { hi: 'तारीख', en: 'Date' },
      hint: { hi: 'तारीख ऐसे लिखें: 2030-01-15', en: 'Write the date like this: 2030-01-15' },
    }),
    time: clock({
      label: { hi: 'समय', en: 'Time' },
      hint: { hi: 'समय 24 घंटे की घड़ी में लिखें, जैसे "10:30"।', en: 'Write the time on the 24-hour clock, such as "10:30".' },
    }).optional(),
    kind: choice({
      label: { hi: 'किस बारे में', en: 'About' },
      hint: { hi: 'इनमें से एक लिखें।', en: 'Write one of these.' },
      options: {
        announcement: { hi: 'घोषणा', en: 'Announcement' },
        venue: { hi: 'जगह', en: 'Venue' },
        time: { hi: 'समय', en: 'Time' },
        status: { hi: 'स्थिति', en: 'Status' },
        programme: { hi: 'कार्यक्रम', en: 'Programme' },
        correction: { hi: 'सुधार', en: 'Correction' },
      },
    }),
    sources,
  },
  text: {
    title: line({
      label: { hi: 'शीर्षक', en: 'Title' },
      hint: { hi: 'खबर एक पंक्ति में।', en: 'The news in one line.' },
      max: 100,
    }),
  },
});
