/** Messages in both languages in one line, as organisers get them. */
import type { Bilingual } from './locales.ts';

/** `हिंदी · English` */
export const says = (hi: string, en: string): string => `${hi} · ${en}`;

/** Each language of a message that `says` wrote; the whole of one that it did not. */
export function inBoth(message: string): Bilingual {
  const [hi = message, en = message] = message.split(' · ');
  return { hi, en };
}
