/** What is said of fields that cannot be read. Every `fix` is the line as it should be. */
import { messagesAt } from './table.ts';

export const yamlMessages = messagesAt('error', {
  noFields: () => ({
    hi: 'फाइल में खाने नहीं मिले: वह “---” की पंक्ति से शुरू हो, फिर खाने हों, फिर एक और “---”।',
    en: 'The file has no fields: it must begin with a line “---”, then its fields, then another “---”.',
    fix: '---',
  }),
  openingLine: () => ({
    hi: 'फाइल “---” की पंक्ति से शुरू हो, उससे पहले कुछ नहीं।',
    en: 'The first line of the file must be “---”, with nothing before it.',
    fix: '---',
  }),
  codeFence: (given: string) => ({
    hi: `“${given}” नकल के साथ आई पंक्ति है। इसे और इसके साथ की दूसरी “\`\`\`” को हटा दें: फाइल “---” से शुरू हो।`,
    en: `“${given}” is a line that came with copying. Remove it and the other “\`\`\`”: the file begins with “---”.`,
  }),
  textBefore: () => ({
    hi: 'पहली “---” से पहले कुछ नहीं होता। पन्ने का पाठ हो तो उसे दूसरी “---” के नीचे ले जाएं, नहीं तो हटा दें।',
    en: 'Nothing comes before the first “---”. Move text of the page below the second “---”, or remove it.',
  }),
  fenceBetween: () => ({
    hi: 'यह “---” खानों के बीच आ गई है। इसे हटा दें: आखिरी खाने के बाद वाली रहने दें।',
    en: 'This “---” stands among the fields. Remove it, and keep the one after the last field.',
  }),
  fenceInList: () => ({
    hi: 'यहां “---” की पंक्ति नहीं होती: उसके नीचे का कुछ भी पढ़ा नहीं जाता। इसे हटा दें।',
    en: 'No line “---” belongs here: nothing below it is read. Remove it.',
  }),
  closingLine: () => ({
    hi: 'खाने यहां खत्म होते हैं, पर “---” की पंक्ति नहीं है। इससे पहले वह पंक्ति लिखें।',
    en: 'The fields end here, but the line “---” is missing. Write it before this line.',
    fix: '---',
  }),
  dashes: (given: string) => ({
    hi: `“${given}” की जगह ठीक तीन छोटी लकीरें लिखें।`,
    en: `Instead of “${given}” write exactly three hyphens.`,
    fix: '---',
  }),
  tabs: (fix: string) => ({
    hi: 'पंक्ति की शुरुआत में Tab है। Tab की जगह दो खाली जगह (space) लिखें।',
    en: 'The line begins with a tab. Write two spaces instead.',
    fix,
  }),
  strangeSpace: (fix: string) => ({
    hi: 'यहां साधारण खाली जगह नहीं है (चिपकाने से आई है)। उसे मिटाकर space दबाएं।',
    en: 'The space here is not a plain one (it came with pasting). Delete it and press the space bar.',
    fix,
  }),
  curlyQuotes: (given: string, fix: string) => ({
    hi: `${given}: घुमावदार उद्धरण चिह्न “ ” की जगह सीधे " " लिखें।`,
    en: `${given}: write straight quote marks " " instead of curly ones.`,
    fix,
  }),
  unclosedQuote: (fix: string) => ({
    hi: 'उद्धरण चिह्न खुला, पर बंद नहीं हुआ।',
    en: 'A quote mark is opened and never closed.',
    fix,
  }),
  unclosedList: (fix: string) => ({
    hi: 'सूची का “[” खुला, पर “]” नहीं है।',
    en: 'The list opens with “[” and has no “]”.',
    fix,
  }),
  textAfterQuote: (fix: string) => ({
    hi: 'बंद उद्धरण चिह्न के बाद भी पाठ है। पूरे पाठ को उद्धरण चिह्नों में रखें।',
    en: 'There is text after the closing quote mark. Put quote marks around all of it.',
    fix,
  }),
  colonInText: (fix: string) => ({
    hi: 'पाठ में “:” है, इसलिए उसे उद्धरण चिह्नों में रखें।',
    en: 'The text has a colon, so put quote marks around it.',
    fix,
  }),
  specialStart: (sign: string, fix: string) => ({
    hi: `पाठ “${sign}” से शुरू होता है, इसलिए उसे उद्धरण चिह्नों में रखें।`,
    en: `The text begins with “${sign}”, so put quote marks around it.`,
    fix,
  }),
  spaceAfterColon: (fix: string) => ({
    hi: 'खाने के नाम के बाद “:” और फिर एक खाली जगह हो।',
    en: 'After the name of the field come “:” and a space.',
    fix,
  }),
  spaceAfterDash: (fix: string) => ({
    hi: 'सूची की “-” के बाद एक खाली जगह हो।',
    en: 'The “-” of a list is followed by a space.',
    fix,
  }),
  colonMissing: (fix: string) => ({
    hi: 'खाने के नाम के बाद “:” छूट गया है।',
    en: 'The colon after the name of the field is missing.',
    fix,
  }),
  indentation: (fix: string) => ({
    hi: 'पंक्ति का हाशिया ठीक नहीं: एक स्तर की पंक्तियां एक ही जगह से शुरू हों।',
    en: 'The line is indented wrongly: lines of one level begin at one place.',
    fix,
  }),
  strayText: (lines: number) => ({
    hi: `${lines === 1 ? 'यह पंक्ति' : `यहां से ${lines} पंक्तियां`} किसी खाने की नहीं। पन्ने का पाठ हो तो उसे दूसरी “---” के नीचे ले जाएं; ऊपर वाले खाने का हिस्सा हो तो उसी पंक्ति में जोड़ दें।`,
    en: `${lines === 1 ? 'This line belongs' : `The ${lines} lines from here on belong`} to no field. Text of the page goes below the second “---”; what continues the field above goes into that same line.`,
  }),
  addressName: (fix: string) => ({
    hi: 'पते से पहले खाने का नाम “url:” छूट गया है।',
    en: 'The name of the field, “url:”, is missing before the address.',
    fix,
  }),
  twoFields: (key: string) => ({
    hi: `“${key}” से नई पंक्ति शुरू करें: एक पंक्ति में एक ही खाना होता है।`,
    en: `Begin a new line at “${key}”: each field stands on a line of its own.`,
  }),
  valueBelow: (fix: string) => ({
    hi: 'खाने का मान उसी पंक्ति में, “:” के बाद लिखें।',
    en: 'Write the value of the field on the same line, after the colon.',
    fix,
  }),
  strangeSpaces: (count: number) => ({
    hi: `यहां से ${count} पंक्तियों में साधारण खाली जगह (space) नहीं है, चिपकाने से दूसरी आ गई है। सब एक साथ ठीक करने के लिए चलाएं: npm run check:content -- --fix`,
    en: `On ${count} lines from here on the space is not a plain one (it came with pasting). To fix all at once run: npm run check:content -- --fix`,
  }),
  commentSign: (fix: string) => ({
    hi: 'खानों में टिप्पणी “#” से शुरू होती है।',
    en: 'Among the fields a note begins with “#”.',
    fix,
  }),
  listSign: (fix: string) => ({
    hi: 'सूची की हर पंक्ति छोटी लकीर और खाली जगह (“- ”) से शुरू हो।',
    en: 'Each line of a list begins with a hyphen and a space, “- ”.',
    fix,
  }),
  duplicateKey: (key: string, line: number) => ({
    hi: `“${key}” पंक्ति ${line} में लिखा जा चुका है। एक ही रखें।`,
    en: `“${key}” is already written on line ${line}. Keep one of them.`,
  }),
  mergeMarks: () => ({
    hi: 'यहां दो लोगों के बदलाव टकराए हैं। सही पाठ रखें और <<<<<<<, ======= और >>>>>>> की पंक्तियां हटा दें।',
    en: 'Two people’s changes collide here. Keep what is right and remove the lines <<<<<<<, ======= and >>>>>>>.',
  }),
  unreadable: () => ({
    hi: 'यह पंक्ति पढ़ी नहीं गई। उद्धरण चिह्न, “:” के बाद की खाली जगह और हाशिया जांचें।',
    en: 'This line cannot be read. Check the quote marks, the space after “:” and the indentation.',
  }),
  notFields: () => ({
    hi: 'यहां “नाम: मान” जैसे खाने होने चाहिए।',
    en: 'There should be fields here, such as “name: value”.',
  }),
});
