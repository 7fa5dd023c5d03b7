/** The words of the editor's forms that no schema has. */
import type { Bilingual, Locale } from '../../i18n/locales.ts';
import type { KindName, ListName } from '../../schemas/index.ts';

/** Parts the languages of a label; no text has this character. */
const separator = '\u001f';

/** A label of the configuration in both languages; `inLanguage` picks one when the form is opened. */
export const both = ({ hi, en }: Bilingual): string => `${hi}${separator}${en}`;

/** The configuration with each label of `both` in one language. */
export const inLanguage = <T>(config: T, locale: Locale): T =>
  JSON.parse(JSON.stringify(config), (_, value) => {
    if (typeof value !== 'string') return value;
    const [hi = value, en = hi] = value.split(separator);
    return { hi, en }[locale];
  });

/** The form of short names, as Sveltia takes patterns. */
export const slugPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

interface Titles {
  readonly all: Bilingual;
  readonly one: Bilingual;
  /** A name of Material Symbols. */
  readonly icon: string;
}

export const titles: Record<KindName | ListName, Titles> = {
  event: { all: { hi: 'कॉन्क्लेव', en: 'Conclave' }, one: { hi: 'कॉन्क्लेव', en: 'Conclave' }, icon: 'event' },
  about: {
    all: { hi: 'साइट के बारे में', en: 'About the site' },
    one: { hi: 'साइट के बारे में', en: 'About the site' },
    icon: 'info',
  },
  venues: { all: { hi: 'जगहें', en: 'Venues' }, one: { hi: 'जगह', en: 'Venue' }, icon: 'location_on' },
  sessions: { all: { hi: 'कार्यक्रम के सत्र', en: 'Sessions' }, one: { hi: 'सत्र', en: 'Session' }, icon: 'schedule' },
  people: {
    all: { hi: 'वक्ता और कारीगर', en: 'Speakers and makers' },
    one: { hi: 'वक्ता या कारीगर', en: 'Speaker or maker' },
    icon: 'record_voice_over',
  },
  products: { all: { hi: 'उत्पाद', en: 'Products' }, one: { hi: 'उत्पाद', en: 'Product' }, icon: 'inventory_2' },
  sectors: { all: { hi: 'उद्योग के क्षेत्र', en: 'Sectors' }, one: { hi: 'क्षेत्र', en: 'Sector' }, icon: 'factory' },
  challenges: { all: { hi: 'अड़चनें', en: 'Obstacles' }, one: { hi: 'अड़चन', en: 'Obstacle' }, icon: 'block' },
  support: { all: { hi: 'चल रही कोशिशें', en: 'Efforts' }, one: { hi: 'कोशिश', en: 'Effort' }, icon: 'handshake' },
  schemes: { all: { hi: 'योजनाएं', en: 'Schemes' }, one: { hi: 'योजना', en: 'Scheme' }, icon: 'account_balance' },
  questions: { all: { hi: 'सवाल-जवाब', en: 'Questions' }, one: { hi: 'सवाल', en: 'Question' }, icon: 'help' },
  updates: { all: { hi: 'सूचनाएं', en: 'Updates' }, one: { hi: 'सूचना', en: 'Update' }, icon: 'campaign' },
  report: {
    all: { hi: 'कॉन्क्लेव की रिपोर्ट', en: 'Report of the conclave' },
    one: { hi: 'रिपोर्ट', en: 'Report' },
    icon: 'newspaper',
  },
  sources: { all: { hi: 'स्रोत', en: 'Sources' }, one: { hi: 'स्रोत', en: 'Source' }, icon: 'link' },
  figures: { all: { hi: 'आंकड़े', en: 'Figures' }, one: { hi: 'आंकड़ा', en: 'Figure' }, icon: '123' },
  charts: { all: { hi: 'चार्ट', en: 'Charts' }, one: { hi: 'चार्ट', en: 'Chart' }, icon: 'bar_chart' },
  needs: { all: { hi: 'जरूरतें', en: 'Needs' }, one: { hi: 'जरूरत', en: 'Need' }, icon: 'checklist' },
};

