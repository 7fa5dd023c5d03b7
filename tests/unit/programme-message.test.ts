import { describe, expect, it } from 'vitest';
import { type Message, programmeMessage, shortMessage } from '../../src/lib/programme-message.ts';
import { chatText } from '../../src/lib/text.ts';

const message: Message = {
  change: [],
  heading: ['Sample Conclave', 'Tuesday, 15 January 2030', '3 to 6 pm'],
  sessions: [],
  notes: [],
  place: ['Venue: Sample Hall', 'Map:', 'https://maps.example/?q=a_b_c'],
  page: ['Programme page:', 'https://conclave.example/programme/'],
};

describe('the programme as a message', () => {
  it('sets times first, what belongs to a session under it, and the page last', () => {
    const sessions = [
      { mark: '3:00–3:30', title: 'Opening', more: ['Main hall, A. Speaker'] },
      { title: 'Tools', change: 'Cancelled', more: ['Earlier: 4 pm'] },
    ];
    expect(programmeMessage({ ...message, sessions })).toBe(
      [
        'Sample Conclave\nTuesday, 15 January 2030\n3 to 6 pm',
        '3:00–3:30 Opening\nMain hall, A. Speaker',
        'Cancelled: Tools\nEarlier: 4 pm',
        'Venue: Sample Hall\nMap:\nhttps://maps.example/?q=a_b_c',
        'Programme page:\nhttps://conclave.example/programme/',
      ].join('\n\n'),
    );
  });

  it('lists sessions of which only the titles are known', () => {
    const sessions = [1, 2].map((place) => ({ mark: `${place}.`, title: `Session ${place}`, more: [] }));
    expect(programmeMessage({ ...message, sessions })).toContain('\n\n1. Session 1\n2. Session 2\n\n');
  });

  it('says what changed, and why, before everything else', () => {
    const text = programmeMessage({ ...message, change: ['The venue has changed.'], reason: 'Repairs.' });
    expect(text).toMatch(/^The venue has changed\.\nRepairs\.\n\nSample Conclave\n/);
  });

  it('has a short form with the change, the day, the place and the page', () => {
    const sessions = [{ mark: '1.', title: 'Opening', more: [] }];
    const text = shortMessage({ ...message, change: ['Moved.'], reason: 'Repairs.', sessions, notes: ['No times.'] });
    expect(text).toBe(programmeMessage({ ...message, change: ['Moved.'] }));
  });
});

describe('a text in a chat', () => {
  it.each([
    ['*नया* भाव', 'नया भाव'],
    ['the _new_ ~old~ price', 'the new old price'],
    ['“*नया*” `code`', '“नया” code'],
  ])('loses marks that some chats swallow: %s', (written, shown) => {
    expect(chatText(written)).toBe(shown);
  });

  it.each(['2 * 3 * 4', '5*3*2', 'snake_case_name', '* एक तारा', '👩‍🏭 क्‍ष & <b> "q" ’'])(
    'keeps everything else: %s',
    (written) => {
      expect(chatText(written)).toBe(written);
    },
  );

  it('stays on its line', () => {
    expect(chatText(' एक\n\nदो\u2028तीन ')).toBe('एक दो तीन');
  });

  it('may be a title of 200 letters', () => {
    const title = 'लंबा'.repeat(50);
    const text = programmeMessage({ ...message, sessions: [{ mark: '1.', title, more: [] }] });
    expect(text).toContain(`1. ${title}\n`);
  });
});
