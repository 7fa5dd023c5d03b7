/** What every page shows, and the whole data of the home page and the poster. */
import { formatNumber } from '../i18n/format.ts';
import { type Locale, otherLocale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { conclaveIn } from './conclave.ts';
import { entriesIn } from './entries.ts';
import { drawing } from './folder-files.ts';
import { needsWithSchemesIn } from './industry.ts';
import { figuresIn, sourcesIn } from './figures.ts';
import { memoize, resolveAll } from './loading.ts';
import { planChange } from './plan-change.ts';
import { productLinksIn } from './product-links.ts';
import { programmeIn, timetableOf } from './programme.ts';
import { routeTestOfSite } from './section-paths.ts';
import { reportIn } from './report.ts';
import { updatesIn } from './updates.ts';

/** For the head, menu, status and foot of every page. */
export type Site = Awaited<ReturnType<typeof siteIn>>;

export const siteIn = memoize(async (locale: Locale) => {
  const [{ conclave, sessions }, products, hasPage] = await Promise.all([
    programmeIn(locale),
    productLinksIn(locale),
    routeTestOfSite(),
  ]);
  return {
    locale,
    conclave,
    mark: drawing(conclave.entry.mark),
    products,
    timetable: timetableOf(sessions),
    /** Whether nothing was changed since the announcement: a change that was taken back leaves its moment. */
    asAnnounced: [conclave.entry, ...sessions.map(({ entry }) => entry)].every(
      ({ status }) => status.state === 'scheduled' && status.since === undefined,
    ),
    /** Whether the page at a route is there: links to those of sections that may be missing ask it. */
    hasPage,
  };
});

export type QuestionView = Awaited<ReturnType<typeof questionsIn>>[number];

export const questionsIn = memoize(async (locale: Locale) => {
  const [questions, sources] = await Promise.all([entriesIn('questions', locale), sourcesIn(locale)]);
  return questions.map((entry) => ({
    slug: entry.slug,
    entry,
    sources: resolveAll(entry.sources, sources, `questions/${entry.slug}`),
  }));
});

/** The home page shows all of a programme of up to so many sessions, else the first few. */
const mostOnHome = 6;
const firstOnHome = 4;
/** More needs have their place on the help page. */
const needsOnHome = 3;
const questionsOnHome = 4;

export type Home = Awaited<ReturnType<typeof homeIn>>;

export async function homeIn(locale: Locale) {
  const [site, programme, figures, needs, questions, updates, report] = await Promise.all([
    siteIn(locale),
    programmeIn(locale),
    figuresIn(locale),
    needsWithSchemesIn(locale),
    questionsIn(locale),
    updatesIn(locale),
    reportIn(locale),
  ]);
  const { entry, fullName, when, standing, over } = site.conclave;
  const { recording } = wordsIn(locale).conclave;
  const { sessions } = programme;
  return {
    site,
    title: when ? `${fullName} · ${when.fullDay}` : fullName,
    horizon: drawing(entry.horizon),
    programme,
    /** The page of the programme has the speakers; the home page only while there is no such page. */
    speakers: sessions.length === 0 ? programme.speakers : [],
    /** The sessions that the home page shows. */
    sessions: sessions.length > mostOnHome ? sessions.slice(0, firstOnHome) : sessions,
    figures: resolveAll(entry.figures, figures, 'event/conclave'),
    needs: needs.slice(0, needsOnHome),
    report,
    /** What lasts when the day is over; a report has the recordings. */
    lasting: entry.recording && standing === 'on' && !report ? [{ text: recording, href: entry.recording }] : [],
    /** The first few; none once the day is over. All are on the page of sources. */
    questions: over ? [] : questions.slice(0, questionsOnHome),
    moreQuestions: questions.length > questionsOnHome,
    /** The newest two; once the day is over, those that came after it. */
    updates: updates.filter(({ entry: update }) => !over || update.date > (when?.day ?? '')).slice(0, 2),
  };
}

/** More sessions than this are too many to be read from across a road. */
const mostSessions = 4;

/** What the conclave is about: its sessions, each with its place among them, or its topics where the sessions are too many. */
async function aboutIn(locale: Locale) {
  const { sessions, conclave } = await programmeIn(locale);
  const { entry } = conclave;
  const held = sessions.filter((each) => each.place !== undefined && each.entry.status.state !== 'cancelled');
  if (held.length === 0 || held.length > mostSessions) {
    const lines = Object.values(entry.topics).map((text) => ({ text, lang: entry.lang.topics, place: undefined }));
    return { heading: wordsIn(locale).conclave.topics, lang: undefined, lines };
  }
  const lines = held.map(({ entry: session }, index) => ({
    text: session.title,
    lang: session.lang.title,
    place: formatNumber(locale, index + 1),
  }));
  return { heading: entry.programmeTitle, lang: entry.lang.programmeTitle, lines };
}

export type Poster = Awaited<ReturnType<typeof posterIn>>;

export async function posterIn(locale: Locale) {
  const other = otherLocale(locale);
  const [site, translation, about] = await Promise.all([siteIn(locale), conclaveIn(other), aboutIn(locale)]);
  const { conclave } = site;
  return {
    site,
    horizon: drawing(conclave.entry.horizon),
    change: planChange(conclave),
    /** The conclave in the other language; undefined where it is not translated. */
    translation: translation.entry.borrowed || conclave.entry.borrowed ? undefined : translation,
    about,
  };
}
