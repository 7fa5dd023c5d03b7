/** The share card of every page. */
import { formatClock } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Card, Format } from './card.ts';
import type { Drawing } from '../../lib/svg.ts';
import { conclaveFoot, footAlt, sessionFoot } from './card-foot.ts';
import type { Conclave } from '../../data/conclave.ts';
import { drawing } from '../../data/drawings.ts';
import { onlyEntryIn } from '../../data/entries.ts';
import { type SectorView, industryIn } from '../../data/industry.ts';
import { type ProductView, productsIn } from '../../data/products.ts';
import { type Programme, type SessionView, programmeIn } from '../../data/programme.ts';
import { updatesIn } from '../../data/updates.ts';

const everyFormat: readonly Format[] = ['wide', 'square', 'status'];

type Own = Pick<Card, 'route' | 'title'> & Partial<Card>;

/** Every page's card, in the order of the site. */
export async function cardsIn(locale: Locale): Promise<Card[]> {
  const [programme, products, industry, updates, about] = await Promise.all([
    programmeIn(locale),
    productsIn(locale),
    industryIn(locale),
    updatesIn(locale),
    onlyEntryIn('about', locale),
  ]);
  const { conclave, sessions } = programme;
  const { entry, venue } = conclave;
  const words = wordsIn(locale);
  const named = (name: string | undefined): Drawing[] => (name === undefined ? [] : [drawing(name)]);
  const [newest] = updates;
  const pages: Own[] = [
    homeCard(conclave),
    programmeCard(programme),
    ...sessions.map((session) => sessionCard(session, conclave)),
    productsCard(products, locale),
    ...products.map(productCard),
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
    {
      route: '/venue/',
      title: venue.name,
      titleLang: venue.entry.lang.name,
      lead: venue.full,
      leadLang: venue.entry.lang.address,
      drawings: named(entry.drawings.venue),
    },
    {
      route: '/updates/',
      title: words.updates.title,
      lead: newest?.entry.title,
      leadLang: newest?.entry.lang.title,
    },
    { route: '/about/', title: words.about.title, lead: about.summary, leadLang: about.lang.summary },
    {
      route: '/poster/',
      title: words.paper.poster,
      lead: words.paper.posterIs,
      drawings: products.map((product) => product.drawing),
    },
  ];
  return pages.map((page) => whole(page, conclave));
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
    alt: `${own.title}: ${footAlt(foot)}`,
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
    alt: `${fullName}: ${footAlt(conclaveFoot(conclave))}`,
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

const sessionCard = (session: SessionView, conclave: Conclave): Own => ({
  route: session.route,
  title: session.entry.title,
  titleLang: session.entry.lang.title,
  lead: session.entry.summary,
  leadLang: session.entry.lang.summary,
  drawings: session.entry.drawing ? [drawing(session.entry.drawing)] : [],
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

const sectorCard = ({ route, entry, drawing: shown }: SectorView): Own => ({
  route,
  title: entry.title,
  titleLang: entry.lang.title,
  lead: entry.summary,
  leadLang: entry.lang.summary,
  drawings: shown ? [shown] : [],
});
