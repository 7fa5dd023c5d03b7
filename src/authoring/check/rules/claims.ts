/** Texts that were true once: a count, or “not announced”, that the entries contradict. Silent where something else may be meant. */
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { kinds } from '../../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding, findingInBody, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';

/** From two on: “one” is an article too. */
const numerals: Record<Locale, readonly string[]> = {
  hi: 'दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह'.split(' '),
  en: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
};
const counted = {
  sessions: { hi: '(?:(?:खास|विशेष) )?सत्र(?:ों)?', en: '(?:special )?sessions' },
  speakers: { hi: 'वक्ता(?:ओं)?', en: 'speakers' },
  products: { hi: 'उत्पाद(?:ों)?', en: 'products' },
  schemes: { hi: 'योजना(?:एं|ओं)', en: 'schemes' },
};
/** What makes a count one of a part. */
const partBefore = /(?:पहले|आखिरी|अगले|बाकी|दूसरे|हर|first|last|next|other|between|another|every|of) $/i;
const partAfter = /^ (?:के बीच|में से|एक साथ|ऐसे|of|at a|each|in parallel|side)/i;

/** Phrases that say that a topic is not announced. */
const notAnnounced: Record<Locale, (topic: string) => RegExp> = {
  hi: (topic) =>
    new RegExp(`${topic}\\D{0,70}(?:(?:घोषित|तय) नहीं|नहीं बता(?:या|ए)|घोषित होना बाकी|नाम किसी का नहीं)`, 'u'),
  en: (topic) =>
    new RegExp(
      `\\b${topic}\\b\\D{0,70}(?:not (?:yet |been )*(?:announced|decided|fixed)|to be announced|names none)|(?:does not (?:give|name|say)|nothing (?:is|has been) announced)\\D{0,60}\\b${topic}\\b`,
      'i',
    ),
};
const topics = {
  time: { hi: 'समय', en: 'times?' },
  speakers: { hi: '(?:वक्ता|विशेषज्ञ)', en: '(?:speakers?|experts?)' },
  entry: { hi: 'फीस', en: 'fees?' },
  registration: { hi: 'पंजीकरण(?! की)', en: '(?<!for )registration(?! d)' },
};
const ofNone = /किसी का नहीं|names none/;
const ofSomeOnly = /बाकी|अन्य|कुछ|दूसर|\b(?:other|remaining|rest|some|more)\b/i;

/** The sessions that take place, breaks aside. */
const sessionsIn = ({ entries }: Content): Entry[] =>
  entries.filter(
    ({ kind, locale, data }) =>
      kind === 'sessions' && locale === defaultLocale && data.kind !== 'break' && statusOf(data).state !== 'cancelled',
  );

const statusOf = ({ status }: Entry['data']) => (status ?? {}) as { state?: string; start?: string };
const has = {
  time: ({ data }: Entry) => (statusOf(data).start ?? data.start) !== undefined,
  speakers: ({ data }: Entry) => Array.isArray(data.speakers) && data.speakers.length > 0,
};

/** The entries of a kind, or the speakers: people but those who only make products. */
function listedAs(kind: keyof typeof counted, { entries }: Content): Entry[] {
  const hindi = entries.filter(({ locale }) => locale === defaultLocale);
  if (kind !== 'speakers') return hindi.filter((each) => each.kind === kind);
  const named = (field: string) => new Set(hindi.flatMap(({ data }) => [data[field]].flat().map(String)));
  const [speaking, making] = [named('speakers'), named('makers')];
  return hindi.filter((each) => each.kind === 'people' && (speaking.has(each.slug) || !making.has(each.slug)));
}

