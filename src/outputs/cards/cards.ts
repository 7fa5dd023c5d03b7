/** The share card of every page, with what its foot says: when and where, or what changed. */
import type { Conclave } from '../../data/conclave.ts';
import { onlyEntryIn } from '../../data/entries.ts';
import { drawing } from '../../data/folder-files.ts';
import { type ProductView, type SectorView, industryIn, productsIn } from '../../data/industry.ts';
import { dayAndHours, inOneLine, notAnnounced, planChange } from '../../data/plan-change.ts';
import { type Programme, type SessionView, programmeIn } from '../../data/programme.ts';
import { type Profile, profilesIn } from '../../data/profiles.ts';
import { type Report, reportIn } from '../../data/report.ts';
import { registrationNow } from '../../data/registration.ts';
import { routeTestOfSite } from '../../data/section-paths.ts';
import { updatesIn } from '../../data/updates.ts';
import { formatClock } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address as addressOf } from '../../lib/links.ts';
import { readable } from '../../lib/routes.ts';
import type { Drawing } from '../../lib/svg.ts';
import type { Card, Foot, FootLine, Format } from './card.ts';
import { portraitDrawing } from './portrait.ts';

const everyFormat: readonly Format[] = ['wide', 'square', 'status'];

/** The drawing of a name that may be missing. */
const named = (name: string | undefined): Drawing[] => (name === undefined ? [] : [drawing(name)]);

type Own = Pick<Card, 'route' | 'title'> & Partial<Card>;

/** Every page's card, in the order of the site. */
export async function cardsIn(locale: Locale): Promise<Card[]> {
  const [hasPage, programme, products, people, industry, updates, report, about] = await Promise.all([
    routeTestOfSite(),
    programmeIn(locale),
    productsIn(locale),
    profilesIn(locale),
    industryIn(locale),
    updatesIn(locale),
    reportIn(locale),
    onlyEntryIn('about', locale),
  ]);
  const { conclave, sessions } = programme;
  const { entry, venue } = conclave;
  const words = wordsIn(locale);
  const [newest] = updates;
  const pages: Own[] = [
    homeCard(conclave),
    programmeCard(programme),
    ...sessions.map((session) => sessionCard(session, conclave)),
    productsCard(products, locale),
    ...products.map(productCard),
    ...(await Promise.all(people.map((person) => personCard(person, conclave)))),
    {
      route: '/industry/',
      title: words.industry.title,
      lead: entry.industryLead,
      leadLang: entry.lang.industryLead,
      drawings: industry.sectors.flatMap((sector) => (sector.products.length === 0 ? (sector.drawing ?? []) : [])),
    },
    ...industry.sectors.map(sectorCard),
    {
      route: '/help/',
      title: words.help.heading,
      lead: entry.helpLead,
      leadLang: entry.lang.helpLead,
      drawings: named(entry.drawings.help),
    },
    ...(venue
      ? [
          {
            route: '/venue/',
            title: venue.name,
            titleLang: venue.entry.lang.name,
            lead: venue.full,
            leadLang: venue.entry.lang.address,
            drawings: named(entry.drawings.venue),
          },
        ]
      : []),
    {
      route: '/updates/',
      title: words.updates.title,
      lead: newest?.entry.title,
      leadLang: newest?.entry.lang.title,
    },
    ...(report ? [{ ...titled(report.entry), route: '/report/' }] : []),
    { route: '/about/', title: words.about.title, lead: about.summary, leadLang: about.lang.summary },
    {
      route: '/poster/',
      title: words.paper.poster,
      lead: words.paper.posterIs,
      drawings: products.map((product) => product.drawing),
    },
  ];
  return pages.filter(({ route }) => hasPage(route)).map((page) => whole(page, conclave));
}

/** A page's own part with what all cards share. */
function whole(own: Own, conclave: Conclave): Card {
  const { locale, entry, fullName } = conclave;
  const foot = own.foot ?? conclaveFoot(conclave);
  return {
    locale,
    formats: ['wide'],
    kicker: fullName,
    items: [],
    more: wordsIn(locale).card.more,
    mark: drawing(entry.mark),
    horizon: drawing(entry.horizon),
    drawings: [],
    material: 'brass',
    ground: 'night',
    foot,
    alt: [own.title, fullName, footAlt(foot)].join(' · '),
    ...own,
  };
}

function homeCard(conclave: Conclave): Own {
  const { entry, locale, fullName } = conclave;
  return {
    route: '/',
    formats: everyFormat,
    kicker: wordsIn(locale).conclave.by(entry.organiser),
    title: entry.city,
    titleLang: entry.lang.city,
    subtitle: entry.name,
    subtitleLang: entry.lang.name,
    lead: entry.summary,
    leadLang: entry.lang.summary,
    alt: [fullName, footAlt(conclaveFoot(conclave))].join(' · '),
  };
}

