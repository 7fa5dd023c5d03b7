/** The graphs of the pages about the day: home, programme, sessions and venue. */
import { conclaveId, pageId, sessionId, venueId } from '../../lib/structured-data/ids.ts';
import { faqNode } from '../../lib/structured-data/faq.ts';
import type { PageGraph } from '../../lib/structured-data/page-graph.ts';
import type { Home } from '../home.ts';
import type { Programme, SessionView } from '../programme.ts';
import type { Site } from '../site.ts';
import { conclaveNodes, speakerNodes } from './conclave.ts';
import { eventsAmong, hallNodes, sessionNode } from './sessions.ts';

export function homeGraph({ site, programme, questions }: Home): PageGraph {
  const { locale } = site;
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
      ...conclaveNodes(site, { speakers: programme.speakers, fee: true }),
      ...(questions.length > 0 ? [faq] : []),
    ],
  };
}

export function programmeGraph({ conclave, sessions, speakers }: Programme, site: Site): PageGraph {
  const events = eventsAmong(sessions);
  return {
    mainEntityId: conclaveId(),
    things: [
      ...conclaveNodes(site, { speakers, sessionIds: events.map(({ slug }) => sessionId(slug)) }),
      ...hallNodes(events, conclave),
      ...events.map((session) => sessionNode(session, site)),
    ],
  };
}

export function sessionGraph(session: SessionView, site: Site): PageGraph {
  const whole = conclaveNodes(site);
  if (eventsAmong([session]).length === 0) return { aboutId: conclaveId(), things: whole };
  return {
    mainEntityId: sessionId(session.slug),
    things: [
      sessionNode(session, site, true),
      ...whole,
      ...hallNodes([session], site.conclave),
      ...speakerNodes(session.speakers),
    ],
  };
}

export const venueGraph = (site: Site): PageGraph => ({
  mainEntityId: venueId(site.conclave.venue.slug),
  aboutId: conclaveId(),
  things: conclaveNodes(site, { coordinates: true }),
});
