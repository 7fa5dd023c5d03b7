/** Markdown written by the code: texts are escaped, so that an organiser's title is never taken for a mark. */
import { oneLine } from './text.ts';

/** A text on one line, within a line. */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** A text at the beginning of a line, where a few more marks mean something. */
export const paragraph = (text: string): string =>
  plain(text)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');

export const heading = (level: 1 | 2 | 3, text: string): string =>
  `${'#'.repeat(level)} ${plain(text).replace(/#+$/, (marks) => `\\${marks}`)}`;

/** A link; its address is left as it is but for what would end it. */
export const mdLink = (text: string, address: string): string =>
  `[${plain(text)}](${address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;

/** `- **Label:** text`; nothing where there is no text. `text` is markdown. */
export const labelled = (label: string, text: string | undefined): string | undefined =>
  text ? `- **${plain(label.replace(/:$/, ''))}:** ${text}` : undefined;

/** Lines of one list or paragraph, without those that are not there. */
export const lines = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n');

/** Blocks with an empty line between them, without those that are not there. */
export const blocks = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** A heading over its blocks; nothing where there are none. */
export function section(level: 2 | 3, title: string, parts: readonly (string | undefined)[]): string | undefined {
  const text = blocks(parts);
  return text ? `${heading(level, title)}\n\n${text}` : undefined;
}

/** Headings of a body, `#` to `######`, moved under a heading of `level`. */
export const under = (level: number, markdown: string): string =>
  markdown.replace(/^(#{1,6})(?=\s)/gm, (marks) => '#'.repeat(Math.min(6, marks.length + level - 1)));
