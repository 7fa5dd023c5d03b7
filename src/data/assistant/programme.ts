/** The sessions and speakers in a text for assistants. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../../lib/links.ts';
import { labelled, lines, mdLink, paragraph, plain, section } from '../../lib/markdown.ts';
import { sentence } from '../../lib/share.ts';
import { planChange } from '../plan-change.ts';
import type { Programme, SessionView } from '../programme.ts';
import type { SpeakerView } from '../speakers.ts';
import { bodyText, borrowedLine, sourcesLine } from './parts.ts';

/** What changed about a session, in one line. */
function sessionStatus({ entry, oldTime, oldHall }: SessionView, locale: Locale): string | undefined {
  const words = wordsIn(locale).status;
  if (entry.status.state === 'scheduled') return undefined;
  const old = [oldTime, oldHall].filter(Boolean).join(', ');
  const change = [words.session[entry.status.state], old && `(${words.before} ${old})`].filter(Boolean).join(' ');
  return [sentence(locale, change), entry.statusNote].filter(Boolean).join(' ');
}

function sessionText(session: SessionView, { conclave }: Programme): string | undefined {
  const { entry, place, kind, time, hall, topic, speakers, products, schemes, materials, route } = session;
  const { locale, when } = conclave;
  const words = wordsIn(locale);
  const instants = [time?.start, time?.end].filter(Boolean).join(' / ');
  const status = sessionStatus(session, locale);
  const links = (all: readonly { text: string; route: string }[]) =>
    all.map(({ text, route: to }) => mdLink(text, address(locale, to))).join(', ');
  return section(3, place ? `${place}. ${entry.title}` : entry.title, [
    borrowedLine(entry.borrowed, locale),
    lines([
      labelled(words.assistant.status, status && plain(status)),
      labelled(words.venue.when, when && time && `${when.fullDay}, ${time.range} (${instants})`),
      labelled(words.programme.hall, hall && plain(hall)),
      `- ${paragraph([kind, topic].filter(Boolean).join('; '))}`,
      labelled(words.programme.speakers, speakers.map(({ entry: { name } }) => plain(name)).join(', ')),
      labelled(words.nav.products, links(products.map(({ title, route: to }) => ({ text: title, route: to })))),
      labelled(words.programme.schemes, links(schemes)),
      labelled(words.programme.materials, materials.map(({ text, url }) => mdLink(text, url)).join(', ')),
      `- ${mdLink(words.actions.more, address(locale, route))}`,
    ]),
    paragraph(entry.summary),
    bodyText(entry.body, 3),
    sourcesLine(session.sources, locale),
  ]);
}

export function programmeText(programme: Programme): string | undefined {
  const { sessions, timed, conclave } = programme;
  const { entry, locale } = conclave;
  const words = wordsIn(locale).programme;
  const note = entry.programmeNote ?? (timed ? undefined : words.noTimes);
  return section(2, words.title, [
    planChange(conclave)?.headline,
    paragraph(entry.programmeTitle),
    note && paragraph(note),
    ...sessions.map((session) => sessionText(session, programme)),
  ]);
}

function speakerText({ entry, links }: SpeakerView, locale: Locale): string | undefined {
  const position = [entry.role, entry.organisation].filter((text) => text !== undefined);
  return section(3, entry.name, [
    borrowedLine(entry.borrowed, locale),
    position.length > 0 ? paragraph(position.join(', ')) : undefined,
    bodyText(entry.body, 3),
    lines(links.map(({ text, url }) => `- ${mdLink(text, url)}`)),
  ]);
}

export const speakersText = (speakers: readonly SpeakerView[], locale: Locale): string | undefined =>
  section(
    2,
    wordsIn(locale).programme.speakers,
    speakers.map((speaker) => speakerText(speaker, locale)),
  );
