/** Registration by its state and its times: what can be done, what is said, what the clock changes, and what is refused. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Conclave } from '../../src/data/conclave.ts';
import { registrationNow, registrationOf } from '../../src/data/registration.ts';
import { en } from '../../src/i18n/en.ts';
import { registration, registrationFindings } from '../../src/schemas/registration.ts';

const link = 'https://example.org/register';
const opens = '2030-01-05 10:00';
const closes = '2030-01-10 18:00';
const { register, registration: words } = en.conclave;

const conclave = (fields: object, standing = 'on') =>
  ({
    entry: { registration: registration.parse({ link, ...fields }), timeZone: 'Asia/Kolkata' },
    locale: 'en',
    standing,
    over: false,
    latest: { hours: {} },
  }) as unknown as Conclave;

const builtOn = (day: string) => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(`${day}T12:00:00+05:30`) / 1000));
afterEach(() => vi.unstubAllEnvs());

describe('registration', () => {
  it.each([
    ['2030-01-04', undefined, undefined, words.opens('5 January 2030, 10 am')],
    ['2030-01-05', register, link, words.closes('10 January 2030, 6 pm')],
    ['2030-01-10', register, link, words.closes('10 January 2030, 6 pm')],
    ['2030-01-11', undefined, undefined, words.closed],
  ])('follows its times by the day of the build: %s', (day, action, href, note) => {
    builtOn(day);
    expect(registrationNow(conclave({ opens, closes }))).toMatchObject({ note });
    expect(registrationNow(conclave({ opens, closes }))?.action).toBe(action);
    expect(registrationNow(conclave({ opens, closes }))?.href).toBe(href);
  });

  it('tells scripts from when to when each stage holds, without a gap', () => {
    builtOn('2030-01-07');
    const stages = registrationOf(conclave({ opens, closes }));
    const [from, to] = ['2030-01-05T10:00:00+05:30', '2030-01-10T18:00:00+05:30'];
    expect(stages.map(({ name, shown }) => [name, shown['data-start'], shown['data-end'], shown.hidden])).toEqual([
      ['ahead', undefined, from, true],
      ['open', from, to, false],
      ['closed', to, undefined, true],
    ]);
  });

  it.each([
    ['open', register, words.open],
    ['waiting', words.waitingList, words.waiting],
    ['full', undefined, words.full],
    ['closed', undefined, words.closed],
  ])('says what its state is: %s', (state, action, note) => {
    builtOn('2030-01-07');
    const stages = registrationOf(conclave({ state }));
    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ note, isNow: true });
    expect(stages[0]?.action).toBe(action);
    expect(stages[0]?.href).toBe(action && link);
  });

  it('is offered for no conclave that is off or waits for a date', () => {
    builtOn('2030-01-07');
    for (const standing of ['off', 'waiting']) expect(registrationOf(conclave({}, standing))).toEqual([]);
  });

  it('refuses an open one without a link, and one that closes before it opens', () => {
    const found = (fields: object) => registrationFindings(registration.parse(fields)).map(({ field }) => field);
    expect(found({})).toEqual(['registration']);
    expect(found({ state: 'waiting' })).toEqual(['registration']);
    expect(found({ state: 'closed' })).toEqual([]);
    expect(found({ opens })).toEqual(['registration']);
    expect(found({ link, opens: closes, closes: opens })).toEqual(['registration.closes']);
    expect(found({ link, opens, closes })).toEqual([]);
  });
});
