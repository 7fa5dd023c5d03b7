/** Messages about entries: their texts, pictures and links, and what they say together. */
import type { Bilingual } from '../../../i18n/locales.ts';
import { meant, messagesAt } from './table.ts';

/** Names six signs at the most. */
function listed(signs: readonly string[]): string {
  const named = signs.slice(0, 6).map((each) => `“${each}”`);
  return `${named.join(', ')}${signs.length > named.length ? ' …' : ''}`;
}

export const entryMessages = messagesAt('error', {
  nameUnknown: (name: string, place: string, choices: string, guess?: string) => ({
    hi: `“${name}” कहीं नहीं मिला (${place})। ${meant.hi(guess, `हटाया जा चुका हो तो यहां से भी हटा दें, नहीं तो ${choices ? `इनमें से कोई लिखें: ${choices}` : 'पहले उसे वहां बनाएं।'}`)}`,
    en: `“${name}” was not found (${place}). ${meant.en(guess, `If it was removed, remove it here too; otherwise ${choices ? `write one of: ${choices}` : 'create it there first.'}`)}`,
    fix: guess,
  }),
  nameTwice: (name: string) => ({
    hi: `“${name}” इस सूची में दो बार है। एक हटा दें।`,
    en: `“${name}” is in this list twice. Remove one.`,
  }),
  drawingForeign: (found: string) => ({
    hi: `इस चित्र में “${found}” है, जो चित्र का हिस्सा नहीं। स्क्रिप्ट और बाहर के लिंक हटाकर फिर सहेजें।`,
    en: `This drawing contains “${found}”, which is not part of a drawing. Save it again without scripts and outside links.`,
  }),
  drawingUnfinished: {
    hi: 'यह चित्र अधूरा है: फाइल खाली है या बीच में कट गई है। चित्र को SVG के रूप में फिर सहेजें।',
    en: 'This drawing is unfinished: its file is empty or was cut off. Save the drawing as SVG again.',
  },
  drawingWithoutSize: {
    hi: 'चित्र का आकार नहीं लिखा है। “<svg” के ठीक बाद उसका viewBox लिखें:',
    en: 'The size of the drawing is missing. Write its viewBox right after “<svg”:',
    fix: 'viewBox="0 0 400 300"',
  },
  hindiMissing: (slug: string) => ({
    hi: `इसकी हिंदी फाइल ${slug}.hi.mdx नहीं मिली। तारीख, क्रम और लिंक उसी में लिखे जाते हैं: उसे बनाएं। चीज ही हटाई हो तो यह फाइल भी हटा दें।`,
    en: `Its Hindi file ${slug}.hi.mdx is missing. Dates, order and links live there: create it. If the thing was removed, remove this file too.`,
  }),
  nameOnlyInEnglish: (name: string, field: string, guess?: string) => ({
    hi: `“${name}” हिंदी फाइल के ${field} में नहीं है। ${meant.hi(guess, 'दोनों फाइलों में एक ही नाम लिखें।')}`,
    en: `“${name}” is not in the ${field} of the Hindi file. ${meant.en(guess, 'Use the same names in both files.')}`,
    fix: guess,
  }),
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
  chartShare: {
    hi: 'share चार्ट में दो आंकड़े हों: पहला पूरा, दूसरा percent।',
    en: 'A share chart has two figures: the whole, then a percent of it.',
  },
  chartStitches: {
    hi: 'stitches चार्ट में दो आंकड़े हों: कुल लोग और बराबर समूहों की गिनती।',
    en: 'A stitches chart has two figures: the people, then the number of equal groups.',
  },
  chartLabels: (labels: number, figures: number) => ({
    hi: `shortLabels में ${labels} नाम हैं, आंकड़े ${figures} हैं। हर आंकड़े का एक नाम लिखें।`,
    en: `shortLabels has ${labels} names for ${figures} figures. Write one name for each figure.`,
  }),
  linkNowhere: (href: string, guess?: string) => ({
    hi: `लिंक “${href}” इस साइट के किसी पन्ने पर नहीं ले जाता। ${meant.hi(guess, 'लिंक सुधारें या हटा दें।')}`,
    en: `The link “${href}” leads to no page of this site. ${meant.en(guess, 'Correct the link or remove it.')}`,
    fix: guess,
  }),
  linkToVenue: (href: string) => ({
    hi: `लिंक “${href}” का पन्ना अभी नहीं है, क्योंकि कॉन्क्लेव में venue नहीं लिखा है। जगह घोषित होने तक लिंक हटा दें।`,
    en: `The link “${href}” has no page yet, as the conclave has no venue. Remove the link until the venue is announced.`,
  }),
  pictureMissing: (path: string, place: string, guess?: string) => ({
    hi: `फोटो “${path}” नहीं मिली। ${meant.hi(guess, `उसे यहां रखें: ${place}`)}`,
    en: `The picture “${path}” was not found. ${meant.en(guess, `Put it here: ${place}`)}`,
    fix: guess,
  }),
  pictureKind: (path: string, kind: string | undefined) => ({
    hi: `“${path}” ${kind ? `असल में ${kind} है` : 'चित्र नहीं है'}। फोटो को jpg, png, webp या avif में सहेजें, नाम के अंत में वही लिखें।`,
    en: `“${path}” is ${kind ? `really ${kind}` : 'no picture'}. Save the photo as jpg, png, webp or avif and let its name end in that.`,
  }),
  pictureFormat: (name: string, kind: string) => ({
    hi: `“${name}”: ${kind} फोटो हर फोन पर नहीं दिखती। उसे jpg में सहेजें (खुद को व्हाट्सएप पर फोटो की तरह भेजकर सहेजने से भी jpg बन जाती है)।`,
    en: `“${name}”: a ${kind} photo is not shown on every phone. Save it as jpg (sending it to yourself on WhatsApp as a photo and saving it does).`,
  }),
  picturePlace: (given: string, fix?: string) => ({
    hi: `“${given}” नहीं चलता: फोटो की फाइल इसी फोल्डर में रखें और ऐसे लिखें: ${fix ?? './name.jpg'}`,
    en: `“${given}” cannot be used: keep the file of the photo in this folder and write it like this: ${fix ?? './name.jpg'}`,
    fix,
  }),
  pictureName: (name: string, fix?: string) => ({
    hi: `फोटो की फाइल के नाम “${name}” में सिर्फ अंग्रेजी अक्षर, अंक और “-” हों, खाली जगह नहीं। फाइल का नाम बदलें, फिर यहां भी वही लिखें${fix ? ':' : '।'}`,
    en: `The name of the photo’s file, “${name}”, may have Latin letters, digits and “-” alone, and no spaces. Rename the file, then write the new name here${fix ? ':' : '.'}`,
    fix,
  }),
  pictureHeavy: (path: string, megabytes: string, limit: number) => ({
    hi: `“${path}” ${megabytes} MB की है, सीमा ${limit} MB है। छोटी करके रखें (खुद को व्हाट्सएप पर भेजकर सहेजने से भी छोटी हो जाती है)।`,
    en: `“${path}” is ${megabytes} MB; the limit is ${limit} MB. Make it smaller (sending it to yourself on WhatsApp and saving it does).`,
  }),
  pictureLarge: (path: string, width: number, height: number, limit: number) => ({
    hi: `“${path}” ${width}×${height} पिक्सेल की है, सीमा ${limit} है। छोटी करके रखें (खुद को व्हाट्सएप पर भेजकर सहेजने से भी छोटी हो जाती है)।`,
    en: `“${path}” has ${width}×${height} pixels; the limit is ${limit}. Make it smaller (sending it to yourself on WhatsApp and saving it does).`,
  }),
  /** What the reader of bodies says. */
  bodyWrong: (message: Bilingual) => message,
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
  bodyUntranslated: {
    hi: 'खानों के नीचे का पाठ अंग्रेजी फाइल में नहीं है; अंग्रेजी पन्ने पर हिंदी पाठ दिखेगा।',
    en: 'The text below the fields is not in the English file; the English page will show the Hindi text.',
  },
  stillHindi: (fields: readonly string[], body: boolean) => ({
    hi: `अंग्रेजी फाइल के इन हिस्सों में अब भी हिंदी है, वहां अंग्रेजी लिखें: ${[...fields, ...(body ? ['खानों के नीचे का पाठ'] : [])].join(', ')}`,
    en: `These parts of the English file are still in Hindi, write English there: ${[...fields, ...(body ? ['the text below the fields'] : [])].join(', ')}`,
  }),
  textOnlyInEnglish: (field: string) => ({
    hi: `“${field}” हिंदी फाइल में नहीं है; वह हिंदी पन्ने पर नहीं दिखेगा।`,
    en: `“${field}” is not in the Hindi file; the Hindi page will not show it.`,
  }),
  leftBehind: (newer: string, on: string | undefined, today?: string) => ({
    hi: `${newer} का पाठ ${on ? `${on} को` : 'अभी'} बदला, इस फाइल का नहीं। अनुवाद मिलाएं; वह पहले से सही हो तो खानों में लिखें:`,
    en: `The text of ${newer} changed ${on ? `on ${on}` : 'just now'}, this file’s did not. Bring it up to date; if it is right already, write among its fields:`,
    fix: `seen: ${on ?? today ?? '2030-01-15'}`,
  }),
});