/** Whether so many may be meant. Of what is not a session there may be more than is listed. */
function isPossible(kind: keyof typeof counted, count: number, given: string, content: Content): boolean {
  const listed = listedAs(kind, content);
  const folder = kind === 'speakers' ? 'people' : kind;
  const all = content.entries.filter((each) => each.kind === folder && each.locale === defaultLocale);
  const files = [...content.paths].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.hi.mdx'));
  // Nobody can count files that cannot be read.
  if (files.length !== all.length) return true;
  if (kind !== 'sessions' || listed.length === 0) return count >= listed.length;
  const on = sessionsIn(content);
  const breaks = listed.filter(({ data }) => data.kind === 'break').length;
  const talks = on.filter(({ data }) => data.kind !== 'inauguration' && data.kind !== 'closing');
  const special = /खास|विशेष|special/i.test(given) ? on.filter(({ data }) => data.kind === 'special') : on;
  return [listed, on, talks, special].some((each) => each.length === count) || on.length + breaks === count;
}

/** The counts in a text that cannot be right. */
const wrongCounts = (text: string, locale: Locale, content: Content): Message[] =>
  (Object.keys(counted) as (keyof typeof counted)[]).flatMap((kind) => {
    const number = `(?<![\\p{L}\\p{M}\\d–-])(${numerals[locale].join('|')}|\\d{1,2})`;
    const found = text.matchAll(new RegExp(`${number} ${counted[kind][locale]}(?![\\p{L}\\p{M}])`, 'giu'));
    return [...found].flatMap(({ 0: given, 1: word = '', index }) => {
      const isPart = partBefore.test(text.slice(0, index)) || partAfter.test(text.slice(index + given.length));
      const count = Number(word) || numerals[locale].indexOf(word.toLowerCase()) + 2;
      if (isPart || count < 2 || isPossible(kind, count, given, content)) return [];
      return [messages.countOld(given, listedAs(kind, content).length)];
    });
  });

/** What is wrong with a sentence that says of all sessions that their times or speakers are not announced. */
function wrongOfSessions(
  sentence: string,
  topic: keyof typeof has,
  path: string,
  sessions: readonly Entry[],
): Message[] {
  const isOfAll = topic === 'speakers' || path === 'programmeNote' || /सत्र|session/i.test(sentence);
  const having = sessions.filter(has[topic]).length;
  const isOld = ofNone.test(sentence) ? having > 0 : having * 2 > sessions.length;
  return isOfAll && isOld && !ofSomeOnly.test(sentence) ? [messages.silenceOld(sentence, topic, having)] : [];
}

/** Sentences that say of times or speakers, of the fee or the registration, that they are not announced, where they are. */
function wrongSilence(text: string, { kind, slug, locale }: Entry, path: string, content: Content): Message[] {
  const conclave = content.entries.find((each) => each.kind === 'event' && each.locale === defaultLocale);
  const sessions = sessionsIn(content).filter((each) => kind !== 'sessions' || each.slug === slug);
  return text.split(/(?<=[।.?!])\s+/u).flatMap((sentence) => {
    const silent = (topic: keyof typeof topics) => notAnnounced[locale](topics[topic][locale]).test(sentence);
    return [
      ...(['time', 'speakers'] as const)
        .filter(silent)
        .flatMap((topic) => wrongOfSessions(sentence, topic, path, sessions)),
      ...(['entry', 'registration'] as const)
        .filter((topic) => silent(topic) && conclave?.data[topic] !== undefined)
        .map((topic) => messages.entrySilenceOld(sentence, topic)),
    ];
  });
}

/** In texts about the whole, and in those of a session about itself. Updates say what was true on their day. */
export const claimProblems: Rule = (content) =>
  content.entries.flatMap((entry): Finding[] => {
    const { kind, locale, body, data } = entry;
    if (!['event', 'about', 'questions', 'sessions'].includes(kind)) return [];
    const wrongIn = (text: string, path = '') => [
      ...(kind === 'sessions' ? [] : wrongCounts(text, locale, content)),
      ...wrongSilence(text, entry, path, content),
    ];
    const fields = textsIn(data).filter(({ path }) => Object.hasOwn(kinds[kind].text, path[0] ?? ''));
    const [inBody] = wrongIn(body);
    return [
      ...fields.flatMap(({ path, text }) =>
        wrongIn(text, String(path[0])).map((message) => finding(entry, entry.placeOf(path), message)),
      ),
      ...(inBody ? [findingInBody(entry, Math.max(0, body.search(/\S/)), 1, inBody)] : []),
    ];
  });
