/** Whether something takes place as announced, and the new facts where it does not. */
import { z } from 'zod';
import { type Finding, finding } from './kind.ts';
import { says } from '../i18n/bilingual.ts';
import { type Bilingual, type Locale, locales } from '../i18n/locales.ts';
import { choice, clock, day, moment, reference, sentences, worded } from './fields.ts';

const states = {
  scheduled: { hi: 'तय', en: 'Scheduled' },
  postponed: { hi: 'टला', en: 'Postponed' },
  cancelled: { hi: 'रद्द', en: 'Cancelled' },
  moved: { hi: 'जगह या समय बदला', en: 'Moved' },
};
const state = choice({
  label: { hi: 'स्थिति', en: 'Status' },
  hint: {
    hi: 'इनमें से एक लिखें: scheduled (तय), postponed (टला), cancelled (रद्द), moved (जगह या समय बदला)।',
    en: 'Write one of: scheduled, postponed, cancelled, moved (another place or time).',
  },
  inForm: {
    hi: 'जो बदला हो, उसका नया रूप नीचे भरें, बाकी खाली छोड़ें। पुरानी तारीख, समय और जगह ऊपर वैसी ही रहने दें।',
    en: 'Fill in below what has changed and leave the rest empty. Leave the old date, time and place above as they were.',
  },
  options: states,
});
export type StatusName = z.output<typeof state>;

/** When a change was announced: calendars take over only what is newer. */
export const since = moment({
  label: { hi: 'कब बताया गया', en: 'Announced at' },
  hint: {
    hi: 'यह बदलाव कब घोषित हुआ: "2030-01-10 18:30"। हर नए बदलाव पर नया समय लिखें, तभी लोगों के कैलेंडर बदलते हैं।',
    en: 'When this change was announced: "2030-01-10 18:30". Write a new one with every change: calendars follow it.',
  },
  inForm: {
    hi: 'यह बदलाव कब घोषित हुआ। हर नए बदलाव पर नया समय भरें, तभी लोगों के कैलेंडर बदलते हैं।',
    en: 'When this change was announced. Fill in a new one with every change: calendars follow it.',
  },
}).optional();
const ifChanged = { hi: 'न बदला हो तो खाली छोड़ें।', en: 'Leave it empty if it has not changed.' };
const newTime = (hi: string, en: string, example: string) =>
  clock({
    label: { hi, en },
    hint: {
      hi: `नया समय 24 घंटे की घड़ी में लिखें, जैसे "${example}"।`,
      en: `Write the new time on the 24-hour clock, such as "${example}".`,
    },
    inForm: ifChanged,
  }).optional();
/** What can be new; the conclave and sessions have some of them each. */
const changes = {
  date: day({
    label: { hi: 'नई तारीख', en: 'New date' },
    hint: { hi: 'नई तारीख ऐसे लिखें: 2030-02-02', en: 'Write the new date like this: 2030-02-02' },
    inForm: { hi: 'नई तारीख तय न हो तो खाली छोड़ें।', en: 'Leave it empty while there is no new date.' },
  }).optional(),
  start: newTime('शुरू होने का नया समय', 'New start', '16:00'),
  end: newTime('खत्म होने का नया समय', 'New end', '18:00'),
  venue: reference({
    label: { hi: 'नई जगह', en: 'New venue' },
    hint: { hi: 'content/venues/ से नई जगह का नाम लिखें।', en: 'Write the name of the new venue in content/venues/.' },
    inForm: {
      hi: 'न बदली हो तो “कोई नहीं”। नई जगह सूची में न हो तो पहले “जगहें” में बनाएं।',
      en: 'If it has not changed, “None”. If the new place is not listed, make it under “Venues” first.',
    },
  }).optional(),
  hall: reference({
    label: { hi: 'नया हॉल', en: 'New hall' },
    hint: { hi: 'कॉन्क्लेव की halls सूची से नाम लिखें।', en: 'Write a name from the conclave’s list of halls.' },
    inForm: { hi: 'न बदला हो तो “कोई नहीं”।', en: 'If it has not changed, “None”.' },
  }).optional(),
};

const words = {
  label: { hi: 'स्थिति', en: 'Status' },
  hint: {
    hi: 'state लिखें और जो बदला हो, उसका नया रूप; पुरानी तारीख और जगह वैसी ही रहने दें।',
    en: 'Write state and the new facts; leave the old date and place as they were.',
  },
  inForm: {
    hi: 'स्थिति चुनें और जो बदला हो, उसका नया रूप भरें; पुरानी तारीख और जगह ऊपर वैसी ही रहने दें।',
    en: 'Choose the status and fill in the new facts; leave the old date and place above as they were.',
  },
};

const statusOf = <const Facts extends z.core.$ZodLooseShape>(facts: Facts) =>
  worded(
    z.strictObject({ state, since, ...facts }, { error: says('status में state लिखें।', 'Write state inside status.') }),
    words,
  );

const { date, start, end, venue, hall } = changes;

/**
 * The conclave's status. `date`, `start`, `end` and `venue` are the new ones; the entry keeps the old. `since` is the
 * local moment at which this status was announced; with `scheduled`, the moment at which a change was taken back.
 */
