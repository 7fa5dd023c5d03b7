/** What a conclave offers, by its status and by the phase; and which elements a page shows in which phase. */
import { type Phase, phases } from './phase.ts';
import type { Standing } from './timetable.ts';

type Moment = 'before' | 'during' | 'after';

/**
 * `entry` is its fee and whom it is for; `calendar` adds it to a calendar, or changes it there; `news` is whatever may still be
 * announced.
 */
export type Offer = 'register' | 'entry' | 'watch' | 'recording' | 'calendar' | 'directions' | 'news';

const waiting: readonly Offer[] = ['entry', 'calendar', 'news'];
const cancelled: readonly Offer[] = ['calendar', 'news'];
const offers: Record<Standing, Record<Moment, readonly Offer[]>> = {
  on: {
    before: ['register', 'entry', 'watch', 'calendar', 'directions', 'news'],
    during: ['entry', 'watch', 'calendar', 'directions', 'news'],
    after: ['recording'],
  },
  waiting: { before: waiting, during: waiting, after: waiting },
  off: { before: cancelled, during: cancelled, after: [] },
};

export const offeredAt = (standing: Standing, moment: Moment): readonly Offer[] => offers[standing][moment];

/** What a conclave's view knows of itself. */
interface Plan {
  readonly standing: Standing;
  /** Whether the site is built after its day. */
  readonly over: boolean;
  readonly latest: { readonly hours?: unknown };
}

/** Whether something is offered on the day of the build: for readers without the visitor's clock. */
export const isOffered = (offer: Offer, { standing, over }: Plan): boolean =>
  offeredAt(standing, over ? 'after' : 'before').includes(offer);

/** Whether pages follow the visitor's clock: what is over stays over, what does not take place has no phase. */
export const hasPhases = ({ standing, over }: Plan): boolean => standing === 'on' && !over;

/**
 * Attributes of an element that a page shows in some phases; undefined where it never does. Scripts follow `data-when`, in which
 * `none` is the phase without scripts. A conclave without hours lasts all day.
 */
function shown(plan: Plan, at: (moment: Moment) => boolean): { 'data-when'?: string; hidden?: boolean } | undefined {
  if (!hasPhases(plan)) return at(plan.over ? 'after' : 'before') ? {} : undefined;
  const allDay = plan.latest.hours === undefined;
  const momentOf = (phase: Phase | 'none'): Moment => {
    if (phase === 'over') return 'after';
    return phase === 'live' || (phase === 'today' && allDay) ? 'during' : 'before';
  };
  const chosen = (['none', ...phases] as const).filter((phase) => at(momentOf(phase)));
  return chosen.length === 0 ? undefined : { 'data-when': chosen.join(' '), hidden: chosen[0] !== 'none' };
}

export const whileIn = (plan: Plan, ...moments: readonly Moment[]) => shown(plan, (moment) => moments.includes(moment));

export const whileOffered = (plan: Plan, offer: Offer, is = true) =>
  shown(plan, (moment) => offeredAt(plan.standing, moment).includes(offer) === is);
