/** `conclave.json`: what a conclave publishes about itself for the index of a series. */
import { conclaveIn } from '../data/conclave.ts';
import { planChange } from '../data/plan-change.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { address } from '../lib/links.ts';
import { cardViewsIn, pictureOf } from './cards/card-views.ts';
import { feedIn } from './feed/feed.ts';

export type ConclaveFacts = Awaited<ReturnType<typeof conclaveFacts>>;

async function textsIn(locale: Locale) {
  const [conclave, cards] = await Promise.all([conclaveIn(locale), cardViewsIn(locale)]);
  const { entry, venue, when, over, standing, fullName } = conclave;
  const { phase, status } = wordsIn(locale);
  return {
    /** The language of the city's name where it is not translated. */
    lang: entry.lang.city,
    name: fullName,
    city: entry.city,
    state: venue?.entry.state,
    day: when?.fullDay ?? status.noNewDate,
    /** What changed, or that it is over. */
    note: over && standing === 'on' ? phase.over : planChange(conclave)?.headline,
    address: address(locale, '/'),
    card: pictureOf(cards, '/'),
    feed: await feedIn(locale),
  };
}

export async function conclaveFacts() {
  const { when, status, over, entry, venue } = await conclaveIn('hi');
  return {
    /** On which it is held, or was to be if it is cancelled; none while a new one is not announced. */
    day: when?.day,
    status: status.state,
    /** Whether the day had passed when the site was built. */
    over,
    coordinates: venue?.entry.coordinates ?? entry.coordinates,
    hi: await textsIn('hi'),
    en: await textsIn('en'),
  };
}
