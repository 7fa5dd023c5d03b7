/** What a font file is made of, as OpenType describes it. */

/** The place of a table in an sfnt file (OpenType: the table directory). @throws if there is none. */
export function tableAt(sfnt: Buffer, name: string): number {
  for (let record = 12; record < 12 + sfnt.readUInt16BE(4) * 16; record += 16)
    if (sfnt.toString('latin1', record, record + 4) === name) return sfnt.readUInt32BE(record + 8);
  throw new Error(`The font has no table “${name}”.`);
}

/** Glyphs by their coverage index. */
export type Coverage = readonly number[];

/** The glyphs that a coverage table lists one by one (format 1) or in ranges (format 2). */
export function coverageAt(sfnt: Buffer, table: number): Coverage {
  const count = sfnt.readUInt16BE(table + 2);
  if (sfnt.readUInt16BE(table) === 1)
    return Array.from({ length: count }, (_, index) => sfnt.readUInt16BE(table + 4 + index * 2));
  return Array.from({ length: count }, (_, index) => table + 4 + index * 6).flatMap((range) => {
    const first = sfnt.readUInt16BE(range);
    return Array.from({ length: sfnt.readUInt16BE(range + 2) - first + 1 }, (_, step) => first + step);
  });
}
