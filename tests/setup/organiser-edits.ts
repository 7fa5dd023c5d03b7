/** Right edits of an organiser, for any content folder: what publishing needs must pass after each of them. */
import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** An entry's file with some fields set and text added to its body; a file that is not there is begun. */
function edit(folder: string, file: string, fields: Fields, more = ''): void {
  const path = join(folder, file);
  const [, before = '', body = ''] = /^---\n(.*?)^---\n?(.*)$/ms.exec(readText(path)) ?? [];
  const document = parseDocument(before);
  for (const [name, value] of Object.entries(fields)) document.set(name, document.createNode(value));
  writeFileSync(path, `---\n${document.toString({ lineWidth: 0 })}---\n${body}${more === '' ? '' : `\n\n${more}\n`}`);
}

const readText = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const event = 'event/conclave.hi.mdx';
const fieldsOf = (folder: string, file: string): Fields =>
  parseDocument(/^---\n(.*?)^---/ms.exec(readText(join(folder, file)))?.[1] ?? '').toJS();

/** `15:30` and the minutes since midnight. */
const minutesOf = (clock: unknown): number => Date.parse(`1970-01-01T${String(clock)}Z`) / 60_000;
const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);

/** The hours of the conclave, announced now if they are not yet. */
function hoursOf(folder: string): { readonly start: number; readonly end: number } {
  if (fieldsOf(folder, event).start === undefined) edit(folder, event, { start: '10:00', end: '17:00' });
  const { start, end } = fieldsOf(folder, event);
  return { start: minutesOf(start), end: minutesOf(end) };
}

/** Adds speakers, the first two with a portrait. */
function addSpeakers(folder: string, count: number): void {
  for (let index = 1; index <= count; index += 1) {
    const portrait = index <= 2 ? `./speaker-${index}.jpg` : undefined;
    if (portrait) copyFileSync('tests/fixtures/muzaffarnagar/people/asha-verma.jpg', join(folder, 'people', portrait));
    const hi = { order: 100 + index, ...(portrait && { portrait }), name: `वक्ता ${index}`, role: 'उद्यमी' };
    const alt = { hi: `वक्ता ${index} की फोटो`, en: `Photo of speaker ${index}` };
    edit(folder, `people/speaker-${index}.hi.mdx`, { ...hi, ...(portrait && { portraitAlt: alt.hi }) });
    const en = { name: `Speaker ${index}`, role: 'Entrepreneur' };
    edit(folder, `people/speaker-${index}.en.mdx`, { ...en, ...(portrait && { portraitAlt: alt.en }) });
  }
}

/** Adds sessions one after the other through the hours of the conclave, each with a speaker of those that were added. */
function addSessions(folder: string, count: number, speakers: number): void {
  const { start, end } = hoursOf(folder);
  const step = (end - start) / count;
  for (let index = 1; index <= count; index += 1) {
    const times = [index - 1, index].map((part) => clock(start + part * step));
    edit(
      folder,
      `sessions/added-${index}.hi.mdx`,
      {
        ...{ kind: 'talk', order: 100 + index, start: times[0], end: times[1] },
        ...{ speakers: [`speaker-${((index - 1) % speakers) + 1}`] },
        ...{ title: `नई बात ${index}`, summary: 'कारखाने वाले अपने काम की बात करेंगे।' },
      },
      'माल, मजदूर, मशीन और बाजार: सवाल पूछने का समय मिलेगा।',
    );
    const words = { title: `New talk ${index}`, summary: 'Makers talk about their work.' };
    edit(
      folder,
      `sessions/added-${index}.en.mdx`,
      words,
      'Goods, workers, machines and markets, with time for questions.',
    );
  }
}

function addProduct(folder: string): void {
  const [other = ''] = globSync('products/*.hi.mdx', { cwd: folder }).toSorted();
  const { drawing } = fieldsOf(folder, other);
  const hi = { title: 'मिट्टी के बर्तन', summary: 'चाक पर गढ़े घड़े और दीये', lead: 'कुम्हारों की गली में चाक दिन भर चलता है।' };
  edit(
    folder,
    'products/added.hi.mdx',
    { order: 90, ...(drawing !== undefined && { drawing }), ...hi },
    'घड़े गर्मी भर बिकते हैं, दीये दिवाली पर।',
  );
  const en = {
    title: 'Pottery',
    summary: 'Pots and lamps from the wheel',
    lead: 'The wheel turns all day in the potters’ lane.',
  };
  edit(folder, 'products/added.en.mdx', en, 'Pots sell through the summer, lamps at Diwali.');
}

function addUpdate(folder: string): void {
  const { date } = fieldsOf(folder, event);
  edit(folder, 'updates/added.hi.mdx', { date, kind: 'programme', title: 'कार्यक्रम में समय जुड़े' });
  edit(folder, 'updates/added.en.mdx', { title: 'Times were added to the programme' });
}

const words = (word: string, count: number): string => Array.from({ length: count }, () => word).join(' ');

/** By what the organiser did. */
export const organiserEdits: Readonly<Record<string, (folder: string) => void>> = {
  'moved, with a new end': (folder) => {
    const { date } = fieldsOf(folder, event);
    const status = { state: 'moved', since: `${date} 09:00`, end: clock(hoursOf(folder).end + 45) };
    edit(folder, event, { status });
  },
  cancelled: (folder) => {
    const { date } = fieldsOf(folder, event);
    edit(folder, event, { status: { state: 'cancelled', since: `${date} 09:00` } });
  },
  'six timed sessions, six speakers, a product, an update, contacts and registration': (folder) => {
    addSpeakers(folder, 6);
    addSessions(folder, 6, 6);
    addProduct(folder);
    addUpdate(folder);
    const contacts = { email: 'office@example.org', phone: '+91 510 000 0000' };
    edit(folder, event, { ...contacts, registration: { link: 'https://example.org/register' } });
  },
  '431 more words in the purpose': (folder) => {
    edit(folder, event, {}, `${words('उद्योग', 431)}।`);
    edit(folder, event.replace('.hi.', '.en.'), {}, `${words('industry', 431)}.`);
  },
  'thirty sessions and forty speakers': (folder) => {
    addSpeakers(folder, 40);
    addSessions(folder, 30, 40);
  },
};
