/** Entries of calendars: files, links into calendars on the web, and when an entry was made and changed. */
import { describe, expect, it } from 'vitest';
import { revisionOf, uidOf } from '../../src/outputs/calendar/calendars.ts';
import { type CalendarEntry, calendarFile, googleLink, outlookLink } from '../../src/outputs/calendar/icalendar.ts';
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

describe('a calendar file', () => {
  it.each([
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
  ])('gives back %s as it was written', (_, text) => {
    const texts = { title: text, about: text, location: text, categories: [text], changes: [text] };
    expect(faultsOfForm(fileOf(texts))).toEqual([]);
    const description = [text, text, entry.url].join('\n');
    expect(read(texts)).toMatchObject({ summary: text, location: text, categories: [text], description });
  });

  it('ends a line of Windows as any other', () => {
    expect(read({ title: 'क\r\nख\rग' }).summary).toBe('क\nख\nग');
  });

  it('has its times in UTC and no end where none is known', () => {
    expect(fileOf()).toContain('\r\nDTSTART:20300115T093000Z\r\nDTEND:20300115T123000Z\r\n');
    expect(read({ end: undefined })).toMatchObject({ start: Date.parse(entry.start), end: undefined });
  });

  it('is of the whole day, without an hour, where only the day is known', () => {
    const day = { ...entry, title: 'A day', start: '2030-01-31', end: undefined };
    expect(fileOf(day)).toContain('\r\nDTSTART;VALUE=DATE:20300131\r\n');
    expect(fileOf(day)).not.toContain('DTEND');
    expect(new URL(googleLink(day)).searchParams.get('dates')).toBe('20300131/20300201');
    expect(new URL(outlookLink(day)).search).toMatch(/startdt=2030(?:-|%2D)01(?:-|%2D)31&allday=true&location/);
  });

  it('has nothing of the clock of the build', () => {
    const { created, changed, sequence } = entry.revision;
    expect(read()).toMatchObject({ created, stamp: changed, modified: changed, sequence });
    expect(fileOf()).toBe(fileOf());
  });

  it.each([
    ['on', 'CONFIRMED', 'OPAQUE'],
    ['waiting', 'TENTATIVE', 'TRANSPARENT'],
    ['off', 'CANCELLED', 'TRANSPARENT'],
  ] as const)('has what is %s as %s', (standing, status, busy) => {
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
    const organiser = { name: 'मंच "क", ख', email: 'manch@example.org' };
    const known = read({ organiser, coordinates: { latitude: 20.5, longitude: 80.25 } });
    expect(known).toMatchObject({ organiser: 'mailto:manch@example.org', geo: [20.5, 80.25] });
  });

  it('has a name with its comma, and is published where it has an organiser, as RFC 5546 wants', () => {
    expect(fileOf()).toContain('\r\nX-WR-CALNAME:सम्मेलन\\, नगर\r\n');
    expect(readCalendar(fileOf()).method).toBeUndefined();
    const organiser = { name: 'मंच', email: 'manch@example.org' };
    expect(readCalendar(fileOf({ organiser })).method).toBe('PUBLISH');
  });

  it('is asked for again by calendars that subscribe to it', () => {
    expect(fileOf()).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r$/m);
  });

  it('reminds on the day before, in waking hours, of what takes place and is to be reminded of', () => {
    expect(read().reminders).toEqual([]);
    expect(read({ reminded: true }).reminders).toEqual(['-P1D']);
    expect(read({ reminded: true, start: '2030-01-31', end: undefined }).reminders).toEqual(['-PT15H']);
    for (const standing of ['off', 'waiting'] as const)
      expect(read({ reminded: true, standing }).reminders).toEqual([]);
  });

  it('has an identifier of kind, slug and host, which tells conclaves under one host apart', () => {
    expect(uidOf('session', 'first-talk', 'https://example.org/')).toBe('session-first-talk@example.org');
    expect(uidOf('event', 'conclave', 'https://example.org/x/a/')).toBe('event-conclave.x.a@example.org');
  });
});

describe('a link into a calendar on the web', () => {
  const query = (url: string) => Object.fromEntries(new URL(url).searchParams);
  const title = 'क, “ख” & <ग> #1 + 2 % 👩‍🏭';
  const open = { ...entry, end: undefined };

  it('fills in Google Calendar, times in UTC, the address last, and invents no end', () => {
    expect(query(googleLink({ ...entry, title }))).toEqual({
      action: 'TEMPLATE',
      text: title,
      dates: '20300115T093000Z/20300115T123000Z',
      location: entry.location,
      details: `${entry.about}\n${entry.url}`,
    });
    expect(query(googleLink(open)).dates).toBe('20300115T093000Z/20300115T093000Z');
  });

  it('fills in Outlook, times in UTC, the address last, and invents no end', () => {
    expect(query(outlookLink({ ...entry, title }))).toMatchObject({
      subject: title,
      startdt: '2030-01-15T09:30:00Z',
      enddt: '2030-01-15T12:30:00Z',
      location: entry.location,
      body: `${entry.about} ${entry.url}`,
    });
    expect(query(outlookLink(open))).not.toHaveProperty('enddt');
  });

  it('writes spaces in the one way that all of them read', () => {
    expect(`${googleLink(entry)}${outlookLink(entry)}`).not.toContain('+');
  });
});

describe('the revision of an entry', () => {
  const otherwise = Date.parse('2030-01-15T00:00+05:30');
  const revision = (since?: string, sourceDates: string[] = ['2029-12-01'], known: unknown[] = []) =>
    revisionOf({ since, known, sourceDates, timeZone: 'Asia/Kolkata', otherwise });

  it.each([
    [['2029-11-30', '2029-12-01', '2028'], '2029-12-01'],
    [['2029-10'], '2029-10-01'],
    [['2029'], '2029-01-01'],
    [[], '2030-01-15'],
  ])('is of its newest source while nothing changed: %j', (sources, day) => {
    const at = Date.parse(`${day}T00:00+05:30`);
    expect(revision(undefined, sources)).toEqual({ created: at, changed: at, sequence: 0 });
  });

  it('changes when the change is announced, at the place of the conclave, and is never made after that', () => {
    expect(revision('2030-01-10 18:30').changed).toBe(Date.parse('2030-01-10T13:00Z'));
    const { created, changed } = revision('2029-11-10 18:30');
    expect(created).toBe(changed);
  });

  it('has a number that grows with every announcement, and fits into 31 bits for a long time', () => {
    const newYear = ['2029-12-31 23:59', '2030-01-01 00:00', '2030-01-01 00:01'];
    const moments = [undefined, ...newYear, '2030-01-10 18:30', '2031-01-01 09:00', '2999-12-31 23:59'];
    const numbers = moments.map((since) => revision(since).sequence);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(numbers.every(Number.isInteger)).toBe(true);
    expect(numbers.at(-1)).toBeLessThan(2 ** 31);
  });

  it('has a greater number when the hours or the venue are filled in, before a change and after it', () => {
    for (const since of [undefined, '2030-01-10 18:30']) {
      const numbers = [
        [undefined, undefined],
        ['hours', undefined],
        ['hours', 'venue'],
      ].map((known) => revision(since, [], known).sequence);
      expect(numbers).toEqual([0, 1, 2].map((more) => (numbers[0] ?? Number.NaN) + more));
    }
  });
});
