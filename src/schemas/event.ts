/** The two single entries: the conclave, content/event/conclave, and who runs the site, content/event/about. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import type { Bilingual } from '../i18n/locales.ts';
import {
  choice,
  clock,
  coordinates,
  day,
  drawingOf,
  line,
  link,
  name,
  namedTexts,
  reference,
  references,
  sentences,
  sources,
  summary,
  whenAnnounced,
  worded,
  webAddress,
} from './fields.ts';
import { defineKind, finding } from './kind.ts';
import { registration, registrationFindings } from './registration.ts';
import { eventStatus, hoursFindings, statusFindings, statusNote } from './status.ts';

const timeZone = worded(
  z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Asia/Kolkata', {
    error: says('समय क्षेत्र: Asia/Kolkata लिखें।', 'Time zone: write Asia/Kolkata.'),
  }),
  {
    label: { hi: 'समय क्षेत्र', en: 'Time zone' },
    hint: { hi: 'भारत के लिए Asia/Kolkata लिखें।', en: 'For India write Asia/Kolkata.' },
  },
);

const phone = (label: Bilingual) =>
  worded(
    z.string().regex(/^\+?[\d ()-]{6,20}$/, {
      error: says('फोन ऐसे लिखें: "+91 00000 00000"', 'Write the phone like this: "+91 00000 00000"'),
    }),
    {
      label,
      hint: { hi: 'देश के कोड के साथ, उद्धरण चिह्नों में।', en: 'With the country code, in quote marks.' },
      inForm: { hi: 'देश के कोड के साथ: +91 00000 00000', en: 'With the country code: +91 00000 00000' },
    },
  );

const ifPublished = (hi: string, en = '') => ({
  hi,
  en: `${en}Once it is published, do not change it here: fill in the new one under “Status” below.`,
});
/** The hours are announced together; both fields are left out until then. */
const hour = (label: Bilingual, example: string) =>
  clock({
    label,
    hint: {
      hi: `समय 24 घंटे की घड़ी में लिखें, जैसे "${example}"; घोषित न हो तो start और end दोनों हटा दें।`,
      en: `Write the time on the 24-hour clock, such as "${example}"; leave out both start and end while it is not announced.`,
    },
    inForm: ifPublished(
      'घोषित न हो तो दोनों समय खाली छोड़ें। छप चुका हो तो यहां न बदलें: नया समय नीचे “स्थिति” में भरें।',
      'Leave both times empty while they are not announced. ',
    ),
  }).optional();

