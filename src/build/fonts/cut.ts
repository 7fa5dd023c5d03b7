/** The typeface cut to the words that are set in it. */
import fontverter from 'fontverter';
import { meetingIn, withPositionsOf } from './positions.ts';
import { drawer, fontOf, glyphsInOrder, glyphsOf } from './shape.ts';
import { subset } from './subset.ts';

/**
 * A woff2 file that draws these words, and no others for sure, as the whole font draws them.
 * @param closed whether no word is put together of these whole words: what stands in none of them together, never stands together
 * @throws if it would draw one of them differently, and names it.
 */
export async function cutTo(words: readonly string[], sfnt: Uint8Array, closed = false): Promise<Uint8Array> {
  const whole = fontOf(sfnt);
  const pieces = piecesOf(words, new Set(whole.face.collectUnicodes()));
  const characters = new Set(pieces.flatMap((piece) => [...piece].map((each) => each.codePointAt(0) ?? 0)));
  const source = closed ? withPositionsOf(meetingIn(glyphsInOrder(whole, pieces)), sfnt) : sfnt;
  const cut = await subset(source, { characters, glyphs: await glyphsOf(whole, pieces) });
  expectSame(pieces, drawer(whole), drawer(fontOf(cut)));
  return fontverter.convert(Buffer.from(cut), 'woff2');
}

/** What a font sets of words: a browser ends its piece where a character comes that the font lacks. */
const piecesOf = (words: readonly string[], known: ReadonlySet<number>): string[] => {
  const marked = words.map((word) =>
    [...word].map((each) => (known.has(each.codePointAt(0) ?? 0) ? each : '\n')).join(''),
  );
  return [...new Set(marked.flatMap((word) => word.split('\n')))].filter(Boolean);
};

/** @throws if a word is drawn differently. */
export function expectSame(
  words: readonly string[],
  before: (word: string) => string,
  after: (word: string) => string,
) {
  const changed = words.filter((word) => before(word) !== after(word));
  if (changed.length === 0) return;
  throw new Error(
    `The cut font would draw ${changed.length} words differently: ${changed.slice(0, 10).join(', ')}. ` +
      'This is a fault of the cutting in src/build/fonts, not of the content.',
  );
}
