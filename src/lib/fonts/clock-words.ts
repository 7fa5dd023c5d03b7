/** The words that a page’s script writes by the visitor’s clock: they stand in no page. */
import { formatDay, formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

export const clockWords = (locale: Locale): string =>
  [
    ...months.map((month) => formatDay(locale, `2030-${month}-15`)),
    ...hours.map((hour) => formatTime(locale, `${hour}:46`)),
  ].join(' ');