/** The conclave. Its body says what the conclave is for. */
export const event = defineKind({
  folder: 'event',
  only: 'conclave',
  facts: {
    date: day({
      label: { hi: 'तारीख', en: 'Date' },
      hint: { hi: 'तारीख ऐसे लिखें: 2030-01-15', en: 'Write the date like this: 2030-01-15' },
      inForm: ifPublished('छप चुकी हो तो यहां न बदलें: नई तारीख नीचे “स्थिति” में भरें।'),
    }),
    start: hour({ hi: 'शुरू होने का समय', en: 'Start' }, '15:00'),
    end: hour({ hi: 'खत्म होने का समय', en: 'End' }, '18:00'),
    timeZone,
    venue: reference({
      label: { hi: 'जगह', en: 'Venue' },
      hint: {
        hi: 'content/venues/ से जगह का नाम लिखें; घोषित न हो तो यह खाना हटा दें।',
        en: 'Write the name of the venue in content/venues/; leave it out while it is not announced.',
      },
      inForm: ifPublished(
        'घोषित न हो तो खाली छोड़ें। छप चुकी हो तो यहां न बदलें: नई जगह नीचे “स्थिति” में चुनें।',
        'Leave it empty while it is not announced. ',
      ),
    }).optional(),
    coordinates: coordinates({
      hi: 'शृंखला के नक्शे में शहर की जगह',
      en: 'Place of the city on the map of the series',
    }).optional(),
    status: eventStatus.default({ state: 'scheduled' }),
    entry: choice({
      label: { hi: 'प्रवेश', en: 'Entry' },
      hint: {
        hi: 'free (मुफ्त) या priced (फीस के साथ) लिखें; घोषित न हो तो यह खाना हटा दें।',
        en: 'Write free or priced; leave the field out while it is not announced.',
      },
      inForm: whenAnnounced,
      options: { free: { hi: 'मुफ्त', en: 'Free' }, priced: { hi: 'फीस के साथ', en: 'Priced' } },
    }).optional(),
    registration: registration.optional(),
    whatsappChannel: link({ hi: 'व्हाट्सऐप चैनल का लिंक', en: 'Link of the WhatsApp channel' }).optional(),
    whatsapp: phone({ hi: 'सवालों का व्हाट्सऐप नंबर', en: 'WhatsApp number for questions' }).optional(),
    hashtag: worded(
      z.string().regex(/^#[^\s#]+$/, {
        error: says(
          'हैशटैग ऐसे लिखें: "#Conclave", बिना खाली जगह के।',
          'Write the hashtag like this: "#Conclave", without spaces.',
        ),
      }),
      {
        label: { hi: 'हैशटैग', en: 'Hashtag' },
        hint: { hi: '# के साथ, बिना खाली जगह के।', en: 'With its #, without spaces.' },
      },
    ).optional(),
    email: worded(
      z.email({ error: says('ईमेल ऐसे लिखें: name@example.org', 'Write the email like this: name@example.org') }),
      {
        label: { hi: 'संपर्क का ईमेल', en: 'Contact email' },
        hint: { hi: 'वह पता जिस पर आम लोग लिख सकें।', en: 'An address that the public may write to.' },
      },
    ).optional(),
    phone: phone({ hi: 'संपर्क का फोन', en: 'Contact phone' }).optional(),
    liveStream: link({ hi: 'सीधे प्रसारण का लिंक', en: 'Live stream link' }).optional(),
    recording: link({ hi: 'रिकॉर्डिंग का लिंक', en: 'Recording link' }).optional(),
    figures: references({
      label: { hi: 'पहले पन्ने के आंकड़े', en: 'Figures on the home page' },
      hint: { hi: 'figures.yaml से आंकड़ों के नाम लिखें।', en: 'Write the names of figures in figures.yaml.' },
    }),
    horizon: drawingOf('शहर का चित्र', 'Drawing of the city'),
    mark: reference({
      label: { hi: 'चिह्न', en: 'Mark' },
      hint: {
        hi: 'content/drawings/ से चौकोर चिह्न का नाम, बिना .svg के।',
        en: 'The name of a square drawing in content/drawings/, without .svg.',
      },
    }),
    drawings: worded(
      z
        .strictObject({
          help: drawingOf('मदद के पन्ने का चित्र', 'Drawing for the help page').optional(),
          venue: drawingOf('पते के पन्ने का चित्र', 'Drawing for the venue page').optional(),
        })
        .default({}),
      {
        label: { hi: 'पन्नों के चित्र', en: 'Drawings of pages' },
        hint: { hi: 'help और venue पन्नों के चित्रों के नाम।', en: 'The names of the drawings of the pages help and venue.' },
        inForm: { hi: 'मदद और पते के पन्नों के चित्र।', en: 'For the help page and the venue page.' },
      },
    ),
    sources,
  },
  text: {
    name: name(60, { hi: 'कॉन्क्लेव का नाम लिखें, शहर के बिना।', en: 'Write the name of the conclave, without the city.' }),
    series: line({
      label: { hi: 'शृंखला', en: 'Series' },
      hint: { hi: 'जिस शृंखला का यह कॉन्क्लेव है, उसका नाम।', en: 'The series that the conclave belongs to.' },
      max: 40,
    }),
    city: line({
      label: { hi: 'शहर', en: 'City' },
      hint: {
        hi: 'शहर या जिले का नाम: यही पन्ने पर सबसे बड़ा दिखता है।',
        en: 'The city or district: the largest word on the page.',
      },
      max: 24,
    }),
    organiser: line({
      label: { hi: 'आयोजक', en: 'Organiser' },
      hint: { hi: 'जो संस्था कॉन्क्लेव करा रही है।', en: 'Who holds the conclave.' },
      max: 60,
    }),
    edition: line({
      label: { hi: 'संस्करण', en: 'Edition' },
      hint: { hi: 'जैसे “तीसरा संस्करण”।', en: 'Such as “the third edition”.' },
      max: 60,
    }).optional(),
    summary: summary(155, {
      hi: 'एक वाक्य, जो खोज के नतीजों और चैट में दिखता है।',
      en: 'One sentence, shown in search results and chats.',
    }),
    topics: namedTexts({
      label: { hi: 'विषय', en: 'Topics' },
      hint: {
        hi: 'नाम और विषय, क्रम से, जैसे “transport: ढुलाई के नए साधन”।',
        en: 'Name and topic in order, such as “transport: New means of transport”.',
      },
    }),
    emphases: namedTexts({
      label: { hi: 'खास जोर', en: 'Emphases' },
      hint: {
        hi: 'नाम और बात, जैसे “youth: युवाओं के लिए”।',
        en: 'Name and words, such as “youth: For young people”.',
      },
    }).optional(),
    audience: sentences({
      label: { hi: 'किनके लिए', en: 'Who it is for' },
      hint: { hi: 'एक-दो वाक्य: कॉन्क्लेव किन लोगों के लिए है।', en: 'One or two sentences: whom the conclave is for.' },
    }),
    halls: namedTexts({
      label: { hi: 'हॉल', en: 'Halls' },
      hint: { hi: 'नाम और हॉल, जैसे “main: मुख्य सभागार”।', en: 'Name and hall, such as “main: Main hall”.' },
    }).optional(),
    price: line({
      label: { hi: 'फीस का ब्योरा', en: 'About the fee' },
      hint: { hi: 'फीस कितनी है और कैसे देनी है।', en: 'How much the fee is and how to pay.' },
      max: 120,
    }).optional(),
    statusNote,
    footnote: sentences({
      label: { hi: 'जानकारी कहां से ली गई', en: 'Where this comes from' },
      hint: {
        hi: 'दो-तीन वाक्य, जो हर पन्ने के नीचे दिखते हैं।',
        en: 'Two or three sentences, shown at the foot of every page.',
      },
    }),
    industryLead: sentences({
      label: { hi: 'उद्योग का परिचय', en: 'Introduction to the industry' },
      hint: { hi: 'उद्योग के पन्ने का पहला वाक्य।', en: 'The first sentence of the industry page.' },
      max: 200,
    }),
    helpLead: sentences({
      label: { hi: 'मदद का परिचय', en: 'Introduction to the help page' },
      hint: { hi: 'मदद के पन्ने का पहला वाक्य।', en: 'The first sentence of the help page.' },
      max: 200,
    }),
    programmeTitle: line({
      label: { hi: 'कार्यक्रम का शीर्षक', en: 'Heading of the programme' },
      hint: { hi: 'जैसे “एक दिन, चार सत्र”।', en: 'Such as “One day, four sessions”.' },
      max: 40,
    }),
    programmeNote: sentences({
      label: { hi: 'कार्यक्रम की टिप्पणी', en: 'Note on the programme' },
      hint: { hi: 'जो बात घोषित नहीं है, वह यहां साफ लिखें।', en: 'Say here what has not been announced.' },
      max: 300,
    }).optional(),
  },
  across: (entry) => [
    ...hoursFindings(entry),
    ...statusFindings(entry.status, entry.date),
    ...registrationFindings(entry.registration),
    ...(entry.entry === 'priced' && !entry.price
      ? [
          finding(
            'entry',
            '“फीस के साथ” (priced) है तो “फीस का ब्योरा” (price) भी लिखें।',
            'With “Priced” (priced), fill in “About the fee” (price).',
            'price',
          ),
        ]
      : []),
  ],
});

/** Who runs the site and where mistakes can be reported. */
export const about = defineKind({
  folder: 'event',
  only: 'about',
  facts: {
    corrections: webAddress({
      label: { hi: 'सुधार का पता', en: 'Address for corrections' },
      hint: { hi: 'जहां लोग गलती बता सकें, https:// के साथ।', en: 'Where mistakes can be reported, with https://.' },
    }).optional(),
  },
  text: {
    summary: summary(155, { hi: 'एक वाक्य: यह साइट क्या है।', en: 'One sentence: what this site is.' }),
  },
});
