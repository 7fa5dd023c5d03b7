/** Writes text so that the compiler of MDX reads it as text: with character references for what would be more. */

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Any text, to be shown as it was written: nothing in it is read as Markdown or as code. */
export const asText = (text: string): string => text.replace(/[!-/:-@[-`{-~\r\n]/g, reference);

/** What the compiler would run or take for a tag, after escapes; and what would belong to a bracket that follows. */
const code = /\\[\s\S]|[{}<]|(?<=\b(?:im|ex))p(?=ort\b)|[\\!]$/g;

/** Markdown whose marks stay marks, without anything in it that the compiler of MDX would run or take for a tag. */
export const withoutCode = (markdown: string): string =>
  markdown.replace(code, (found) => {
    const escaped = found.slice(1);
    if (escaped === '') return reference(found);
    // A backslash stands only before signs of Markdown; before a reference it would be shown.
    return /[{}<]/.test(escaped) ? reference(escaped) : found;
  });

const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Text as a page can hold it: without control characters and without half letters. */
export const readable = (text: string): string => text.replace(controls, '').toWellFormed();
