/** What is said of the words themselves: spelling, hidden characters, links and pictures. */
import type { Bilingual } from '../../../i18n/locales.ts';
import { meant, messagesAt } from './table.ts';

/** So many signs are named in a message. */
const signsNamed = 6;

const listed = (signs: readonly string[]): string =>
  `${signs
    .slice(0, signsNamed)
    .map((each) => `“${each}”`)
    .join(', ')}${signs.length > signsNamed ? ' …' : ''}`;

export const proseMessages = messagesAt('error', {
  linkNowhere: (href: string, guess?: string) => {
    const next = meant(guess, { hi: 'लिंक सुधारें या हटा दें।', en: 'Correct the link or remove it.' });
    return {
      hi: `लिंक “${href}” इस साइट के किसी पन्ने पर नहीं ले जाता। ${next.hi}`,
      en: `The link “${href}” leads to no page of this site. ${next.en}`,
      fix: guess,
    };
  },
  pictureMissing: (path: string, place: string, guess?: string) => {
    const next = meant(guess, { hi: `उसे यहां रखें: ${place}`, en: `Put it here: ${place}` });
    return {
      hi: `फोटो “${path}” नहीं मिली। ${next.hi}`,
      en: `The picture “${path}” was not found. ${next.en}`,
      fix: guess,
    };
  },
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

export const proseHints = messagesAt('hint', {
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
  bodyList: (fix: string) => ({
    hi: 'सूची की हर पंक्ति छोटी लकीर और खाली जगह (“- ”) से शुरू करें, नहीं तो सब एक पैराग्राफ में छपेगा।',
    en: 'Begin each line of a list with a hyphen and a space (“- ”), or all of it is printed as one paragraph.',
    fix,
  }),
  bodyHeading: (fix: string) => ({
    hi: '“##” के बाद एक खाली जगह छोड़ें, नहीं तो यह शीर्षक नहीं बनता।',
    en: 'Leave a space after “##”, or this does not become a heading.',
    fix,
  }),
  notInTypeface: (characters: readonly string[]) => ({
    hi: `हमारे फॉन्ट में ${listed(characters)} नहीं है: पन्ने पर वह देखने वाले के फोन के अपने फॉन्ट में दिखेगा, शेयर कार्ड पर छूट जाएगा। जरूरी बात हो तो शब्दों में लिखें।`,
    en: `Our typeface has no ${listed(characters)}: the page shows it in the visitor’s own font, the share card leaves it out. If it matters, say it in words.`,
  }),
  pageHeavy: (route: string, kilobytes: number, heaviest: string) => ({
    hi: `पन्ना ${route} पहली बार खुलने में करीब ${kilobytes} KB लेगा; धीमे नेटवर्क पर 100 KB से ऊपर देर लगती है। सबसे भारी: ${heaviest}। इन्हें छोटा करें, या कुछ पाठ दूसरे पन्ने पर रखें।`,
    en: `A first visit to the page ${route} will take about ${kilobytes} KB; above 100 KB a weak network is slow. The heaviest: ${heaviest}. Shorten these, or move some text to another page.`,
  }),
  hidden: (name: string) => ({
    hi: `यहां एक छिपा अक्षर है (${name})। उसे मिटाएं, या चलाएं: npm run check:content -- --fix`,
    en: `There is a hidden character here (${name}). Delete it, or run: npm run check:content -- --fix`,
  }),
  letters: (given: string) => ({
    hi: `“${given}” के अक्षर दूसरे कोड में हैं: दिखते वही हैं, खोज में नहीं मिलते। चलाएं: npm run check:content -- --fix`,
    en: `“${given}” is written in another code for the same letters, which search does not find. Run: npm run check:content -- --fix`,
  }),
  linkHttps: (href: string, fix: string) => ({
    hi: `इसी वेबसाइट का पता कहीं और https:// से लिखा है। यहां भी वही लिखें: ${href}`,
    en: `The address of this website is written with https:// elsewhere. Write it so here too: ${href}`,
    fix,
  }),
});
