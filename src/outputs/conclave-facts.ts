/** `conclave.json`: the few facts that a conclave publishes about itself, for the index of a series. */
import { conclaveIn } from '../data/conclave.ts';
import { planChange } from '../data/plan-change.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { address } from '../lib/links.ts';
import type { ConclaveFacts } from '../lib/series-index.ts';
import { cardOf, cardViewsIn } from './cards/card-views.ts';

async function textsIn(locale: Locale) {
  const [conclave, cards] = await Promise.all([conclaveIn(locale), cardViewsIn(locale)]);
  const { entry, venue, when, over, standing, fullName } = conclave;
  const { phase, status } = wordsIn(locale);
  const { card, views } = cardOf(cards, '/');
  const [{ url, file } = { url: '', file: { width: 0, height: 0 } }] = views;
  return {
    lang: entry.lang.city,
    name: fullName,
    city: entry.city,
    state: venue?.entry.state,
    day: when?.fullDay ?? status.noNewDate,
    note: over && standing === 'on' ? phase.over : planChange(conclave)?.headline,
    address: address(locale, '/'),
    card: { url, width: file.width, height: file.height, alt: card.alt },
  };
}

export async function conclaveFacts(): Promise<ConclaveFacts> {
  const { when, status, over, entry, venue } = await conclaveIn('hi');
  return {
    day: when?.day,
    status: status.state,
    over,
    coordinates: venue?.entry.coordinates ?? entry.coordinates,
    hi: await textsIn('hi'),
    en: await textsIn('en'),
  };
}
