/** Messages to organisers: one line with both languages. */
import type { Bilingual } from './locales.ts';

/** `हिंदी · English` */
export const says = (hi: string, en: string): string => `${hi} · ${en}`;

/** Splits a message of `says` by language; any other message is returned whole for both. */
export function inBoth(message: string): Bilingual {
  const [hi = message, en = message] = message.split(' · ');
  return { hi, en };
}
