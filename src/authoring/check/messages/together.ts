/** What is said of entries together: names, twins, the programme, figures and charts. */
import { meant, messagesAt } from './table.ts';

export const togetherMessages = messagesAt('error', {
  nameUnknown: (name: string, place: string, choices: string, guess?: string) => {
    const next = meant(guess, {
      hi: `हटाया जा चुका हो तो यहां से भी हटा दें, नहीं तो इनमें से कोई लिखें: ${choices}`,
      en: `If it was removed, remove it here too; otherwise write one of: ${choices}`,
    });
    return {
      hi: `“${name}” कहीं नहीं मिला (${place})। ${next.hi}`,
      en: `“${name}” was not found (${place}). ${next.en}`,
      fix: guess,
    };
  },
  nameTwice: (name: string) => ({
    hi: `“${name}” इस सूची में दो बार है। एक हटा दें।`,
    en: `“${name}” is in this list twice. Remove one.`,
  }),
  drawingMissing: (name: string, guess?: string) => {
    const next = meant(guess, { hi: 'चित्र वहां रखें।', en: 'Put the drawing there.' });
    return {
      hi: `चित्र drawings/${name}.svg नहीं मिला। ${next.hi}`,
      en: `There is no drawing drawings/${name}.svg. ${next.en}`,
      fix: guess,
    };
  },
  drawingForeign: (found: string) => ({
    hi: `इस चित्र में “${found}” है, जो चित्र का हिस्सा नहीं। स्क्रिप्ट और बाहर के लिंक हटाकर फिर सहेजें।`,
    en: `This drawing contains “${found}”, which is not part of a drawing. Save it again without scripts and outside links.`,
  }),
  drawingUnfinished: () => ({
    hi: 'यह चित्र अधूरा है: फाइल खाली है या बीच में कट गई है। चित्र को SVG के रूप में फिर सहेजें।',
    en: 'This drawing is unfinished: its file is empty or was cut off. Save the drawing as SVG again.',
  }),
  drawingWithoutSize: () => ({
    hi: 'चित्र का आकार नहीं लिखा है। “<svg” के ठीक बाद उसका viewBox लिखें:',
    en: 'The size of the drawing is missing. Write its viewBox right after “<svg”:',
    fix: 'viewBox="0 0 400 300"',
  }),
  hindiMissing: (slug: string) => ({
    hi: `इसकी हिंदी फाइल ${slug}.hi.mdx नहीं मिली। तारीख, क्रम और लिंक उसी में लिखे जाते हैं: उसे बनाएं। चीज ही हटाई हो तो यह फाइल भी हटा दें।`,
    en: `Its Hindi file ${slug}.hi.mdx is missing. Dates, order and links live there: create it. If the thing was removed, remove this file too.`,
  }),
  nameOnlyInEnglish: (name: string, field: string, guess?: string) => {
    const next = meant(guess, { hi: 'दोनों फाइलों में एक ही नाम लिखें।', en: 'Use the same names in both files.' });
    return {
      hi: `“${name}” हिंदी फाइल के ${field} में नहीं है। ${next.hi}`,
      en: `“${name}” is not in the ${field} of the Hindi file. ${next.en}`,
      fix: guess,
    };
  },
  outsideHours: (time: string, start: string, end: string) => ({
    hi: `${time} कॉन्क्लेव के समय ${start}–${end} से बाहर है। सत्र का या कॉन्क्लेव का समय सुधारें।`,
    en: `${time} lies outside the conclave’s hours ${start}–${end}. Correct the time of the session or of the conclave.`,
  }),
  collision: (slug: string, from: string, to: string) => ({
    hi: `उसी हॉल में ${from}–${to} सत्र “${slug}” है। समय या हॉल बदलें।`,
    en: `The same hall holds “${slug}” at ${from}–${to}. Change the time or the hall.`,
  }),
  sourceWithoutAddress: (figure: string, source: string) => ({
    hi: `आंकड़े “${figure}” के स्रोत “${source}” का पता नहीं है। sources.yaml में उसका url लिखें।`,
    en: `The source “${source}” of the figure “${figure}” has no address. Write its url in sources.yaml.`,
  }),
  chartUnits: (chart: string) => ({
    hi: `चार्ट “${chart}” के आंकड़ों की इकाई एक होनी चाहिए।`,
    en: `The figures of the chart “${chart}” must share one unit.`,
  }),
  chartShare: () => ({
    hi: 'share चार्ट में दो आंकड़े हों: पहला पूरा, दूसरा percent।',
    en: 'A share chart has two figures: the whole, then a percent of it.',
  }),
  chartStitches: () => ({
    hi: 'stitches चार्ट में दो आंकड़े हों: कुल लोग और बराबर समूहों की गिनती।',
    en: 'A stitches chart has two figures: the people, then the number of equal groups.',
  }),
  chartLabels: (labels: number, figures: number) => ({
    hi: `shortLabels में ${labels} नाम हैं, आंकड़े ${figures} हैं। हर आंकड़े का एक नाम लिखें।`,
    en: `shortLabels has ${labels} names for ${figures} figures. Write one name for each figure.`,
  }),
});

