/** Placeholders in texts: the check lists them, pages leave them out. */

/** `[लिखें: …]` or `[write: …]`, which a link is not. */
export const placeholder = /\[(?:लिखें|write): [^\]\n]+\](?!\()/g;

const withSpace = new RegExp(`\\s*${placeholder.source}`, 'g');

export const withoutPlaceholders = (text: string): string => text.replace(withSpace, '');
