/** Names as files and fields have them. */
import { withoutStop } from './written.ts';

/** A name as files and fields have it, from whatever Latin letters are in `text`; undefined where there are none. */
export function nameFrom(written: string): string | undefined {
  const text = withoutStop(written);
  const name = text
    .replace(/\.(?:hi|en)?\.?(?:mdx?|svg)$/i, '')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[\u0900-\u097F]/.test(text) || name === '' ? undefined : name;
}
