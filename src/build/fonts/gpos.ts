/**
 * Edits of the table that positions glyphs (OpenType: GPOS). A typeface holds the kerning and the marks of every glyph with every other: a
 * tenth of the font files of a site, of which its words use little.
 */

/** The offset of a table in an sfnt file (OpenType: the table directory). @throws if there is none */
function tableAt(sfnt: Buffer, name: string): number {
  for (let record = 12; record < 12 + sfnt.readUInt16BE(4) * 16; record += 16)
    if (sfnt.toString('latin1', record, record + 4) === name) return sfnt.readUInt32BE(record + 8);
  throw new Error(`The font has no table “${name}”.`);
}

/** Renames the kerning feature in its list (FeatureList) to a tag that neither browsers nor the subsetter know. */
export function removeKerning(sfnt: Buffer): void {
  const table = tableAt(sfnt, 'GPOS');
  const list = table + sfnt.readUInt16BE(table + 6);
  for (let record = list + 2; record < list + 2 + sfnt.readUInt16BE(list) * 6; record += 6)
    if (sfnt.toString('latin1', record, record + 4) === 'kern') sfnt.write('none', record, 'latin1');
}

/** Pairs of glyphs of which one follows the other in a word, with or without others between. */
class GlyphPairs {
  readonly #keys = new Set<number>();

  constructor(words: Iterable<readonly number[]>) {
    for (const glyphs of words)
      for (const [index, first] of glyphs.entries())
        for (const second of glyphs.slice(index + 1)) this.#keys.add(first * 0x10000 + second);
  }

  has(first: number, second: number): boolean {
    return this.#keys.has(first * 0x10000 + second);
  }
}

/** The glyphs of a coverage table by their index: listed one by one (format 1) or in ranges (format 2). */
function coverageAt(sfnt: Buffer, table: number): number[] {
  const count = sfnt.readUInt16BE(table + 2);
  if (sfnt.readUInt16BE(table) === 1)
    return Array.from({ length: count }, (_, index) => sfnt.readUInt16BE(table + 4 + index * 2));
  return Array.from({ length: count }, (_, index) => table + 4 + index * 6).flatMap((range) => {
    const first = sfnt.readUInt16BE(range);
    return Array.from({ length: sfnt.readUInt16BE(range + 2) - first + 1 }, (_, step) => first + step);
  });
}

/** The offsets in a counted list at `at`, relative to `origin`; each is the first field of a record of `size` bytes. */
const offsets = (sfnt: Buffer, at: number, origin: number, size = 2): number[] =>
  Array.from({ length: sfnt.readUInt16BE(at) }, (_, index) => origin + sfnt.readUInt16BE(at + 2 + index * size));

const lookupTypes = { pair: 2, markToBase: 4, markToMark: 6, extension: 9 };

/** The offsets of the subtables, each once, with the types of their lookups. */
function subtablesOf(sfnt: Buffer): Map<number, number> {
  const gpos = tableAt(sfnt, 'GPOS');
  const list = gpos + sfnt.readUInt16BE(gpos + 8);
  const found = new Map<number, number>();
  for (const lookup of offsets(sfnt, list, list)) {
    const type = sfnt.readUInt16BE(lookup);
    for (const subtable of offsets(sfnt, lookup + 4, lookup))
      if (type === lookupTypes.extension)
        found.set(subtable + sfnt.readUInt32BE(subtable + 4), sfnt.readUInt16BE(subtable + 2));
      else found.set(subtable, type);
  }
  return found;
}

/** The bytes of a value record: two for each bit of its format. */
const valueSize = (format: number): number => 2 * format.toString(2).replaceAll('0', '').length;

interface PairSet {
  /** First glyphs and subtables may share one list of pairs. */
  readonly firsts: Set<number>;
  /** The bytes of a record: the second glyph and two values. */
  readonly size: number;
}

function collectPairSets(sfnt: Buffer, subtable: number, firsts: readonly number[], into: Map<number, PairSet>): void {
  const size = 2 + valueSize(sfnt.readUInt16BE(subtable + 4)) + valueSize(sfnt.readUInt16BE(subtable + 6));
  for (const [index, offset] of offsets(sfnt, subtable + 8, subtable).entries()) {
    const set = into.get(offset) ?? { firsts: new Set<number>(), size };
    set.firsts.add(firsts[index] ?? 0);
    into.set(offset, set);
  }
}

/** Moves the pairs that occur to the beginning of their list, and ends it after them. */
function shortenPairSet(sfnt: Buffer, offset: number, { firsts, size }: PairSet, pairs: GlyphPairs): void {
  let count = 0;
  for (let index = 0; index < sfnt.readUInt16BE(offset); index += 1) {
    const record = offset + 2 + index * size;
    const second = sfnt.readUInt16BE(record);
    if (![...firsts].some((first) => pairs.has(first, second))) continue;
    sfnt.copy(sfnt, offset + 2 + count * size, record, record + size);
    count += 1;
  }
  sfnt.writeUInt16BE(count, offset);
}

/** Removes from each base the anchors of classes of marks that never follow it. OpenType attaches nothing without an anchor. */
function removeAnchors(sfnt: Buffer, subtable: number, marks: readonly number[], pairs: GlyphPairs): void {
  const bases = coverageAt(sfnt, subtable + sfnt.readUInt16BE(subtable + 4));
  const classes = sfnt.readUInt16BE(subtable + 6);
  const records = subtable + sfnt.readUInt16BE(subtable + 8) + 2;
  const anchors = subtable + sfnt.readUInt16BE(subtable + 10) + 2;
  for (const [index, base] of bases.entries()) {
    const used = new Set(
      marks.flatMap((mark, place) => (pairs.has(base, mark) ? sfnt.readUInt16BE(records + place * 4) : [])),
    );
    for (let each = 0; each < classes; each += 1)
      if (!used.has(each)) sfnt.writeUInt16BE(0, anchors + (index * classes + each) * 2);
  }
}

/**
 * A copy of the font that kerns and marks only pairs of glyphs that occur. Kerning by classes stays.
 * @param words the glyphs of each word in their order
 */
export function withPairsOf(words: Iterable<readonly number[]>, whole: Uint8Array): Buffer {
  const sfnt = Buffer.from(whole);
  const pairs = new GlyphPairs(words);
  const pairSets = new Map<number, PairSet>();
  for (const [subtable, type] of subtablesOf(sfnt)) {
    const covered = () => coverageAt(sfnt, subtable + sfnt.readUInt16BE(subtable + 2));
    if (type === lookupTypes.pair && sfnt.readUInt16BE(subtable) === 1)
      collectPairSets(sfnt, subtable, covered(), pairSets);
    if (type === lookupTypes.markToBase || type === lookupTypes.markToMark)
      removeAnchors(sfnt, subtable, covered(), pairs);
  }
  for (const [offset, set] of pairSets) shortenPairSet(sfnt, offset, set, pairs);
  return sfnt;
}
