/** Reads numbers as people write them. */
import { plainly } from './written.ts';

const units: readonly [RegExp, number][] = [
  [/\s?(?:करोड़|crores?|cr)$/u, 1e7],
  [/\s?(?:लाख|lakhs?|lacs?)$/u, 1e5],
  [/\s?(?:हजार|हज़ार|thousand)$/u, 1e3],
];

/** The plain number that `text` means, as it is written in a file; undefined where it means none. */
export function guessNumber(text: string): string | undefined {
  const bare = plainly(text)
    .replace(/^(?:₹|rs\.?|रु\.?)\s?/u, '')
    .replace(/\s?(?:%|प्रतिशत|फीसदी|percent|रुपये|रुपए|rupees)$/u, '')
    .replace(/(\d),(?=\d)/g, '$1');
  const [unit, times] = units.find(([sign]) => sign.test(bare)) ?? [/$/, 1];
  const digits = bare.replace(unit, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined;
  return String(times === 1 ? Number(digits) : Math.round(Number(digits) * times));
}
