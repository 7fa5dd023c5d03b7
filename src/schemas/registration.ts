/** How people sign up for the conclave, and whether they still can. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import { choice, link, moment, worded } from './fields.ts';
import { type Finding, finding } from './kind.ts';
import { since } from './status.ts';

const at = (hi: string, en: string, hint: { hi: string; en: string }) =>
  moment({
    label: { hi, en },
    hint: { hi: `${hint.hi} "2030-01-10 18:30"।`, en: `${hint.en} "2030-01-10 18:30".` },
    inForm: { hi: 'तय न हो तो खाली छोड़ें।', en: 'Leave it empty if there is no such time.' },
  }).optional();

/** The link is there whenever somebody can sign up; `opens` and `closes` are local moments. */
export const registration = worded(
  z.strictObject(
    {
      state: choice({
        label: { hi: 'पंजीकरण की स्थिति', en: 'State of registration' },
        hint: {
          hi: 'open (खुला), full (सीटें भर गईं), waiting (प्रतीक्षा सूची) या closed (बंद) लिखें।',
          en: 'Write open, full, waiting (a waiting list) or closed.',
        },
        inForm: {
          hi: 'खुलने और बंद होने का समय नीचे भरा हो तो साइट उसे खुद मानती है।',
          en: 'The site follows the times below by itself.',
        },
        options: {
          open: { hi: 'खुला', en: 'Open' },
          full: { hi: 'सीटें भर गईं', en: 'Full' },
          waiting: { hi: 'प्रतीक्षा सूची', en: 'Waiting list' },
          closed: { hi: 'बंद', en: 'Closed' },
        },
      }).default('open'),
      link: link({ hi: 'पंजीकरण का लिंक', en: 'Registration link' }).optional(),
      opens: at('कब खुलेगा', 'Opens', { hi: 'पंजीकरण कब खुलेगा:', en: 'When registration opens:' }),
      since,
      closes: at('कब बंद होगा', 'Closes', { hi: 'पंजीकरण कब बंद होगा:', en: 'When registration closes:' }),
    },
    { error: says('registration में link लिखें।', 'Write link inside registration.') },
  ),
  {
    label: { hi: 'पंजीकरण', en: 'Registration' },
    hint: {
      hi: 'link में लिंक लिखें; state, opens और closes जरूरत हो तो।',
      en: 'Write the link in link; state, opens and closes where needed.',
    },
    inForm: { hi: 'पंजीकरण न हो तो खाली छोड़ें।', en: 'Leave it empty if there is no registration.' },
  },
);

/** Whoever can sign up, now or later, needs a link; what closes was open before. */
export function registrationFindings(entry: z.output<typeof registration> | undefined): readonly Finding[] {
  if (!entry) return [];
  const { state, link: address, opens, closes } = entry;
  if (!address && (state === 'open' || state === 'waiting'))
    return [
      finding(
        'registration',
        'पंजीकरण खुला है तो “पंजीकरण का लिंक” (link) भी लिखें।',
        'While registration is open, write “Registration link” (link) as well.',
      ),
    ];
  if (opens && closes && closes <= opens)
    return [
      finding(
        'registration.closes',
        `“कब बंद होगा” (${closes}) “कब खुलेगा” (${opens}) के बाद का हो।`,
        `“Closes” (${closes}) must come after “Opens” (${opens}).`,
      ),
    ];
  return [];
}
