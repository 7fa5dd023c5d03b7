/** Reads times of day as people write them. */
import { plainly } from './written.ts';

/** A time that is clear, one that could be before or after noon, or a span of two. */
export type TimeGuess =
  | { readonly clock: string }
  | { readonly afternoon: string; readonly morning: string }
  | { readonly from: string; readonly to: string };

type Half = 'am' | 'pm' | 'night' | 'noon';

const halves: readonly [Half, RegExp][] = [
  ['am', /^(?:सुबह|सवेरे|तड़के|प्रातः)|(?<![a-z])a\.?\s?m\.?$/u],
  ['noon', /^दोपहर/u],
  ['pm', /^(?:शाम|सायं)|(?<![a-z])p\.?\s?m\.?$/u],
  ['night', /^रात/u],
];

/** What surrounds the number: parts of the day, “बजे”, “am”, “IST”. */
const surroundings =
  /^(?:सुबह|सवेरे|तड़के|प्रातः|दोपहर|शाम|सायं|रात)(?:\s?(?:के|को|में|बाद))?\s?|\s?(?:a\.?\s?m\.?|p\.?\s?m\.?|hrs?\.?|hours|ist|o[’']?clock|बजे|बजकर|से|तक|मिनट|noon)/gu;

const numerals = ['एक', 'दो', 'तीन', 'चार', 'पांच', 'छह', 'सात', 'आठ', 'नौ', 'दस', 'ग्यारह', 'बारह'];

/** Hindi’s halves and quarters: साढ़े 3 is 3:30, सवा 3 is 3:15, पौने 4 is 3:45. */
function withoutFractions(text: string): string {
  const named = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const place = numerals.indexOf(word);
    return place < 0 ? word : String(place + 1);
  });
  const fraction = (sign: string, minutes: string, earlier: number) => (whole: string) =>
    whole.replace(new RegExp(`${sign}\\s?(\\d{1,2})`, 'u'), (_, hour) => `${Number(hour) - earlier}:${minutes}`);
  return [
    fraction('साढ़े'.normalize('NFC'), '30', 0),
    fraction('सवा', '15', 0),
    fraction('पौने', '45', 1),
    (whole: string) => whole.replace('डेढ़'.normalize('NFC'), '1:30').replace('ढाई', '2:30'),
  ].reduce((sofar, step) => step(sofar), named);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The hour on the 24-hour clock; undefined where the half of the day is not known. */
function fullHour(hour: number, half: Half | undefined): number | undefined {
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  if (half === 'noon') return hour <= 4 ? hour + 12 : hour;
  if (half === 'night') return hour >= 6 ? (hour % 12) + (hour === 12 ? 0 : 12) : hour;
  return hour >= 8 || hour === 0 ? hour : undefined;
}

/** What `text` means as a time of day; undefined where it means none. An hour from 1 to 7 alone may be of either half. */
export function guessTime(text: string): TimeGuess | undefined {
  const plain = plainly(text);
  const [, from = '', to = ''] = /^(.*\d.*?)\s*(?:-|–|—|\bto\b|से)\s*(.*\d.*)$/u.exec(plain) ?? [];
  return from && to ? guessSpan(from, to) : guessOne(plain);
}

function guessSpan(from: string, to: string): TimeGuess | undefined {
  const clocks = [guessOne(from), guessOne(to)].map((guess) =>
    guess && 'clock' in guess ? guess.clock : guess && 'afternoon' in guess ? guess.afternoon : undefined,
  );
  const [first, last] = clocks;
  return first && last ? { from: first, to: last } : undefined;
}

function guessOne(plain: string): TimeGuess | undefined {
  const half = halves.find(([, sign]) => sign.test(plain))?.[0];
  const bare = withoutFractions(plain.replace(surroundings, ' ').replace(/\s+/g, ' ').trim());
  const [, hours, minutes = '0'] =
    /^(\d{1,2})(?:(?:\s?[:.：ः]\s?|\s)(\d{1,2}))?(?::00)?$/u.exec(bare) ?? /^(\d{2})(\d{2})$/.exec(bare) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = (hour: number) => `${two(hour)}:${minutes.padStart(2, '0')}`;
  const hour = fullHour(Number(hours), Number(hours) > 12 ? undefined : half);
  if (hour !== undefined) return { clock: at(hour) };
  // “03:00” with its zero is how the 24-hour clock writes the night.
  if (/^0\d/.test(hours)) return { clock: at(Number(hours)) };
  return { afternoon: at(Number(hours) + 12), morning: at(Number(hours)) };
}
