/** What the check says about files as such and about entries together. What a single field wants, its schema says. */
import { says } from '../schemas/fields.ts';

export const messages = {
  fileName: (name: string) =>
    says(
      `फाइल का नाम “${name}” ठीक नहीं। छोटे अंग्रेजी अक्षर, अंक और “-” लिखें, अंत में .hi.mdx या .en.mdx।`,
      `The file name “${name}” is not right. Use small Latin letters, digits and “-”, ending in .hi.mdx or .en.mdx.`,
    ),
  frontmatter: says(
    'फाइल “---” की पंक्ति से शुरू हो और खानों के बाद एक और “---” की पंक्ति हो।',
    'The file must begin with a line “---” and have another “---” after its fields.',
  ),
  fileNeeded: says('यह फाइल जरूरी है: इसे बनाएं।', 'This file is needed: create it.'),
  twinMissing: (slug: string) =>
    says(
      `इसकी हिंदी फाइल ${slug}.hi.mdx नहीं मिली। तारीख, क्रम और लिंक उसी में लिखे जाते हैं: उसे बनाएं।`,
      `Its Hindi file ${slug}.hi.mdx is missing. Dates, order and links live there: create it.`,
    ),
  nameUnknown: (name: string, place: string, choices: string) =>
    says(
      `“${name}” कहीं नहीं मिला (${place})। इनमें से कोई नाम लिखें: ${choices}`,
      `“${name}” was not found (${place}). Write one of: ${choices}`,
    ),
  nameOnlyInEnglish: (name: string, field: string) =>
    says(
      `“${name}” हिंदी फाइल के ${field} में नहीं है। दोनों फाइलों में एक ही नाम लिखें।`,
      `“${name}” is not in the ${field} of the Hindi file. Use the same names in both files.`,
    ),
  drawingMissing: (name: string) =>
    says(
      `चित्र drawings/${name}.svg नहीं मिला। नाम जांचें या चित्र वहां रखें।`,
      `There is no drawing drawings/${name}.svg. Check the name or put the drawing there.`,
    ),
  drawingForeign: (found: string) =>
    says(
      `इस चित्र में “${found}” है, जो चित्र का हिस्सा नहीं। स्क्रिप्ट और बाहर के लिंक हटाकर फिर सहेजें।`,
      `This drawing contains “${found}”, which is not part of a drawing. Save it again without scripts and outside links.`,
    ),
  pictureMissing: (path: string) =>
    says(
      `फोटो “${path}” इस फोल्डर में नहीं मिली। नाम जांचें या फोटो यहां रखें।`,
      `There is no picture “${path}” in this folder. Check the name or put the picture here.`,
    ),
  outsideHours: (time: string, start: string, end: string) =>
    says(
      `${time} कॉन्क्लेव के समय ${start}–${end} से बाहर है। सत्र का या कॉन्क्लेव का समय सुधारें।`,
      `${time} lies outside the conclave’s hours ${start}–${end}. Mend the time of the session or of the conclave.`,
    ),
  collision: (slug: string) =>
    says(
      `यह सत्र “${slug}” के समय उसी हॉल में है। समय या हॉल बदलें।`,
      `This session is in the same hall as “${slug}” at the same time. Change the time or the hall.`,
    ),
  sourceWithoutAddress: (figure: string, source: string) =>
    says(
      `आंकड़े “${figure}” के स्रोत “${source}” का पता नहीं है। sources.yaml में उसका url लिखें।`,
      `The source “${source}” of the figure “${figure}” has no address. Write its url in sources.yaml.`,
    ),
  chartUnits: (chart: string) =>
    says(`चार्ट “${chart}” के आंकड़ों की इकाई एक होनी चाहिए।`, `The figures of the chart “${chart}” must share one unit.`),
  chartShare: says(
    'share चार्ट में दो आंकड़े हों: पहला पूरा, दूसरा percent।',
    'A share chart has two figures: the whole, then a percent of it.',
  ),
  chartStitches: says(
    'stitches चार्ट में दो आंकड़े हों: कुल लोग और बराबर समूहों की गिनती।',
    'A stitches chart has two figures: the people, then the number of equal groups.',
  ),
  chartLabels: (labels: number, figures: number) =>
    says(
      `shortLabels में ${labels} नाम हैं, आंकड़े ${figures} हैं। हर आंकड़े का एक नाम लिखें।`,
      `shortLabels has ${labels} names for ${figures} figures. Write one name for each figure.`,
    ),
};
