/** What every page shows of the conclave: its head, menu, status and foot. */
import type { Locale } from '../i18n/locales.ts';
import { type TimetableEntry, sessionsTimetable } from './timetable.ts';
import type { Drawing } from '../lib/svg.ts';
import type { Conclave } from './conclave.ts';
import { drawing } from './drawings.ts';
import { type ProductLink, productLinksIn } from './product-links.ts';
import { programmeIn } from './programme.ts';

export interface Site {
  readonly locale: Locale;
  readonly conclave: Conclave;
  readonly mark: Drawing;
  readonly products: readonly ProductLink[];
  /** The timed sessions, for what runs now and what comes next. */
  readonly timetable: readonly TimetableEntry[];
}

export async function siteIn(locale: Locale): Promise<Site> {
  const [programme, products] = await Promise.all([programmeIn(locale), productLinksIn(locale)]);
  return {
    locale,
    conclave: programme.conclave,
    mark: drawing(programme.conclave.entry.mark),
    products,
    timetable: sessionsTimetable(programme.sessions),
  };
}
