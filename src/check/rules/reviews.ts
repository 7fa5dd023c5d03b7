/** What was read so long ago that it may no longer hold. It depends on the day, which is given to it. */
import { type Entry, type Item, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding } from '../problem.ts';

/** The day from which on a date, or the end of a month or year, is more than a year ago. */
function yearAfter(date: string): string {
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${Number(year) + 1}-${month}-${day}`;
}

/** The last day that a date may mean: a month or year lasts until its end. */
const lastDay = (date: string): string => `${date}-12-31`.slice(0, Math.max(10, date.length)).slice(0, 10);

/** Schemes whose terms were read over a year before `today`, and whatever has passed its own `review` date. */
export const reviewProblems =
  (today: string): Rule =>
  ({ entries, items }) =>
    [...entries, ...items].flatMap((holder: Entry | Item): Finding[] => {
      const { review, termsRead } = holder.data;
      if (typeof review === 'string')
        return lastDay(review) < today
          ? [finding(holder, holder.placeOf(['review']), messages.reviewPast(review))]
          : [];
      if (typeof termsRead !== 'string' || yearAfter(termsRead) >= today) return [];
      return [finding(holder, holder.placeOf(['termsRead']), messages.reviewDue(termsRead))];
    });
