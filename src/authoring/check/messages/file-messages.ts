/** Messages about files and folders, and about lines that cannot be read. In the latter `fix` is the whole line as it should be. */
import { meant, messagesAt } from './table.ts';

export const fileMessages = messagesAt('error', {
  fileName: (name: string, guess?: string) => ({
    hi: `फाइल का नाम “${name}” ठीक नहीं: छोटे अंग्रेजी अक्षर, अंक और “-”, अंत में .hi.mdx या .en.mdx।`,
    en: `The file name “${name}” is not right: small Latin letters, digits and “-”, ending in .hi.mdx or .en.mdx.`,
    fix: guess,
  }),
  fileCopy: (name: string, there: string) => ({
    hi: `“${name}” का सही नाम ${there} होता, पर वह फाइल पहले से है। फालतू नकल हो तो इसे हटा दें; नई चीज हो तो दूसरा नाम दें।`,
    en: `“${name}” should be called ${there}, but that file is there already. If this is a spare copy, remove it; if it is a new thing, give it another name.`,
  }),
  notAnEntry: (name: string) => ({
    hi: `“${name}” से पन्ना नहीं बनता। उसका पाठ नकल करके .hi.mdx फाइल में रखें; लोगों को डाउनलोड के लिए देनी हो तो files फोल्डर में रखें।`,
    en: `“${name}” does not become a page. Copy its text into a .hi.mdx file; if people are to download it, keep it in the folder files.`,
  }),
  onlyName: (name: string, choices: string) => ({
    hi: `“${name}” नाम की फाइल यहां नहीं होती। यहां सिर्फ ये होती हैं: ${choices}`,
    en: `There is no file called “${name}” here. Here are only: ${choices}`,
    fix: choices.includes(',') ? undefined : choices,
  }),
  listName: (name: string, guess?: string) => ({
    hi: `content के ठीक नीचे “${name}” नाम की फाइल नहीं होती। ${meant.hi(guess, 'इसे सही फोल्डर में रखें या हटा दें।')}`,
    en: `No file called “${name}” belongs directly in content. ${meant.en(guess, 'Move it into its folder, or remove it.')}`,
    fix: guess,
  }),
  folderName: (name: string, guess?: string) => ({
    hi: `“${name}” नाम का फोल्डर यहां नहीं होता, इसकी फाइलें नहीं छपतीं। ${meant.hi(guess, 'फोल्डरों की सूची .github/guide/hi.md में है।')}`,
    en: `No folder called “${name}” belongs here; its files are not published. ${meant.en(guess, '.github/guide/en.md lists the folders.')}`,
    fix: guess,
  }),
  drawingName: (name: string, guess?: string) => ({
    hi: `“${name}”: इस फोल्डर में सिर्फ SVG चित्र रखें, छोटे अंग्रेजी अक्षरों के नाम से।`,
    en: `“${name}”: keep only SVG drawings in this folder, named in small Latin letters.`,
    fix: guess,
  }),
  fileNeeded: (name: string) => ({
    hi: `“${name}” जरूरी फाइल है: इसे बनाएं।`,
    en: `“${name}” is needed: create it.`,
  }),
  notText: (name: string) => ({
    hi: `“${name}” पाठ की तरह पढ़ी नहीं जा सकी। देखें कि वह फाइल है, और उसे UTF-8 पाठ के रूप में फिर सहेजें।`,
    en: `“${name}” cannot be read as text. See that it is a file, and save it again as UTF-8 text.`,
  }),
  slugTwice: (slug: string, other: string) => ({
    hi: `“${slug}” नाम ${other} में भी है और दोनों का पता एक हो जाएगा। किसी एक का नाम बदलें।`,
    en: `The name “${slug}” is in ${other} too, and both would have one address. Rename one of them.`,
  }),
  oldAddressTaken: (slug: string, owner: string) => ({
    hi: `“${slug}” पहले से ${owner} का नया या पुराना पता है, और एक पता एक ही पन्ने पर ले जाता है। एक जगह से हटा दें।`,
    en: `“${slug}” is already an address of ${owner}, new or old, and an address leads to one page. Remove one of them.`,
  }),
  slugReserved: (slug: string, page: string) => ({
    hi: `“${slug}” नाम ${page} पन्ने के एक हिस्से का है। फाइलों का दूसरा नाम रखें।`,
    en: `“${slug}” is the name of a part of the page ${page}. Give the files another name.`,
  }),
  noFields: {
    hi: 'फाइल में खाने नहीं मिले: वह “---” की पंक्ति से शुरू हो, फिर खाने हों, फिर एक और “---”।',
    en: 'The file has no fields: it must begin with a line “---”, then its fields, then another “---”.',
    fix: '---',
  },
  fenceBetween: {
    hi: 'यह “---” खानों के बीच आ गई है। इसे हटा दें: आखिरी खाने के बाद वाली रहने दें।',
    en: 'This “---” stands among the fields. Remove it, and keep the one after the last field.',
  },
  fenceInList: {
    hi: 'यहां “---” की पंक्ति नहीं होती: उसके नीचे का कुछ भी पढ़ा नहीं जाता। इसे हटा दें।',
    en: 'No line “---” belongs here: nothing below it is read. Remove it.',
  },
  closingLine: {
    hi: 'खाने यहां खत्म होते हैं, पर “---” की पंक्ति नहीं है। इससे पहले वह पंक्ति लिखें।',
    en: 'The fields end here, but the line “---” is missing. Write it before this line.',
    fix: '---',
  },
  tabs: {
    hi: 'पंक्ति की शुरुआत में Tab है। Tab की जगह दो खाली जगह (space) लिखें।',
    en: 'The line begins with a tab. Write two spaces instead.',
  },
  strangeSpace: {
    hi: 'यहां साधारण खाली जगह (space) नहीं है, चिपकाने से दूसरी आ गई है। उसे मिटाकर space दबाएं, या चलाएं: npm run check:content -- --fix',
    en: 'The space here is not a plain one (it came with pasting). Delete it and press the space bar, or run: npm run check:content -- --fix',
  },
  curlyQuotes: (given: string, fix: string) => ({
    hi: `${given}: घुमावदार उद्धरण चिह्न “ ” की जगह सीधे " " लिखें।`,
    en: `${given}: write straight quote marks " " instead of curly ones.`,
    fix,
  }),
  unclosedQuote: {
    hi: 'उद्धरण चिह्न खुला, पर बंद नहीं हुआ।',
    en: 'A quote mark is opened and never closed.',
  },
  unclosedList: {
    hi: 'सूची का “[” खुला, पर “]” नहीं है।',
    en: 'The list opens with “[” and has no “]”.',
  },
  textAfterQuote: {
    hi: 'बंद उद्धरण चिह्न के बाद भी पाठ है। पूरे पाठ को उद्धरण चिह्नों में रखें।',
    en: 'There is text after the closing quote mark. Put quote marks around all of it.',
  },
  colonInText: {
    hi: 'पाठ में “:” है, इसलिए उसे उद्धरण चिह्नों में रखें।',
    en: 'The text has a colon, so put quote marks around it.',
  },
  specialStart: (sign: string, fix: string) => ({
    hi: `पाठ “${sign}” से शुरू होता है, इसलिए उसे उद्धरण चिह्नों में रखें।`,
    en: `The text begins with “${sign}”, so put quote marks around it.`,
    fix,
  }),
  spaceAfterColon: {
    hi: 'खाने के नाम के बाद “:” और फिर एक खाली जगह हो।',
    en: 'After the name of the field come “:” and a space.',
  },
  spaceAfterDash: {
    hi: 'सूची की “-” के बाद एक खाली जगह हो।',
    en: 'The “-” of a list is followed by a space.',
  },
  colonMissing: {
    hi: 'खाने के नाम के बाद “:” छूट गया है।',
    en: 'The colon after the name of the field is missing.',
  },
  indentation: {
    hi: 'पंक्ति का हाशिया ठीक नहीं: एक स्तर की पंक्तियां एक ही जगह से शुरू हों।',
    en: 'The line is indented wrongly: lines of one level begin at one place.',
  },
  listSign: {
    hi: 'सूची की हर पंक्ति छोटी लकीर और खाली जगह (“- ”) से शुरू हो।',
    en: 'Each line of a list begins with a hyphen and a space, “- ”.',
  },
  duplicateKey: (key: string) => ({
    hi: `“${key}” ऊपर लिखा जा चुका है। एक ही रखें।`,
    en: `“${key}” is already written above. Keep one of them.`,
  }),
  mergeMarks: {
    hi: 'यहां दो लोगों के बदलाव टकराए हैं। सही पाठ रखें और <<<<<<<, ======= और >>>>>>> की पंक्तियां हटा दें।',
    en: 'Two people’s changes collide here. Keep what is right and remove the lines <<<<<<<, ======= and >>>>>>>.',
  },
  unreadable: {
    hi: 'यह पंक्ति या इसके पास की पंक्ति पढ़ी नहीं गई। उद्धरण चिह्न, “:” के बाद की खाली जगह और हाशिया जांचें। पन्ने का पाठ दूसरी “---” के नीचे लिखा जाता है।',
    en: 'This line or the one beside it cannot be read. Check the quote marks, the space after “:” and the indentation. Text of the page goes below the second “---”.',
  },
  notFields: {
    hi: 'यहां “नाम: मान” जैसे खाने होने चाहिए।',
    en: 'There should be fields here, such as “name: value”.',
  },
});
