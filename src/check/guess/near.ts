/** The word that someone probably meant. */
import { distance } from 'fastest-levenshtein';

/** Case, spaces, hyphens and accents aside. */
const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const letters = (word: string): string => [...word].toSorted().join('');

/** Letters in the wrong order are one slip. */
const slips = (given: string, choice: string): number =>
  given !== choice && letters(given) === letters(choice) ? 1 : distance(given, choice);

/** The nearest of `choices`, if it is near enough to be what was meant: about two letters in five may differ. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const given = plain(word);
  if (given === '') return undefined;
  const ranked = [...choices]
    .map((choice) => ({ choice, far: slips(given, plain(choice)) }))
    .toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  if (!best) return undefined;
  const room = Math.floor((Math.max(given.length, plain(best.choice).length) * 2) / 5);
  return best.far <= Math.max(1, Math.min(room, 4)) && best.far < given.length ? best.choice : undefined;
}

/** A name as files and fields have it, from whatever Latin letters are in `text`; undefined where there are none. */
export function nameFrom(text: string): string | undefined {
  const name = text
    .replace(/\.(?:hi|en)?\.?(?:mdx?|svg)$/i, '')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[\u0900-\u097F]/.test(text) || name === '' ? undefined : name;
}
