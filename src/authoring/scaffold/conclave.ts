/**
 * The content folder of a new conclave: the files in `conclave/` with its facts filled in. `{city}` stands for a fact in the
 * language of the file, `{city.en}` in that language. A line with a fact that was not given is left out.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual, Locale } from '../../i18n/locales.ts';

/** The facts besides the city, as flags: what each means, and an example. Texts are written as `हिंदी / English`. */
export const conclaveFlags = {
  date: { hi: 'तारीख', en: 'date', example: '2030-01-15' },
  hours: { hi: 'समय', en: 'hours', example: '10:00-17:00' },
  venue: { hi: 'जगह', en: 'venue', example: '"सभागार / Hall"' },
  organiser: { hi: 'आयोजक', en: 'organiser', example: '"संस्था / Organisation"' },
  series: { hi: 'शृंखला', en: 'series', example: '"शृंखला / Series"' },
  folder: { hi: 'फोल्डर', en: 'folder', example: 'cities/name' },
} as const satisfies Record<string, Bilingual & { readonly example: string }>;

export type ConclaveFlags = { readonly [Flag in keyof typeof conclaveFlags]?: string | undefined };

/** True of any conclave of which nothing else is known. */
const standIns = {
  organiser: { hi: 'आयोजन समिति', en: 'the organising committee' },
  series: { hi: 'उद्योग कॉन्क्लेव', en: 'Business Conclave' },
};

const templates = join(import.meta.dirname, 'conclave');

/** The text of each file of a new content folder, by its path in there. */
export function conclaveFiles(city: string, { date, hours, venue, organiser, series, folder }: ConclaveFlags) {
  const [start, end] = hours?.split(/\s*[-–]\s*/) ?? [];
  const { hi, en } = bilingual(series);
  const name = { ...(hi && { hi: ending(hi, 'कॉन्क्लेव') }), ...(en && { en: ending(en, 'Conclave') }) };
  const facts: Facts = {
    ...{ folder, date, start, end },
    city: withPlaceholders(bilingual(city), { hi: 'शहर का नाम', en: 'name of the city' }),
    venueFile: venue && 'venue',
    venue: venue && withPlaceholders(bilingual(venue), conclaveFlags.venue),
    organiser: withPlaceholders(bilingual(organiser), conclaveFlags.organiser, standIns.organiser),
    series: withPlaceholders(bilingual(series), conclaveFlags.series, standIns.series),
    name: withPlaceholders(name, { hi: 'कॉन्क्लेव का नाम', en: 'name of the conclave' }, standIns.series),
  };
  const paths = globSync('**/*.*', { cwd: templates }).filter((path) => venue || !path.startsWith('venues'));
  return new Map(paths.map((path) => [path, filled(path, facts)]));
}

const isHindi = (text: string): boolean => /\p{Script=Devanagari}/u.test(text);

/** `शहर / City` in either order, or a text in one language, which its letters tell. */
export function bilingual(given = ''): Partial<Bilingual> {
  const parts = given.split('/');
  const isPair = parts.length === 2 && parts.filter(isHindi).length === 1;
  const texts = (isPair ? parts : [given]).map((text) => text.trim()).filter(Boolean);
  return Object.fromEntries(texts.map((text) => [isHindi(text) ? 'hi' : 'en', text]));
}

const ending = (name: string, word: string): string =>
  name.toLowerCase().endsWith(word.toLowerCase()) ? name : `${name} ${word}`;

/** A text in both languages. Where it is not known, another stands in, with a placeholder that says what to write. */
const withPlaceholders = (known: Partial<Bilingual>, label: Bilingual, standIn?: Bilingual): Bilingual => ({
  hi: known.hi ?? `${known.en ?? standIn?.hi} [लिखें: ${label.hi}${known.en ? ' हिंदी में' : ''}]`,
  en: known.en ?? `${known.hi ?? standIn?.en} [write: ${label.en}${known.hi ? ' in English' : ''}]`,
});

type Facts = Readonly<Record<string, string | Bilingual | undefined>>;

const inBraces = /\{(\w+)(?:\.(hi|en))?\}/g;

function filled(path: string, facts: Facts): string {
  const own: Locale = path.endsWith('.en.mdx') ? 'en' : 'hi';
  const lines = readFileSync(join(templates, path), 'utf8').split('\n');
  const known = lines.filter((line) => [...line.matchAll(inBraces)].every(([, name = '']) => facts[name]));
  const filledLines = known.map((line) =>
    line.replace(inBraces, (_, name: string, locale: Locale = own) => {
      const fact = facts[name] ?? '';
      const text = typeof fact === 'string' ? fact : fact[locale];
      // A field with a fact in it stands in quote marks, a body does not.
      return line.includes('"') ? JSON.stringify(text).slice(1, -1) : text;
    }),
  );
  return filledLines.join('\n');
}
