/** Reduces text as people type it to plain characters: digits, quote marks, spaces, names of files. */

/** `२०२५` as `2025`. */
export const plainDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));

/** Without quote marks of any kind around it. */
export const withoutQuotes = (text: string): string => text.replace(/^[\s"'“”„‟‘’‚`«»]+|[\s"'“”„‟‘’‚`«»]+$/g, '');

/** Without the danda, comma or semicolon that a sentence would end with. */
export const withoutStop = (text: string): string => text.replace(/[\s।॥,;]+$/u, '');

/** A slug made of the Latin letters in `text`; undefined where it has Devanagari or no Latin letters. */
export function nameFrom(text: string): string | undefined {
  const name = withoutStop(text)
    .replace(/\.(?:hi|en)?\.?(?:mdx?|svg)$/i, '')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[\u0900-\u097F]/.test(withoutStop(text)) || name === '' ? undefined : name;
}

/**
 * Invisible characters: zero-width, soft hyphens, marks of direction, controls. Joiners are part of Indic and Arabic scripts and
 * of emoji (`👨‍👩‍👧`); marks of direction belong to Arabic ones.
 */
export const hiddenCharacter =
  /(?<![\u0900-\u0DFF\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)[\u200C\u200D](?![\u0900-\u0DFF\p{Script=Arabic}])|(?<!\p{Script=Arabic})[\u200E\u200F](?!\p{Script=Arabic})|[\u00AD\u200B\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE]|[^\P{Cc}\t\n\r]/gu;

export const withoutHidden = (text: string): string => text.replace(hiddenCharacter, '');

/** A line of YAML with plain spaces up to its value: YAML takes no other space for one. */
export function withPlainSpaces(line: string): string {
  const beginning = /^\s*(?:-\s*)*(?:[A-Za-z][\w-]*\s*:\s*)?/u.exec(line)?.[0] ?? '';
  return beginning.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, ' ') + line.slice(beginning.length);
}

/** Text in quote marks, in which YAML changes nothing. */
export const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
