/** What was read so long ago that it may no longer hold. It depends on the day, which is given to it. */
import { type Entry, type Item, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding } from '../problem.ts';

/** The last day that a date may mean, some years later: a month or year lasts until its end. Good for comparing alone. */
function lastDay(date: string, yearsLater = 0): string {
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${Number(year) + yearsLater}-${month}-${day}`;
}

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
      if (typeof termsRead !== 'string' || lastDay(termsRead, 1) >= today) return [];
      return [finding(holder, holder.placeOf(['termsRead']), messages.reviewDue(termsRead))];
    });