export const words = {
  title: { hi: 'कॉन्क्लेव की साइट', en: 'The conclave’s site' },
  main: { hi: 'कॉन्क्लेव और साइट', en: 'Conclave and site' },
  lists: { hi: 'स्रोत, आंकड़े और सूचियां', en: 'Sources, figures and lists' },
  hindi: { hi: 'हिंदी', en: 'Hindi' },
  english: { hi: 'अंग्रेजी', en: 'English' },
  item: { hi: 'पंक्ति', en: 'Line' },
  shortName: { hi: 'छोटा नाम', en: 'Short name' },
  shortNameHint: {
    hi: 'छोटे अंग्रेजी अक्षर, अंक और हाइफन, जैसे new-loans। बाद में न बदलें।',
    en: 'Small Latin letters, digits and hyphens, such as new-loans. Do not change it later.',
  },
  text: { hi: 'शब्द', en: 'Text' },
  body: { hi: 'लेख', en: 'Body' },
  bodyHint: {
    hi: 'पन्ने पर दिखने वाला लेख। फोटो, आंकड़ा, बटन वगैरह “लगाएं” से जोड़ें।',
    en: 'The text of the page. Add pictures, figures, buttons and the like with “Insert”.',
  },
  listFirst: {
    hi: 'सूची अभी खाली है: पहले “कॉन्क्लेव” के फॉर्म में जोड़ें और सहेजें, फिर यह पन्ना दोबारा खोलें।',
    en: 'The list is empty: add to it in the form “Conclave”, save, and open this page again.',
  },
  choose: { hi: 'सूची में से चुनें।', en: 'Choose from the list.' },
  chooseOne: { hi: 'इनमें से एक चुनें।', en: 'Choose one of these.' },
  chooseDay: { hi: 'तारीख चुनें।', en: 'Choose the date.' },
  chooseTime: { hi: 'समय चुनें।', en: 'Choose the time.' },
  optional: { hi: 'जरूरी नहीं।', en: 'Optional.' },
  chooseDrawing: { hi: 'कोई चित्र ठीक न हो तो “कोई नहीं”।', en: 'If no drawing fits, “None”.' },
  namedTexts: {
    hi: 'एक पंक्ति में एक: पहले छोटा अंग्रेजी नाम, फिर पन्ने पर दिखने वाले शब्द।',
    en: 'One in each row: first a short Latin name, then the words for the page.',
  },
  picture: { hi: 'फोटो चुनें या चढ़ाएं: jpg, png, webp या avif।', en: 'Choose or upload a jpg, png, webp or avif.' },
  savedHere: {
    hi: 'इस कंप्यूटर की फाइल में सहेजा गया; साइट पर अभी नहीं। छापने के लिए बदलाव GitHub पर भेजें (commit, push)।',
    en: 'Saved in a file of this computer; not on the site yet. To publish it, send the change to GitHub (commit, push).',
  },
  sent: {
    hi: 'GitHub को भेजा गया; साइट पर अभी नहीं। जांच में गलती न निकली तो कुछ मिनट में छपेगा।',
    en: 'Sent to GitHub; not on the site yet. If the check finds no error, it is published in a few minutes.',
  },
  published: { hi: 'छप गया: अब साइट पर है।', en: 'Published: it is on the site now.' },
  late: {
    hi: 'GitHub को भेजा गया, पर आधे घंटे बाद भी साइट पर नहीं है। कारण नीचे के पन्ने पर देखें।',
    en: 'Sent to GitHub, but after half an hour it is not on the site. The page below says why.',
  },
  checkRuns: { hi: 'जांच का नतीजा देखें', en: 'See what the check says' },
  close: { hi: 'बंद करें', en: 'Close' },
  file: { hi: 'फाइल चुनें या चढ़ाएं।', en: 'Choose or upload a file.' },
} as const satisfies Record<string, Bilingual>;
