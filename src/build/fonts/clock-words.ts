/** The words that a page’s script or the service worker writes by the visitor’s clock: they stand in no page. */
import { formatDay, formatTime } from '../../i18n/format.ts';
import { type Locale, intlTags } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { formatAge } from '../offline/copy-line.ts';

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
/** One and two minutes, hours, days. */
const ages = [60_000, 3_600_000, 86_400_000].flatMap((unit) => [unit, 2 * unit]);

export const clockWords = (locale: Locale): string =>
  [
    ...months.map((month) => formatDay(locale, `2030-${month}-15`)),
    ...hours.map((hour) => formatTime(locale, `${hour}:46`)),
    ...Object.values(wordsIn(locale).copy),
    ...ages.map((age) => formatAge(intlTags[locale], age)),
  ].join(' ');
