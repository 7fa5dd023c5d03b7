/** The typeface that is cut: Mukta as one file a weight, with the rupee sign beside the Latin letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locale } from '../../i18n/locales.ts';
import { tableAt } from './sfnt.ts';
import type { Weight } from './weight-rules.ts';
import type { Script } from './words.ts';

const require = createRequire(import.meta.url);
const files: Record<Weight, string> = {
  400: require.resolve('@expo-google-fonts/mukta/400Regular/Mukta_400Regular.ttf'),
  700: require.resolve('@expo-google-fonts/mukta/700Bold/Mukta_700Bold.ttf'),
};

/**
 * The whole typeface as the pages of a language set a script in it. Latin on a Hindi page is figures and names, not running
 * text: it goes without kerning there, which would be a third of its file.
 */
export function typefaceOn(locale: Locale, script: Script, weight: Weight): Buffer {
  const whole = readFileSync(files[weight]);
  return locale === 'hi' && script === 'latin' ? withoutKerning(whole) : whole;
}

/** Gives the feature another tag (OpenType: GPOS, FeatureList), under which neither browsers nor the cutter look for it. */
function withoutKerning(sfnt: Buffer): Buffer {
  const table = tableAt(sfnt, 'GPOS');
  const list = table + sfnt.readUInt16BE(table + 6);
  for (let record = list + 2; record < list + 2 + sfnt.readUInt16BE(list) * 6; record += 6)
    if (sfnt.toString('latin1', record, record + 4) === 'kern') sfnt.write('none', record, 'latin1');
  return sfnt;
}
