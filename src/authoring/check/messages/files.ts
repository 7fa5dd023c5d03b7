/** What is said of files and folders as such. */
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
  fileOnce: (name: string, there: string) => ({
    hi: `“${name}” नहीं पढ़ी जाती: यहां एक ही ${there} होती है। जो बदलना है, उसी में बदलें और यह फाइल हटा दें।`,
    en: `“${name}” is not read: there is just one ${there} here. Change that one, and remove this file.`,
  }),
  notAnEntry: (name: string) => ({
    hi: `“${name}” से पन्ना नहीं बनता। उसका पाठ नकल करके .hi.mdx फाइल में रखें; लोगों को डाउनलोड के लिए देनी हो तो files फोल्डर में रखें।`,
    en: `“${name}” does not become a page. Copy its text into a .hi.mdx file; if people are to download it, keep it in the folder files.`,
  }),
  wrongFolder: (folder: string, right: string) => ({
    hi: `इसके खाने ${right} फोल्डर की चीज के हैं, यह फाइल ${folder} में है। इसे (और इसकी दूसरी भाषा की फाइल को) सही फोल्डर में ले जाएं:`,
    en: `Its fields are those of a thing in the folder ${right}, but the file is in ${folder}. Move it, and its twin in the other language, to:`,
    fix: `${right}/`,
  }),
  onlyName: (name: string, choices: string) => ({
    hi: `“${name}” नाम की फाइल यहां नहीं होती। यहां सिर्फ ये होती हैं: ${choices}`,
    en: `There is no file called “${name}” here. Here are only: ${choices}`,
    fix: choices.includes(',') ? undefined : choices,
  }),
  listName: (name: string, guess?: string) => {
    const next = meant(guess, { hi: 'इसे सही फोल्डर में रखें या हटा दें।', en: 'Move it into its folder, or remove it.' });
    return {
      hi: `content के ठीक नीचे “${name}” नाम की फाइल नहीं होती। ${next.hi}`,
      en: `No file called “${name}” belongs directly in content. ${next.en}`,
      fix: guess,
    };
  },
  folderName: (name: string, guess?: string) => {
    const next = meant(guess, {
      hi: 'फोल्डरों की सूची content/README.md में है।',
      en: 'content/README.md lists the folders.',
    });
    return {
      hi: `“${name}” नाम का फोल्डर यहां नहीं होता, इसकी फाइलें नहीं छपतीं। ${next.hi}`,
      en: `No folder called “${name}” belongs here; its files are not published. ${next.en}`,
      fix: guess,
    };
  },
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
    hi: `“${name}” साधारण पाठ नहीं है। फाइल को UTF-8 पाठ के रूप में फिर सहेजें।`,
    en: `“${name}” is not plain text. Save the file again as UTF-8 text.`,
  }),
  notReadable: (name: string) => ({
    hi: `“${name}” खोली नहीं जा सकी। देखें कि वह फाइल है और उसे पढ़ने की अनुमति है।`,
    en: `“${name}” cannot be opened. See that it is a file and may be read.`,
  }),
  checkFailed: (rule: string, reason: string) => ({
    hi: `जांच का हिस्सा “${rule}” नहीं चल पाया (${reason})। यह जांच की गलती है: इंजीनियर को बताएं।`,
    en: `The part “${rule}” of the check could not run (${reason}). The fault is in the check: tell an engineer.`,
  }),
  slugTwice: (slug: string, other: string) => ({
    hi: `“${slug}” नाम ${other} में भी है और दोनों का पता एक हो जाएगा। किसी एक का नाम बदलें।`,
    en: `The name “${slug}” is in ${other} too, and both would have one address. Rename one of them.`,
  }),
  slugReserved: (slug: string, page: string) => ({
    hi: `“${slug}” नाम ${page} पन्ने के एक हिस्से का है। फाइलों का दूसरा नाम रखें।`,
    en: `“${slug}” is the name of a part of the page ${page}. Give the files another name.`,
  }),
});
