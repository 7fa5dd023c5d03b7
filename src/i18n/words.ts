/** The interface's words by language. */
import { en } from './en.ts';
import { type Words, hi } from './hi.ts';
import type { Locale } from './locales.ts';

const words: Record<Locale, Words> = { hi, en };

export const wordsIn = (locale: Locale): Words => words[locale];
