/** The poster's whole data: the conclave in the page's language, and its essentials in the other. */
import { formatNumber } from '../i18n/format.ts';
import { type Locale, otherLocale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Drawing } from '../lib/svg.ts';
import { type Conclave, conclaveIn } from './conclave.ts';
import { drawing } from './drawings.ts';
import { type PlanChange, planChange } from './plan-change.ts';
import { programmeIn } from './programme.ts';
import { type Site, siteIn } from './site.ts';

/** More sessions than this are too many to be read from across a road. */
const mostSessions = 4;

export interface PosterLine {
  readonly text: string;
  readonly lang?: Locale | undefined;
  /** Its place among the sessions; a topic has none. */
  readonly place?: string | undefined;
}

/** What the conclave is about: its sessions, or its topics where the sessions are too many. */
export interface PosterAbout {
  readonly heading: string;
  readonly lang?: Locale | undefined;
  readonly lines: readonly PosterLine[];
}

export interface Poster {
  readonly site: Site;
  readonly horizon: Drawing;
  readonly change?: PlanChange | undefined;
  /** The conclave in the other language; undefined where it is not translated. */
  readonly translation?: Conclave | undefined;
  readonly about: PosterAbout;
}

async function aboutIn(locale: Locale): Promise<PosterAbout> {
  const { sessions, conclave } = await programmeIn(locale);
  const { entry } = conclave;
  const held = sessions.filter((each) => each.place !== undefined && each.entry.status.state !== 'cancelled');
  if (held.length === 0 || held.length > mostSessions) {
    const lines = Object.values(entry.topics).map((text) => ({ text, lang: entry.lang.topics }));
    return { heading: wordsIn(locale).conclave.topics, lines };
  }
  const lines = held.map(({ entry: session }, index) => ({
    text: session.title,
    lang: session.lang.title,
    place: formatNumber(locale, index + 1),
  }));
  return { heading: entry.programmeTitle, lang: entry.lang.programmeTitle, lines };
}

export async function posterIn(locale: Locale): Promise<Poster> {
  const other = otherLocale(locale);
  const [site, translation, about] = await Promise.all([siteIn(locale), conclaveIn(other), aboutIn(locale)]);
  const { conclave } = site;
  return {
    site,
    horizon: drawing(conclave.entry.horizon),
    change: planChange(conclave),
    translation: translation.entry.borrowed || conclave.entry.borrowed ? undefined : translation,
    about,
  };
}
