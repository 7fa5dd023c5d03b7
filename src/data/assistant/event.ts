/** What, when, where and whether: the first lines of a text for assistants. */
import { otherLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { utcOffset } from '../../lib/dates.ts';
import { address } from '../../lib/links.ts';
import { blocks, heading, labelled, lines, mdLink, paragraph, plain, section } from '../../lib/markdown.ts';
import { sentence } from '../../lib/share.ts';
import { planChange, inOneLine } from '../plan-change.ts';
import type { Conclave } from '../conclave.ts';
import { shareConclave } from '../sharing.ts';
import { assistantFile } from './files.ts';
import { bodyText, sourcesLine } from './parts.ts';

/** The change of plan in one line, or that there is none. */
function statusText(conclave: Conclave): string {
  const { locale } = conclave;
  const words = wordsIn(locale);
  const change = planChange(conclave);
  if (!change) return words.assistant.asAnnounced;
  const facts = change.lines.map(({ old, now }) => sentence(locale, `${now} (${words.status.before} ${old})`));
  return [change.headline, ...facts, conclave.entry.statusNote].filter((text) => text !== undefined).join(' ');
}

/** Status, day and hours, in words and as instants. */
export function whenLines(conclave: Conclave): (string | undefined)[] {
  const { locale, when, entry } = conclave;
  const words = wordsIn(locale);
  const zone = when && `${entry.timeZone} (UTC${utcOffset(when.day, entry.timeZone)})`;
  return [
    labelled(words.assistant.status, plain(statusText(conclave))),
    labelled(words.venue.when, plain(when ? inOneLine(when) : words.status.noNewDate)),
    labelled(words.assistant.starts, when?.start),
    labelled(words.assistant.ends, when?.end),
    labelled(words.assistant.timeZone, zone),
  ];
}

function whereAndWho({ locale, venue, entry }: Conclave): (string | undefined)[] {
  const words = wordsIn(locale);
  const { entrance, parking, accessibility } = venue.entry;
  const price = entry.entry === 'free' ? words.conclave.free : entry.price;
  const links = [
    { text: words.conclave.register, href: entry.registration },
    { text: words.conclave.watch, href: entry.liveStream },
    { text: words.conclave.recording, href: entry.recording },
  ].flatMap(({ text, href }) => (href ? mdLink(text, href) : []));
  return [
    labelled(words.nav.venue, `${plain(`${venue.name}, ${venue.full}`)} · ${mdLink(words.venue.map, venue.mapUrl)}`),
    labelled(words.venue.entrance, entrance && plain(entrance)),
    labelled(words.venue.parking, parking && plain(parking)),
    labelled(words.venue.accessibility, accessibility && plain(accessibility)),
    labelled(words.assistant.organiser, plain(entry.organiser)),
    labelled(words.assistant.entry, price && plain(price)),
    labelled(
      words.assistant.contact,
      [entry.email, entry.phone]
        .filter((text) => text !== undefined)
        .map(plain)
        .join(', '),
    ),
    labelled(words.conclave.hashtag, entry.hashtag && plain(entry.hashtag)),
    links.length > 0 ? `- ${links.join(' · ')}` : undefined,
    labelled(words.assistant.website, mdLink(address(locale, '/'), address(locale, '/'))),
  ];
}

/** The title and everything that answers “what, when, where”. */
export function eventText(conclave: Conclave): string {
  const { locale, entry, fullName, sources } = conclave;
  const words = wordsIn(locale);
  const other = otherLocale(locale);
  const named = (texts: Record<string, string>) => Object.values(texts).map(plain).join(', ');
  return blocks([
    heading(1, fullName),
    `> ${paragraph(shareConclave(conclave))}`,
    lines([...whenLines(conclave), ...whereAndWho(conclave), `- ${assistantFile(other).link}`]),
    words.assistant.today,
    section(2, words.conclave.purpose, [
      paragraph(entry.summary),
      bodyText(entry.body, 2),
      lines([
        labelled(words.conclave.emphases, entry.emphases && named(entry.emphases)),
        labelled(words.conclave.topics, named(entry.topics)),
        labelled(words.conclave.audience, plain(entry.audience)),
      ]),
      sourcesLine(sources, locale),
    ]),
  ]);
}
