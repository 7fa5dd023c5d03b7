/** HarfBuzz’s subsetter: harfbuzzjs brings it as WebAssembly, with the functions and constants of its C interface (hb-subset.h). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Call = (...values: number[]) => number;

const flags = { noHinting: 0x1, noLayoutClosure: 0x200 };
/** HB_SUBSET_SETS_DROP_TABLE_TAG: tables that browsers do not read. */
const droppedTables = { set: 3, tags: ['DSIG', 'FFTM', 'STAT', 'gasp', 'meta'] };
/** HB_SUBSET_SETS_NAME_ID: the copyright notice, which the licence asks for. */
const keptNames = { set: 4, ids: [0] };
/** HB_SUBSET_SETS_LAYOUT_FEATURE_TAG: features that browsers apply by default (OpenType’s lists for Latin and Devanagari). */
const features = {
  set: 6,
  tags: (
    'ccmp locl rlig liga clig calt kern mark mkmk dist ' +
    'nukt akhn rphf rkrf pref blwf abvf half pstf vatu cjct init pres abvs blws psts haln abvm blwm'
  ).split(' '),
};
/** HB_SUBSET_SETS_LAYOUT_SCRIPT_TAG: `deva` is Devanagari for systems from before 2005. */
const layoutScripts = { set: 7, tags: ['DFLT', 'latn', 'dev2'] };
/** HB_MEMORY_MODE_WRITABLE. */
const writable = 2;

const tag = (name: string): number => Buffer.from(name).readUInt32BE();

async function load() {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file));
  const { memory, ...functions } = instance.exports as { memory: WebAssembly.Memory } & Record<string, Call>;
  const call = (name: string, ...values: number[]): number => {
    const found = functions[name];
    if (!found)
      throw new Error(`harfbuzz-subset.wasm has no “${name}”: this version of harfbuzzjs has another interface.`);
    return found(...values);
  };
  call('_initialize');
  return { memory, call };
}

let loaded: ReturnType<typeof load> | undefined;

/** The font with only these glyphs and characters. Glyphs that they might combine to are not added. */
export async function subset(sfnt: Uint8Array, keep: { characters: Iterable<number>; glyphs: Iterable<number> }) {
  loaded ??= load();
  const { memory, call } = await loaded;
  const heap = () => new Uint8Array(memory.buffer);
  const source = call('malloc', sfnt.byteLength);
  heap().set(sfnt, source);
  const blob = call('hb_blob_create', source, sfnt.byteLength, writable, 0, 0);
  const face = call('hb_face_create', blob, 0);
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, flags.noHinting | flags.noLayoutClosure);
  const fill = (set: number, values: Iterable<number>) => {
    for (const value of values) call('hb_set_add', set, value);
  };
  fill(call('hb_subset_input_unicode_set', input), keep.characters);
  fill(call('hb_subset_input_glyph_set', input), keep.glyphs);
  fill(call('hb_subset_input_set', input, droppedTables.set), droppedTables.tags.map(tag));
  const replace = (which: number, values: Iterable<number>) => {
    const set = call('hb_subset_input_set', input, which);
    call('hb_set_clear', set);
    fill(set, values);
  };
  replace(keptNames.set, keptNames.ids);
  for (const { set, tags } of [features, layoutScripts]) replace(set, tags.map(tag));
  const cut = call('hb_subset_or_fail', face, input);
  if (!cut) throw new Error('HarfBuzz could not cut the font.');
  const result = call('hb_face_reference_blob', cut);
  const start = call('hb_blob_get_data', result, 0);
  const bytes = heap().slice(start, start + call('hb_blob_get_length', result));
  for (const each of [result, blob]) call('hb_blob_destroy', each);
  for (const each of [cut, face]) call('hb_face_destroy', each);
  call('hb_subset_input_destroy', input);
  call('free', source);
  return bytes;
}
