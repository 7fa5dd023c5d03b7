/** The typeface that is cut: Mukta as one file a weight, with the rupee sign beside the Latin letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Weight } from './weight-rules.ts';

const require = createRequire(import.meta.url);
const files: Record<Weight, string> = {
  400: require.resolve('@expo-google-fonts/mukta/400Regular/Mukta_400Regular.ttf'),
  700: require.resolve('@expo-google-fonts/mukta/700Bold/Mukta_700Bold.ttf'),
};

export const wholeTypeface = (weight: Weight): Buffer => readFileSync(files[weight]);
