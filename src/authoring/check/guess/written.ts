/** Values as people write them, made plain before they are read: digits, quote marks, spaces. */

/** `२०२५` as `2025`. */
export const plainDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));

const around = /^[\s"'“”„‟‘’‚`«»]+|[\s"'“”„‟‘’‚`«»]+$/g;

/** Without quote marks of any kind around it. */
export const withoutQuotes = (text: string): string => text.replace(around, '');

/** Without the danda, comma or semicolon that a sentence would end with. */
export const withoutStop = (text: string): string => text.replace(/[\s।॥,;]+$/u, '');

/** Composed, with plain digits, hyphens and spaces, without quote marks around it and a stop after it, in small letters. */
export const plainly = (text: string): string =>
  withoutStop(withoutQuotes(plainDigits(text.normalize('NFC'))))
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

/**
 * Characters that no one sees: zero-width, soft hyphens, marks of direction, controls. Joiners are part of Indic and Arabic scripts and
 * of emoji (`👨‍👩‍👧`); marks of direction belong to Arabic ones.
 */
export const hiddenCharacter =
  /(?<![\u0900-\u0DFF\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)[\u200C\u200D](?![\u0900-\u0DFF\p{Script=Arabic}])|(?<!\p{Script=Arabic})[\u200E\u200F](?!\p{Script=Arabic})|[\u00AD\u200B\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE]|[^\P{Cc}\t\n\r]/gu;

export const withoutHidden = (text: string): string => text.replace(hiddenCharacter, '');

/** A line of fields with plain spaces up to its value: those that come with pasting are no spaces to YAML. */
export function withPlainSpaces(line: string): string {
  const beginning = /^\s*(?:-\s*)*(?:[A-Za-z][\w-]*\s*:\s*)?/u.exec(line)?.[0] ?? '';
  return beginning.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, ' ') + line.slice(beginning.length);
}