export const eventStatus = statusOf({ date, start, end, venue });

/** A session's status. `start`, `end` and `hall` are the new ones; `since` as for the conclave. */
export const sessionStatus = statusOf({ start, end, hall });

type Status = { readonly state: StatusName; readonly [fact: string]: string | undefined };

/** A field or a choice as forms and files name it: `“New date” (date)`. */
const named = (label: Bilingual | undefined, key: string, locale: Locale): string => `“${label?.[locale]}” (${key})`;

/**
 * A status and its new facts must agree: a change says when it was announced, moved says where or when to, cancelled and
 * scheduled say nothing new. A new date is another one than the old date, if there is one.
 */
export function statusFindings(status: Status | undefined, oldDate?: string): readonly Finding[] {
  if (!status) return [];
  const { state, since: announced, ...facts } = status;
  const given = (Object.keys(changes) as (keyof typeof changes)[]).filter((key) => facts[key] !== undefined);
  const [hi, en] = locales.map((locale) => named(states[state], state, locale));
  if (state !== 'scheduled' && announced === undefined)
    return [
      finding(
        'status',
        `${hi} के साथ “कब बताया गया” (since) भी लिखें, जैसे since: "2030-01-10 18:30"।`,
        `With ${en}, write “Announced at” (since) as well, such as since: "2030-01-10 18:30".`,
      ),
    ];
  if (state === 'moved' && given.every((key) => key === 'date'))
    return [
      finding(
        'status',
        `${hi} के साथ नई जगह या नया समय भी लिखें। सिर्फ तारीख बदली हो तो “टला” (postponed) चुनें।`,
        `With ${en}, write the new place or time as well. If only the date is new, choose “Postponed” (postponed).`,
      ),
    ];
  if ((state === 'cancelled' || state === 'scheduled') && given.length > 0) {
    const [fieldsHi, fieldsEn] = locales.map((locale) =>
      given.map((key) => named(changes[key].unwrap().meta()?.label, key, locale)).join(', '),
    );
    return [
      finding(
        `status.${given[0]}`,
        `${hi} के साथ नई तारीख, समय या जगह नहीं होती। ये खाने खाली करें: ${fieldsHi}।`,
        `With ${en} there is no new date, time or place. Clear ${fieldsEn}.`,
      ),
    ];
  }
  if (oldDate !== undefined && status.date === oldDate)
    return [
      finding(
        'status.date',
        `“नई तारीख” (date) और ऊपर की पुरानी तारीख एक ही हैं (${oldDate})। नई तारीख तय न हो तो यह खाना खाली करें।`,
        `The “New date” (date) is the old one, ${oldDate}. While there is no new date, clear this field.`,
      ),
    ];
  return timesFindings(status.start, status.end, 'status.end');
}

type Time = string | undefined;

/** The conclave's hours are announced together; one new time in the status goes with the other that was announced before. */
export function hoursFindings(entry: { start?: Time; end?: Time; status: { start?: Time; end?: Time } }) {
  const { start, end, status } = entry;
  const found = togetherFindings(start, end);
  // Where the status has both, they are compared with each other.
  if (found.length > 0 || !status.start === !status.end) return found;
  return togetherFindings(status.start ?? start, status.end ?? end, 'status.', status.start ? 'start' : 'end');
}

function togetherFindings(start: Time, end: Time, at: '' | 'status.' = '', changed = 'end'): readonly Finding[] {
  if (!start === !end) return timesFindings(start, end, `${at}${changed}`);
  const [given, absent] = start ? ['start', 'end'] : ['end', 'start'];
  return [
    finding(
      `${at}${given}`,
      `${given} लिखा है तो ${absent} भी लिखें; समय घोषित न हो तो दोनों हटा दें।`,
      `With ${given}, write ${absent} as well; while the hours are not announced, remove both.`,
      at ? undefined : absent,
    ),
  ];
}

/** An end must come after its start on the same day. */
export function timesFindings(start: Time, end: Time, field = 'end'): readonly Finding[] {
  if (!start || !end || end > start) return [];
  const later = `${Number(end.slice(0, 2)) + 12}${end.slice(2)}`;
  const [hi, en] =
    later < '24' && later > start
      ? [` क्या "${later}" लिखना था?`, ` Did you mean "${later}"?`]
      : end < '06'
        ? [
            ' जो जिस दिन शुरू हो, उसी दिन खत्म होता है: आधी रात के बाद तक चले तो "23:59" लिखें और सही समय नीचे के पाठ में बताएं।',
            ' What begins on a day ends on it: if it goes on past midnight, write "23:59" and tell the real hour in the text below.',
          ]
        : ['', ''];
  return [
    finding(
      field,
      `खत्म होने का समय (${end}) शुरू होने के समय (${start}) के बाद का हो।${hi}`,
      `The end (${end}) must come after the start (${start}).${en}`,
    ),
  ];
}

export const statusNote = sentences({
  label: { hi: 'बदलाव का ब्योरा', en: 'Note on the change' },
  hint: {
    hi: 'एक-दो वाक्य: क्या बदला, क्यों, और अब क्या करें।',
    en: 'One or two sentences: what changed, why, and what to do now.',
  },
  max: 240,
}).optional();