function programmeCard({ conclave, sessions }: Programme): Own {
  const { entry, locale } = conclave;
  return {
    route: '/programme/',
    formats: everyFormat,
    title: wordsIn(locale).programme.title,
    subtitle: entry.programmeTitle,
    subtitleLang: entry.lang.programmeTitle,
    items: sessions.map(({ entry: session, place, time }) => ({
      mark: time?.short ?? (session.start ? formatClock(session.start) : place?.toString()),
      text: session.title,
      lang: session.lang.title,
      struck: session.status.state === 'cancelled' || (session.status.state === 'postponed' && !time),
    })),
  };
}

/** The title of an entry and its summary under it. */
const titled = ({ title, summary, lang }: (SessionView | SectorView | Report)['entry']) => ({
  title,
  titleLang: lang.title,
  lead: summary,
  leadLang: lang.summary,
});

const sessionCard = (session: SessionView, conclave: Conclave): Own => ({
  ...titled(session.entry),
  route: session.route,
  drawings: named(session.entry.drawing),
  foot: sessionFoot(session, conclave),
});

const productsCard = (products: readonly ProductView[], locale: Locale): Own => ({
  route: '/products/',
  formats: everyFormat,
  title: wordsIn(locale).products.title,
  subtitle: products.map(({ title }) => title).join(', '),
  items: products.map(({ title, lang, summary }) => ({ text: `${title}: ${summary}`, lang })),
  drawings: products.map((product) => product.drawing),
});

const productCard = (product: ProductView): Own => ({
  route: product.route,
  formats: everyFormat,
  title: product.title,
  titleLang: product.lang,
  lead: product.entry.lead,
  leadLang: product.entry.lang.lead,
  drawings: [product.drawing],
  material: product.material,
  ground: 'paper',
});

/** The square one is the speaker's own: it invites to their sessions. */
async function personCard(person: Profile, conclave: Conclave): Promise<Own> {
  const { entry, route, lang, about, portrait, drawing: drawn, sessions, invites } = person;
  const { locale, fullName } = conclave;
  const on = sessions.filter(({ standing }) => standing === 'on');
  const { lines, ...foot } = conclaveFoot(conclave);
  const standsOn = portrait ? await portraitDrawing(portrait) : drawn;
  return {
    route,
    formats: invites ? ['wide', 'square'] : ['wide'],
    invitation: wordsIn(locale).card.speaking,
    title: entry.name,
    titleLang: lang,
    lead: about,
    leadLang: entry.lang.role,
    items: invites
      ? on.map(({ entry: session, time }) => ({ mark: time?.short, text: session.title, lang: session.lang.title }))
      : [],
    drawings: standsOn ? [standsOn] : [],
    foot: {
      ...foot,
      lines: [
        { text: fullName, strong: true },
        {
          text: lines
            .map(({ text }) => text)
            .filter(Boolean)
            .join(' · '),
        },
      ],
    },
  };
}

const sectorCard = ({ route, entry }: SectorView): Own => ({
  ...titled(entry),
  route,
  drawings: named(entry.drawing),
});

/** Where the conclave is held: its venue, or its city alone. */
const placeOf = ({ venue, entry }: Conclave): string => (venue ? `${venue.name}, ${venue.entry.city}` : entry.city);

/** For every page but a session's. */
function conclaveFoot(conclave: Conclave): Foot {
  const { locale, status, when, oldWhen, venue, oldVenue } = conclave;
  const { status: words, phase } = wordsIn(locale);
  const address = readable(addressOf(locale, '/'));
  const now = when && inOneLine(when);
  const old = oldWhen && inOneLine(oldWhen);
  const change = planChange(conclave)?.headline;
  if (status.state === 'cancelled')
    return { change, lines: [{ struck: now ?? old }, { text: placeOf(conclave) }], address };
  const where = [placeOf(conclave), venue ? '' : notAnnounced('venue', conclave)].filter(Boolean).join(' · ');
  const registration = change ? undefined : registrationNow(conclave);
  const announced = when && (when.hours ? inOneLine(when) : dayAndHours(when, conclave));
  const day = conclave.over && when ? `${when.fullDay} · ${phase.over}` : announced;
  const lines: FootLine[] = [
    { struck: old, text: day ?? words.noNewDate, strong: true },
    { struck: oldVenue?.name, text: where, strong: oldVenue !== undefined },
    ...(registration ? [{ text: registration.note }] : []),
  ];
  return { change, lines: oldVenue && !old ? lines.toReversed() : lines, address };
}

/** For a session: its own time, hall and status, unless the whole conclave is off. */
function sessionFoot({ entry, time, hall, oldTime, oldHall }: SessionView, conclave: Conclave): Foot {
  const foot = conclaveFoot(conclave);
  const { locale, when, status } = conclave;
  if (!when || status.state === 'cancelled') return foot;
  const own = wordsIn(locale).card.session[entry.status.state];
  if (!own && !time) return foot;
  const range = time ? `${when.fullDay}, ${time.range}` : undefined;
  const hallAndPlace = [hall, placeOf(conclave)].filter(Boolean).join(', ');
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
function footAlt({ change, lines }: Foot): string {
  const facts = lines.flatMap(({ text }) => text || []).join(', ');
  return [change, facts].filter(Boolean).join(' ');
}
