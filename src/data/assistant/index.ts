/** Everything the site says, as one markdown text a language for assistants, and the index that leads to them (llmstxt.org). */
import { type Locale, defaultLocale, localeNames, locales } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { blocks, lines, mdLink, paragraph, plain, section } from '../../lib/markdown.ts';
import { type Conclave, conclaveIn } from '../conclave.ts';
import { feedRoute } from '../feed.ts';
import { schemesIn } from '../help.ts';
import { industryIn } from '../industry.ts';
import { figuresIn } from '../lists.ts';
import { productsIn } from '../products.ts';
import { programmeIn } from '../programme.ts';
import { questionsIn } from '../questions.ts';
import { resolveAll } from '../resolve.ts';
import { shareConclave } from '../sharing.ts';
import { updatesIn } from '../updates.ts';
import { eventText, whenLines } from './event.ts';
import { assistantFile } from './files.ts';
import { questionsText, schemesText, updatesText } from './help.ts';
import { industryText, productsText } from './industry.ts';
import { programmeText, speakersText } from './programme.ts';

export async function assistantText(locale: Locale): Promise<string> {
  const [programme, products, industry, figures, schemes, questions, updates] = await Promise.all([
    programmeIn(locale),
    productsIn(locale),
    industryIn(locale),
    figuresIn(locale),
    schemesIn(locale),
    questionsIn(locale),
    updatesIn(locale),
  ]);
  return `${blocks([
    eventText(programme.conclave),
    programmeText(programme),
    speakersText(programme.speakers, locale),
    productsText(products, locale),
    industryText(industry, resolveAll(programme.conclave.entry.figures, figures, 'event/conclave'), locale),
    schemesText(schemes, locale),
    questionsText(questions, locale),
    updatesText(updates, locale),
  ])}\n`;
}

/** A language's links, the whole text first. */
function linksIn({ locale, entry, venue }: Conclave): string | undefined {
  const words = wordsIn(locale);
  const page = (title: string, route: string, note?: string) =>
    `- ${mdLink(title, address(locale, route))}${note ? `: ${plain(note)}` : ''}`;
  return section(2, localeNames[locale], [
    lines([
      `- ${assistantFile(locale).link}`,
      page(words.nav.home, '/', entry.summary),
      page(words.programme.title, '/programme/', entry.programmeTitle),
      page(words.assistant.asText(words.programme.title), '/programme.txt'),
      page(words.venue.heading, '/venue/', venue.full),
      page(words.products.title, '/products/'),
      page(words.industry.title, '/industry/', words.industry.description(entry.city)),
      page(words.help.heading, '/help/', entry.helpLead),
      page(words.updates.title, '/updates/'),
      page(words.assistant.feed, feedRoute),
      page(words.paper.poster, '/poster/'),
      page(words.about.title, '/about/'),
    ]),
  ]);
}

/** `/llms.txt`: one file for both languages, each with its own lines and links. */
export async function assistantIndex(): Promise<string> {
  const conclaves = await Promise.all(locales.map(conclaveIn));
  const essentials = conclaves.map((conclave) =>
    lines([`${localeNames[conclave.locale]}:`, '', ...whenLines(conclave)]),
  );
  const names = conclaves
    .toSorted((a, b) => Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale))
    .map(({ fullName }) => plain(fullName));
  return `${blocks([
    `# ${names.join(' · ')}`,
    conclaves.map((conclave) => `> ${paragraph(shareConclave(conclave))}`).join('\n>\n'),
    ...essentials,
    ...locales.map((locale) => wordsIn(locale).assistant.today),
    ...conclaves.map(linksIn),
  ])}\n`;
}
