/** A series of cities that `npm run new -- conclave` would write, each with a day, a place on the map and an update. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { conclaveFiles } from '../../src/authoring/scaffold/conclave.ts';

export interface TestCity {
  readonly path: string;
  readonly hi: string;
  readonly en: string;
  readonly date: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Two lie side by side, so that one name must make way; the middle one is the next after `seriesDay`. */
export const testCities: readonly TestCity[] = [
  { path: 'amrapur', hi: 'अमरापुर', en: 'Amrapur', date: '2029-11-20', latitude: 26.8, longitude: 80.9 },
  { path: 'belagaon', hi: 'बेलागांव', en: 'Belagaon', date: '2029-12-04', latitude: 25.4, longitude: 78.6 },
  { path: 'chitwara', hi: 'चितवाड़ा', en: 'Chitwara', date: '2030-01-15', latitude: 29, longitude: 77.7 },
  { path: 'dholkheda', hi: 'ढोलखेड़ा', en: 'Dholkheda', date: '2030-02-08', latitude: 28.9, longitude: 77.9 },
  { path: 'eklavyanagar', hi: 'एकलव्यनगर', en: 'Eklavyanagar', date: '2030-03-22', latitude: 25.3, longitude: 83 },
];

export const seriesDay = '2030-01-01';
export const testSeries = { hi: 'पांच मंच', en: 'Five Stages' };
/** A city without a site. */
export const otherCity = { hi: 'फूलपुरा', en: 'Phulpura' };

/** Writes the content of a city into `folder`. */
function writeCity(folder: string, { hi, en, date, latitude, longitude }: TestCity): void {
  const flags = { date, venue: `${hi} भवन / ${en} House`, series: `${testSeries.hi} / ${testSeries.en}` };
  const files = new Map(conclaveFiles(`${hi} / ${en}`, flags));
  const update = (title: string, facts = '') => `---\n${facts}title: ${title}\n---\n`;
  files.set(
    'updates/first.hi.mdx',
    update(`${hi} में तैयारी शुरू`, `date: ${date.slice(0, 4)}-${date.slice(5, 7)}-01\nkind: announcement\n`),
  );
  files.set('updates/first.en.mdx', update(`Work begins in ${en}`));
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const event = join(folder, 'event/conclave.hi.mdx');
  const point = `coordinates:\n  latitude: ${latitude}\n  longitude: ${longitude}\n`;
  writeFileSync(event, readFileSync(event, 'utf8').replace('status:\n', `${point}status:\n`));
}

/** Writes cities and their list into `folder`. @returns the path of the list */
export function writeSeries(folder: string, cities: readonly TestCity[] = testCities): string {
  for (const city of cities) writeCity(join(folder, city.path), city);
  const lines = [
    `name: { hi: ${testSeries.hi}, en: ${testSeries.en} }`,
    'cities:',
    ...cities.map(({ path }) => `  - { path: ${path}, content: ${join(folder, path)} }`),
    'others:',
    `  - city: { hi: ${otherCity.hi}, en: ${otherCity.en} }`,
    '    date: 2029-09',
    '    coordinates: { latitude: 28.4, longitude: 77.8 }',
    '    source: { name: { hi: नमूना पत्र, en: Sample Paper }, url: https://example.org/paper }',
  ];
  const list = join(folder, 'series.yaml');
  writeFileSync(list, `${lines.join('\n')}\n`);
  return list;
}
