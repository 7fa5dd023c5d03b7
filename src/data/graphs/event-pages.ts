/** The graphs of the pages about the day: home, programme, sessions and venue. */
import { conclaveId, pageId, sessionId, venueId } from '../../lib/structured-data/ids.ts';
import { faqNode } from '../../lib/structured-data/faq.ts';
import type { PageGraph } from '../../lib/structured-data/page-graph.ts';
import type { Conclave } from '../conclave.ts';
import type { Home } from '../home.ts';
import type { Programme, SessionView } from '../programme.ts';
import { conclaveNodes, speakerNodes } from './conclave.ts';
import { eventsAmong, hallNodes, sessionNode } from './sessions.ts';

/** Full addresses of the pictures that stand for a page. */
type Images = readonly string[] | undefined;

export function homeGraph({ site, programme, questions }: Home, images?: Images): PageGraph {
  const { locale, conclave } = site;
  const faq = faqNode(
    pageId(locale, '/', 'questions'),
    pageId(locale, '/'),
    locale,
    questions.map(({ slug, entry }) => ({
      id: pageId(locale, '/', `question-${slug}`),
      question: entry.title,
      answer: entry.answer,
      inLanguage: entry.lang.answer ?? locale,
    })),
  );
  return {
    mainEntityId: conclaveId(),
    things: [
      ...conclaveNodes(conclave, { speakers: programme.speakers, fee: true, images }),
      ...(questions.length > 0 ? [faq] : []),
    ],
  };
}

export function programmeGraph({ conclave, sessions, speakers }: Programme, images?: Images): PageGraph {
  const events = eventsAmong(sessions);
  return {
    mainEntityId: conclaveId(),
    things: [
      ...conclaveNodes(conclave, { speakers, sessionIds: events.map(({ slug }) => sessionId(slug)), images }),
      ...hallNodes(events, conclave),
      ...events.map((session) => sessionNode(session, conclave)),
    ],
  };
}

export function sessionGraph(session: SessionView, { conclave }: Programme, images?: Images): PageGraph {
  const whole = conclaveNodes(conclave);
  if (eventsAmong([session]).length === 0) return { aboutId: conclaveId(), things: whole };
  return {
    mainEntityId: sessionId(session.slug),
    things: [
      sessionNode(session, conclave, { images, part: true }),
      ...whole,
      ...hallNodes([session], conclave),
      ...speakerNodes(session.speakers),
    ],
  };
}

export const venueGraph = (conclave: Conclave, images?: Images): PageGraph => ({
  mainEntityId: venueId(conclave.venue.slug),
  aboutId: conclaveId(),
  things: conclaveNodes(conclave, { coordinates: true, images }),
});
