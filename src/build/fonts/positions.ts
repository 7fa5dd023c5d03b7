/**
 * How glyphs stand to each other (OpenType: GPOS), for those alone that meet. A typeface holds the kerning and the marks of every
 * glyph with every other; in the files of a site that is a tenth, of which its words use little.
 */
import { type Coverage, coverageAt, tableAt } from './sfnt.ts';

/** Pairs of glyphs of which one follows the other in a word, with or without others between. */
export interface Meeting {
  has(first: number, second: number): boolean;
}

/** The glyphs of each word in their order, as a meeting of those that follow each other. */
export function meetingIn(words: Iterable<readonly number[]>): Meeting {
  const pairs = new Set<number>();
  for (const glyphs of words)
    for (const [index, first] of glyphs.entries())
      for (const second of glyphs.slice(index + 1)) pairs.add(first * 0x10000 + second);
  return { has: (first, second) => pairs.has(first * 0x10000 + second) };
}

const lookupTypes = { pair: 2, markToBase: 4, markToMark: 6, extension: 9 };

/** The places of the subtables in GPOS, each once, by the type of their lookup. */
function subtablesOf(sfnt: Buffer): Map<number, number> {
  const gpos = tableAt(sfnt, 'GPOS');
  const list = gpos + sfnt.readUInt16BE(gpos + 8);
  const found = new Map<number, number>();
  for (const lookup of offsets(sfnt, list, list, 2)) {
    const type = sfnt.readUInt16BE(lookup);
    for (const subtable of offsets(sfnt, lookup + 4, lookup, 2))
      if (type === lookupTypes.extension)
        found.set(subtable + sfnt.readUInt32BE(subtable + 4), sfnt.readUInt16BE(subtable + 2));
      else found.set(subtable, type);
  }
  return found;
}

/** The places that a counted list at `at` names, which are offsets from `origin`, each the first of a record of `size` bytes. */
const offsets = (sfnt: Buffer, at: number, origin: number, size: number): number[] =>
  Array.from({ length: sfnt.readUInt16BE(at) }, (_, index) => origin + sfnt.readUInt16BE(at + 2 + index * size));

/** The bytes of a value whose format has a bit for each number. */
const valueSize = (format: number): number => 2 * format.toString(2).replaceAll('0', '').length;

/** Lists of pairs by their first glyph, which several first glyphs and subtables may share: each with its first glyphs. */
type PairSets = Map<number, { readonly firsts: Set<number>; readonly size: number }>;

function collectPairSets(sfnt: Buffer, subtable: number, firsts: Coverage, into: PairSets): void {
  const size = 2 + valueSize(sfnt.readUInt16BE(subtable + 4)) + valueSize(sfnt.readUInt16BE(subtable + 6));
  for (const [index, place] of offsets(sfnt, subtable + 8, subtable, 2).entries()) {
    const set = into.get(place) ?? { firsts: new Set<number>(), size };
    set.firsts.add(firsts[index] ?? 0);
    into.set(place, set);
  }
}

/** Leaves in a list the pairs that meet: they move to its beginning, and it ends after them. */
function shorten(
  sfnt: Buffer,
  place: number,
  { firsts, size }: { firsts: Set<number>; size: number },
  meeting: Meeting,
) {
  let kept = 0;
  for (let record = 0; record < sfnt.readUInt16BE(place); record += 1) {
    const at = place + 2 + record * size;
    const second = sfnt.readUInt16BE(at);
    if (![...firsts].some((first) => meeting.has(first, second))) continue;
    sfnt.copy(sfnt, place + 2 + kept * size, at, at + size);
    kept += 1;
  }
  sfnt.writeUInt16BE(kept, place);
}

/** Takes from each base the anchors to which no mark ever comes. Without an anchor nothing is attached, says OpenType. */
function dropAnchors(sfnt: Buffer, subtable: number, marks: Coverage, meeting: Meeting): void {
  const bases = coverageAt(sfnt, subtable + sfnt.readUInt16BE(subtable + 4));
  const classes = sfnt.readUInt16BE(subtable + 6);
  const records = subtable + sfnt.readUInt16BE(subtable + 8) + 2;
  const anchors = subtable + sfnt.readUInt16BE(subtable + 10) + 2;
  for (const [index, base] of bases.entries()) {
    const met = new Set(
      marks.flatMap((mark, place) => (meeting.has(base, mark) ? sfnt.readUInt16BE(records + place * 4) : [])),
    );
    for (let kind = 0; kind < classes; kind += 1)
      if (!met.has(kind)) sfnt.writeUInt16BE(0, anchors + (index * classes + kind) * 2);
  }
}

/** A copy of the font in which only glyphs that meet are kerned or carry marks. Kerning by classes stays. */
export function withPositionsOf(meeting: Meeting, whole: Uint8Array): Buffer {
  const sfnt = Buffer.from(whole);
  const pairSets: PairSets = new Map();
  for (const [subtable, type] of subtablesOf(sfnt)) {
    const covered = () => coverageAt(sfnt, subtable + sfnt.readUInt16BE(subtable + 2));
    if (type === lookupTypes.pair && sfnt.readUInt16BE(subtable) === 1)
      collectPairSets(sfnt, subtable, covered(), pairSets);
    if (type === lookupTypes.markToBase || type === lookupTypes.markToMark)
      dropAnchors(sfnt, subtable, covered(), meeting);
  }
  for (const [place, set] of pairSets) shorten(sfnt, place, set, meeting);
  return sfnt;
}
