/** Adds Hindi to the languages of Sveltia, which has no entrance for more of them than it brings. */
import { join } from 'node:path';

export const hindiWords = join(import.meta.dirname, 'hindi.ts');

/** Where Sveltia loads the words of each language, where it lists them, and where it offers that of the browser instead. */
const places = [
  [/(?<==\{)(?=ar:\(\)=>)/, `hi:()=>import(${JSON.stringify(hindiWords)}),`],
  [/(?<==`)(?=ar,bg,)/, 'hi,'],
  [/if\(await \w+\(`newLanguageCta`\)\)return;/, 'return;'],
] as const;

/** @throws if Sveltia no longer has its languages in this way. */
export const withHindi = (code: string): string =>
  places.reduce((before, [place, words]) => {
    if (!place.test(before))
      throw new Error(`Sveltia has no ${place} any more: Hindi cannot be added to its languages.`);
    return before.replace(place, words);
  }, code);
