/** `/llms.txt` (llmstxt.org) for both languages: whether and when the conclave is held, then a line for each page. */
import { type Locale, localeNames, locales } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { blocks, mdLink, paragraph, plain } from './body-markdown.ts';
import { sentence, shareConclave } from '../sharing.ts';
import { type Conclave, conclaveIn } from '../../data/conclave.ts';
import { feedRoute } from '../feed/feed.ts';
import { type SectorView, industryIn } from '../../data/industry.ts';
import { dayAndHours, planChange } from '../../data/plan-change.ts';
import { peopleIn } from '../../data/people.ts';
import { productLinksIn } from '../../data/product-links.ts';
import { type SessionView, programmeIn } from '../../data/programme.ts';
import { reportIn } from '../../data/report.ts';
import { routeTestOfSite } from '../../data/section-paths.ts';

/** The change of plan in one line, or that there is none. */
function statusText(conclave: Conclave): string {
  const words = wordsIn(conclave.locale);
  const change = planChange(conclave);
  const past = conclave.over && conclave.standing === 'on' && words.phase.over;
  if (!change) return [past, words.assistant.asAnnounced].filter(Boolean).join(' ');
  const facts = change.lines.map(({ old, now }) =>
    sentence(conclave.locale, old ? `${now} (${words.status.before} ${old})` : now),
  );
  return [past, change.headline, ...facts, conclave.entry.statusNote].filter(Boolean).join(' ');
}

/** Status and day, in words and as instants. */
function essentials(conclave: Conclave): string {
  const { locale, when } = conclave;
  const { assistant, venue, status } = wordsIn(locale);
  const facts = [
    [assistant.status, plain(statusText(conclave))],
    [venue.when, plain(when ? dayAndHours(when, conclave) : status.noNewDate)],
  ];
  if (when?.end) facts.push([assistant.starts, when.start], [assistant.ends, when.end]);
  return [`${localeNames[locale]}:`, '', ...facts.map(([label, text]) => `- **${label}:** ${text}`)].join('\n');
}

interface Line {
  readonly title: string;
  readonly route: string;
  readonly summary?: string;
}

const lineOf = ({ route, entry: { title, summary } }: SessionView | SectorView): Line => ({ title, route, summary });

async function pagesIn(locale: Locale): Promise<string> {
  const [hasPage, programme, people, products, industry, report] = await Promise.all([
    routeTestOfSite(),
    programmeIn(locale),
    peopleIn(locale),
    productLinksIn(locale),
    industryIn(locale),
    reportIn(locale),
  ]);
  const { entry, venue } = programme.conclave;
  const words = wordsIn(locale);
  const pages: Line[] = [
    { title: words.nav.home, route: '/', summary: entry.summary },
    { title: words.programme.title, route: '/programme/', summary: entry.programmeTitle },
    { title: words.assistant.asText(words.programme.title), route: '/programme.txt' },
    ...programme.sessions.map(lineOf),
    ...people.map(({ entry: { name }, route, about }) => ({ title: name, route, summary: about })),
    ...(venue ? [{ title: words.venue.heading, route: '/venue/', summary: venue.full }] : []),
    { title: words.products.title, route: '/products/' },
    ...products,
    { title: words.industry.title, route: '/industry/', summary: words.industry.description(entry.city) },
    ...industry.sectors.map(lineOf),
    { title: words.help.heading, route: '/help/', summary: entry.helpLead },
    ...(report ? [{ title: report.entry.title, route: '/report/', summary: report.entry.summary }] : []),
    { title: words.updates.title, route: '/updates/' },
    { title: words.assistant.feed, route: feedRoute },
    { title: words.paper.poster, route: '/poster/' },
    { title: words.about.title, route: '/about/' },
  ];
  const lines = pages
    .filter((page) => hasPage(page.route))
    .map(({ title, route, summary }) => {
      const link = `- ${mdLink(title, address(locale, route))}`;
      return summary ? `${link}: ${plain(summary)}` : link;
    });
  return `## ${localeNames[locale]}\n\n${lines.join('\n')}`;
}

export async function llmsText(): Promise<string> {
  const conclaves = await Promise.all(locales.map(conclaveIn));
  return `${blocks([
    `# ${conclaves.map(({ fullName }) => plain(fullName)).join(' · ')}`,
    conclaves.map((conclave) => `> ${paragraph(shareConclave(conclave))}`).join('\n>\n'),
    ...conclaves.map(essentials),
    ...conclaves.flatMap(({ over, locale }) => (over ? [] : wordsIn(locale).assistant.today)),
    ...(await Promise.all(locales.map(pagesIn))),
  ])}\n`;
}
