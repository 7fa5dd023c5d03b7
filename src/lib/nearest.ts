/** “Did you mean”: the word that someone probably meant. */
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
