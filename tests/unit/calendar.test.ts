import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile, uidOf } from '../../src/lib/calendar.ts';
import { googleLink, outlookLink } from '../../src/lib/calendar-links.ts';
import { faultsOfForm, readCalendar } from '../setup/calendars.ts';

const entry: CalendarEntry = {
  uid: 'event-conclave@example.org',
  title: 'सम्मेलन, नगर',
  start: '2030-01-15T15:00:00+05:30',
  end: '2030-01-15T18:00:00+05:30',
  standing: 'on',
  revision: { created: Date.parse('2030-01-01T00:00Z'), changed: Date.parse('2030-01-10T13:00Z'), sequence: 7 },
  changes: ['जगह बदली।'],
  about: 'छोटे उद्योगों का सम्मेलन।',
  location: 'सभागार, मुख्य मार्ग',
  categories: ['सम्मेलन', 'उद्योग, व्यापार'],
  url: 'https://example.org/',
};
const fileOf = (more: Partial<CalendarEntry> = {}, locale: 'hi' | 'en' = 'hi') =>
  calendarFile('सम्मेलन, नगर', [{ ...entry, ...more }], locale);
const read = (more: Partial<CalendarEntry> = {}) => {
  const [event] = readCalendar(fileOf(more)).events;
  if (!event) throw new Error('The file has no event.');
  return event;
};

const hard: [string, string][] = [
  ['a long Hindi line', 'क्षत्रिय राष्ट्रीय उद्यमिता सम्मेलन में छोटे उद्योगों के लिए पूंजी, तकनीक और बाजार की बात'.repeat(3)],
  ['a long word without a gap', 'अखिलजनपदीयउत्पादकसहकारीसमितिमहासंघ'.repeat(4)],
  ['200 characters', 'ट्रि'.repeat(50)],
  ['emoji, one of several code points', '👩‍🏭 मेला 🇮🇳 '.repeat(12).trim()],
  ['zero-width joiners', 'क्‍ष श्‌री '.repeat(20).trim()],
  ['quote marks', `"क" 'ख' “ग” ‘घ’`],
  ['commas, semicolons, colons and backslashes', 'क, ख; ग: घ \\ ङ \\n च \\, छ'],
  ['line breaks', 'पहली\nदूसरी\n\nचौथी'],
  ['marks of HTML', 'क & ख <b>ग</b> &amp; 5 < 6'],
  ['carets and percent signs', '100% ^ ^n %20'],
  ['a line separator before the name of a property', 'क\u2028SUMMARY:ख'],
  ['what looks like the end of an event', 'END:VEVENT'],
];

describe('a calendar file', () => {
  it.each(hard)('gives back %s as it was written', (_, text) => {
    const file = fileOf({ title: text, about: text, location: text, categories: [text], changes: [text] });
    expect(faultsOfForm(file)).toEqual([]);
    const [event] = readCalendar(file).events;
    expect(event?.summary).toBe(text);
    expect(event?.location).toBe(text);
    expect(event?.categories).toEqual([text]);
    expect(event?.description).toBe([text, text, entry.url].join('\n'));
  });

  it('ends a line of Windows as any other', () => {
    expect(read({ title: 'क\r\nख\rग' }).summary).toBe('क\nख\nग');
  });

  it('has its times in UTC and no end where none is known', () => {
    expect(fileOf()).toContain('\r\nDTSTART:20300115T093000Z\r\nDTEND:20300115T123000Z\r\n');
    expect(read().start).toBe(Date.parse(entry.start));
    const open = read({ end: undefined });
    expect([open.start, open.end]).toEqual([Date.parse(entry.start), undefined]);
  });

  it('says nothing of the clock of the build', () => {
    const { created, stamp, modified, sequence } = read();
    expect({ created, changed: stamp, sequence }).toEqual(entry.revision);
    expect(modified).toBe(stamp);
    expect(fileOf()).toBe(fileOf());
  });

  it.each([
    ['on', 'CONFIRMED', 'OPAQUE'],
    ['waiting', 'TENTATIVE', 'TRANSPARENT'],
    ['off', 'CANCELLED', 'TRANSPARENT'],
  ] as const)('tells what is %s as %s', (standing, status, busy) => {
    expect(read({ standing }).status).toBe(status);
    expect(fileOf({ standing })).toContain(`\r\nTRANSP:${busy}\r\n`);
  });

  it('names its texts’ language, also that of a text borrowed from the other', () => {
    expect(fileOf()).toContain('\r\nSUMMARY;LANGUAGE=hi:');
    expect(fileOf({ title: 'Borrowed' })).toContain('\r\nSUMMARY;LANGUAGE=en:Borrowed');
    expect(fileOf({ title: 'Conclave' }, 'en')).toContain('\r\nSUMMARY;LANGUAGE=en:');
    expect(fileOf({}, 'en')).toContain('\r\nSUMMARY;LANGUAGE=hi:');
  });

  it('names an organiser and a point on the map only where they are known', () => {
    expect(fileOf()).not.toMatch(/ORGANIZER|GEO/);
    const known = read({
      organiser: { name: 'मंच "क", ख', email: 'manch@example.org' },
      coordinates: { latitude: 20.5, longitude: 80.25 },
    });
    expect(known.organiser).toBe('mailto:manch@example.org');
    expect(known.geo).toEqual([20.5, 80.25]);
  });

  it('has a name with its comma, and is published, not sent as an invitation', () => {
    expect(fileOf()).toContain('\r\nX-WR-CALNAME:सम्मेलन\\, नगर\r\n');
    expect(readCalendar(fileOf()).method).toBe('PUBLISH');
  });
});

describe('the name of an entry', () => {
  it('is made of kind, slug and host', () => {
    expect(uidOf('session', 'first-talk', 'https://example.org/')).toBe('session-first-talk@example.org');
  });

  it('tells conclaves under one host apart', () => {
    const [one, other] = ['a', 'b'].map((city) => uidOf('event', 'conclave', `https://example.org/x/${city}/`));
    expect(one).toBe('event-conclave.x.a@example.org');
    expect(one).not.toBe(other);
  });
});

describe('a link into a calendar on the web', () => {
  const query = (url: string) => Object.fromEntries(new URL(url).searchParams);
  const title = 'क, “ख” & <ग> #1 + 2 % 👩‍🏭';

  it('fills in Google Calendar, times in UTC, the address last', () => {
    expect(query(googleLink({ ...entry, title }))).toEqual({
      action: 'TEMPLATE',
      text: title,
      dates: '20300115T093000Z/20300115T123000Z',
      location: entry.location,
      details: `${entry.about}\n${entry.url}`,
    });
  });

  it('fills in Outlook, times in UTC, the address last', () => {
    expect(query(outlookLink({ ...entry, title }))).toMatchObject({
      subject: title,
      startdt: '2030-01-15T09:30:00Z',
      enddt: '2030-01-15T12:30:00Z',
      location: entry.location,
      body: `${entry.about} ${entry.url}`,
    });
  });

  it('invents no end', () => {
    const open = { ...entry, end: undefined };
    expect(query(googleLink(open)).dates).toBe('20300115T093000Z/20300115T093000Z');
    expect(query(outlookLink(open))).not.toHaveProperty('enddt');
  });

  it('writes spaces in the one way that all of them read', () => {
    expect(`${googleLink(entry)}${outlookLink(entry)}`).not.toContain('+');
  });
});