export const reviewMessages = messagesAt('review', {
  reviewDue: (date: string) => ({
    hi: `शर्तें ${date} की हैं, एक साल से ज्यादा पुरानी। स्रोत फिर देखें, पाठ सुधारें, फिर तारीख बदलें।`,
    en: `The terms are of ${date}, more than a year old. Look at the source again, correct the text, then change the date.`,
  }),
  reviewPast: (date: string) => ({
    hi: `इसे ${date} तक फिर देखना था। स्रोत देखें, पाठ सुधारें, फिर review की नई तारीख लिखें।`,
    en: `This was to be looked at again by ${date}. Look at the source, correct the text, then write a new date in review.`,
  }),
});

export const entryHints = messagesAt('hint', {
  stillToWrite: (mark: string) => ({
    hi: `“${mark}”: यह लिखना बाकी है। यहां की बात अपने शब्दों में लिखें और यह निशान हटा दें।`,
    en: `“${mark}” is still to be written. Say it here in your own words and remove this mark.`,
  }),
  linkPrivate: (href: string) => ({
    hi: `“${href}” सिर्फ आपके खाते या कंप्यूटर पर खुलता है। वह लिंक लिखें, जो “शेयर” या “भेजें” से मिलता है।`,
    en: `“${href}” opens in your own account or computer alone. Write the link that “Share” or “Send” gives.`,
  }),
  mapWords: (given: string) => ({
    hi: `“${given}” लिंक है, पर यहां वे शब्द लिखे जाते हैं, जिन्हें नक्शे में खोजने पर जगह मिल जाए: नाम, सड़क, शहर।`,
    en: `“${given}” is a link, but here stand the words that find the place on a map: name, road, city.`,
  }),
  yearFar: (given: string, around: string, fix?: string) => ({
    hi: `“${given}” ${around} से बहुत दूर है। साल जांचें: कोई अंक गलत टाइप हुआ हो तो सुधारें।`,
    en: `“${given}” is very far from ${around}. Check the year, and correct it if a digit is wrong.`,
    fix,
  }),
  noteUnused: {
    hi: 'स्थिति “तय” (scheduled) है, इसलिए बदलाव का यह ब्योरा कहीं नहीं छपता। इसे हटा दें।',
    en: 'The status is “Scheduled” (scheduled), so this note on a change is printed nowhere. Remove it.',
  },
  dayAhead: (given: string) => ({
    hi: `“${given}” अभी आया नहीं है, जबकि यहां बीते दिन की तारीख लिखी जाती है। तारीख जांचें।`,
    en: `“${given}” is still to come, but a day that has passed is written here. Check the date.`,
  }),
  updateAhead: (given: string) => ({
    hi: `खबर पर “${given}” लिखा है, जो अभी आया नहीं है; खबर तो छपते ही दिखेगी। आज की तारीख लिखें, या खबर उसी दिन जोड़ें।`,
    en: `The update is dated “${given}”, which is still to come, yet it is shown as soon as it is published. Write today’s date, or add the update on that day.`,
  }),
  phoneCode: (given: string, fix: string) => ({
    hi: `“${given}” में देश का कोड +91 नहीं है: हर फोन से यह नंबर नहीं लगता।`,
    en: `“${given}” lacks the country code +91: not every phone can call it so.`,
    fix,
  }),
  spelling: (wrong: string, right: string, why: { hi: string; en: string }) => ({
    hi: `“${wrong}” की जगह “${right}” लिखें। ${why.hi}`,
    en: `Write “${right}” instead of “${wrong}”. ${why.en}`,
    fix: right,
  }),
  digits: (given: string, fix: string) => ({
    hi: `“${given}”: इस साइट पर अंक 0-9 लिखे जाते हैं।`,
    en: `“${given}”: this site writes the digits 0-9.`,
    fix,
  }),
  /** What the reader of bodies takes for a slip. */
  bodyUnlikely: (message: Bilingual) => message,
  bodyList: {
    hi: 'सूची की हर पंक्ति छोटी लकीर और खाली जगह (“- ”) से शुरू करें, नहीं तो सब एक पैराग्राफ में छपेगा।',
    en: 'Begin each line of a list with a hyphen and a space (“- ”), or all of it is printed as one paragraph.',
  },
  bodyHeading: {
    hi: '“##” के बाद एक खाली जगह छोड़ें, नहीं तो यह शीर्षक नहीं बनता।',
    en: 'Leave a space after “##”, or this does not become a heading.',
  },
  notInTypeface: (characters: readonly string[]) => ({
    hi: `हमारे फॉन्ट में ${listed(characters)} नहीं है: पन्ने पर वह देखने वाले के फोन के अपने फॉन्ट में दिखेगा, शेयर कार्ड पर छूट जाएगा। जरूरी बात हो तो शब्दों में लिखें।`,
    en: `Our typeface has no ${listed(characters)}: the page shows it in the visitor’s own font, the share card leaves it out. If it matters, say it in words.`,
  }),
  hidden: (name: string) => ({
    hi: `यहां एक छिपा अक्षर है (${name})। उसे मिटाएं, या चलाएं: npm run check:content -- --fix`,
    en: `There is a hidden character here (${name}). Delete it, or run: npm run check:content -- --fix`,
  }),
  letters: (given: string) => ({
    hi: `“${given}” के अक्षर दूसरे कोड में हैं: दिखते वही हैं, खोज में नहीं मिलते। चलाएं: npm run check:content -- --fix`,
    en: `“${given}” is written in another code for the same letters, which search does not find. Run: npm run check:content -- --fix`,
  }),
});
