/** What the foot of a share card says: when and where, or what changed. */
import { wordsIn } from '../../i18n/words.ts';
import type { Foot, FootLine } from './card.ts';
import { address as addressOf } from '../../lib/links.ts';
import { readable } from '../../lib/routes.ts';
import { inOneLine, planChange } from '../../data/plan-change.ts';
import type { Conclave, VenueView } from '../../data/conclave.ts';
import type { SessionView } from '../../data/programme.ts';

const placeOf = ({ name, entry }: VenueView): string => `${name}, ${entry.city}`;

/** For every page but a session's. */
export function conclaveFoot(conclave: Conclave): Foot {
  const { locale, status, when, oldWhen, venue, oldVenue } = conclave;
  const words = wordsIn(locale).status;
  const address = readable(addressOf(locale, '/'));
  const now = when && inOneLine(when);
  const old = oldWhen && inOneLine(oldWhen);
  const where = placeOf(venue);
  const change = planChange(conclave)?.headline;
  if (status.state === 'cancelled') return { change, lines: [{ struck: now ?? old }, { text: where }], address };
  const lines: FootLine[] = [
    { struck: old, text: now ?? words.noNewDate, strong: true },
    { struck: oldVenue?.name, text: where, strong: oldVenue !== undefined },
  ];
  return { change, lines: oldVenue && !old ? lines.toReversed() : lines, address };
}

/** For a session: its own time, hall and status, unless the whole conclave is off. */
export function sessionFoot({ entry, time, hall, oldTime, oldHall }: SessionView, conclave: Conclave): Foot {
  const foot = conclaveFoot(conclave);
  const { locale, when, venue, status } = conclave;
  if (!when || status.state === 'cancelled') return foot;
  const own = wordsIn(locale).card.session[entry.status.state];
  if (!own && !time) return foot;
  const range = time ? `${when.fullDay}, ${time.range}` : undefined;
  const hallAndPlace = [hall, placeOf(venue)].filter(Boolean).join(', ');
  return {
    change: own || foot.change,
    lines: [
      { struck: oldTime, text: range, strong: true },
      { struck: oldHall, text: hallAndPlace },
    ],
    address: foot.address,
  };
}

/** A foot in words, for those who do not see the card. */
export const footAlt = ({ change, lines }: Foot): string =>
  [
    change,
    lines
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', '),
  ]
    .filter(Boolean)
    .join(' ');
