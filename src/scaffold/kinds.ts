/** The kinds of entry that can be begun with a command, by the word that people use for one of them. */
import type { Bilingual } from '../i18n/locales.ts';
import type { KindName } from '../schemas/index.ts';

interface Beginning {
  readonly kind: KindName;
  readonly label: Bilingual;
}

export const beginnings = {
  session: { kind: 'sessions', label: { hi: 'सत्र', en: 'Session' } },
  speaker: { kind: 'speakers', label: { hi: 'वक्ता', en: 'Speaker' } },
  product: { kind: 'products', label: { hi: 'उत्पाद', en: 'Product' } },
  sector: { kind: 'sectors', label: { hi: 'उद्योग का क्षेत्र', en: 'Sector of the industry' } },
  scheme: { kind: 'schemes', label: { hi: 'योजना', en: 'Scheme' } },
  question: { kind: 'questions', label: { hi: 'सवाल-जवाब', en: 'Question and answer' } },
  update: { kind: 'updates', label: { hi: 'सूचना', en: 'Update' } },
  venue: { kind: 'venues', label: { hi: 'जगह', en: 'Venue' } },
  challenge: { kind: 'challenges', label: { hi: 'उद्योग की अड़चन', en: 'Obstacle of the industry' } },
  support: { kind: 'support', label: { hi: 'चल रही कोशिश', en: 'Effort under way' } },
} as const satisfies Record<string, Beginning>;
export type BeginningName = keyof typeof beginnings;

export const isBeginning = (word: string): word is BeginningName => Object.hasOwn(beginnings, word);
