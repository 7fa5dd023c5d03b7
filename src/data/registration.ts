/** Registration as pages and outputs show it: what holds now and what holds later, by its state and its times. */
import { formatDay, formatTime } from '../i18n/format.ts';
import { wordsIn } from '../i18n/words.ts';
import { instant } from '../lib/dates.ts';
import { whileOffered } from '../lib/offers.ts';
import { buildDay } from './build-day.ts';
import type { Conclave } from './conclave.ts';

interface Stage {
  readonly name: 'ahead' | 'open' | 'waiting' | 'full' | 'closed';
  /** What one can do, if anything. */
  readonly action?: string | undefined;
  readonly note: string;
  /** Local moments. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The stages in their order; none while registration is not offered. One of them `isNow` by the day of the build: on the
 * days on which it opens and closes, it is open. `shown` are attributes by which scripts follow the clock.
 */
export function registrationOf(conclave: Conclave) {
  const { entry, locale } = conclave;
  const offered = whileOffered(conclave, 'register');
  if (!entry.registration || !offered) return [];
  const { state, link } = entry.registration;
  const isOpen = state === 'open' || state === 'waiting';
  const { opens, closes }: { opens?: string | undefined; closes?: string | undefined } = isOpen
    ? entry.registration
    : {};
  const { register, registration: words } = wordsIn(locale).conclave;
  const day = (moment: string) => moment.slice(0, 10);
  const read = (moment: string) => `${formatDay(locale, day(moment))}, ${formatTime(locale, moment.slice(11))}`;
  const actions: Partial<Record<Stage['name'], string>> = { open: register, waiting: words.waitingList };
  const note = state === 'open' && closes ? words.closes(read(closes)) : words[state];
  const stages: Stage[] = [
    ...(opens ? [{ name: 'ahead' as const, note: words.opens(read(opens)), to: opens }] : []),
    { name: state, action: actions[state], note, from: opens, to: closes },
    ...(closes ? [{ name: 'closed' as const, note: words.closed, from: closes }] : []),
  ];
  const today = buildDay(entry.timeZone);
  const ahead = opens && day(opens) > today ? 'ahead' : state;
  const name = closes && day(closes) < today ? 'closed' : ahead;
  const at = (moment: string | undefined) => moment && instant(day(moment), moment.slice(11), entry.timeZone);
  return stages.map((stage) => ({
    ...stage,
    href: stage.action && link,
    isNow: stage.name === name,
    shown: {
      ...offered,
      'data-start': at(stage.from),
      'data-end': at(stage.to),
      hidden: offered.hidden || stage.name !== name,
    },
  }));
}

/** What holds on the day of the build. */
export const registrationNow = (conclave: Conclave) => registrationOf(conclave).find(({ isNow }) => isNow);