export const translationMessages = messagesAt('translation', {
  englishMissing: (slug: string) => ({
    hi: `इसका अंग्रेजी अनुवाद ${slug}.en.mdx नहीं है; अंग्रेजी पन्ने पर हिंदी पाठ दिखेगा।`,
    en: `It has no English file ${slug}.en.mdx; the English page will show the Hindi text.`,
  }),
  textUntranslated: (field: string) => ({
    hi: `“${field}” अंग्रेजी फाइल में नहीं है; अंग्रेजी पन्ने पर हिंदी पाठ दिखेगा।`,
    en: `“${field}” is not in the English file; the English page will show the Hindi text.`,
  }),
  bodyUntranslated: () => ({
    hi: 'खानों के नीचे का पाठ अंग्रेजी फाइल में नहीं है; अंग्रेजी पन्ने पर हिंदी पाठ दिखेगा।',
    en: 'The text below the fields is not in the English file; the English page will show the Hindi text.',
  }),
  stillHindi: (fields: readonly string[], body: boolean) => ({
    hi: `अंग्रेजी फाइल के इन हिस्सों में अब भी हिंदी है, वहां अंग्रेजी लिखें: ${[...fields, ...(body ? ['खानों के नीचे का पाठ'] : [])].join(', ')}`,
    en: `These parts of the English file are still in Hindi, write English there: ${[...fields, ...(body ? ['the text below the fields'] : [])].join(', ')}`,
  }),
  textOnlyInEnglish: (field: string) => ({
    hi: `“${field}” हिंदी फाइल में नहीं है; वह हिंदी पन्ने पर नहीं दिखेगा।`,
    en: `“${field}” is not in the Hindi file; the Hindi page will not show it.`,
  }),
  leftBehind: (newer: string, on: string | undefined, today?: string) => ({
    hi: `${newer} का पाठ ${on ? `${on} को` : 'अभी'} बदला, इस फाइल का नहीं। अनुवाद मिलाएं; वह पहले से सही हो तो खानों में यह टिप्पणी जोड़ें:`,
    en: `The text of ${newer} changed ${on ? `on ${on}` : 'just now'}, this file’s did not. Bring it up to date; if it is right already, add this comment to its fields:`,
    fix: `# देखा · seen ${on ?? today ?? '2030-01-15'}`,
  }),
});

export const reviewMessages = messagesAt('review', {
  reviewDue: (date: string) => ({
    hi: `शर्तें ${date} में पढ़ी गई थीं, एक साल से ज्यादा हुआ। स्रोत फिर देखें, पाठ सुधारें, फिर तारीख बदलें।`,
    en: `The terms were read in ${date}, more than a year ago. Look at the source again, correct the text, then change the date.`,
  }),
  reviewPast: (date: string) => ({
    hi: `इसे ${date} तक फिर देखना था। स्रोत देखें, पाठ सुधारें, फिर review की नई तारीख लिखें।`,
    en: `This was to be looked at again by ${date}. Look at the source, correct the text, then write a new date in review.`,
  }),
});

export const togetherHints = messagesAt('hint', {
  sinceOld: (field: string) => ({
    hi: `“${field}” बदला, पर status का since नहीं। since में इस बदलाव की घोषणा का समय लिखें, तभी लोगों के कैलेंडर बदलेंगे।`,
    en: `“${field}” changed, but since in status did not. Write there when this change was announced: people’s calendars follow it.`,
  }),
});
