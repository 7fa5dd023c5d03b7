/** Markdown written by the code: texts are escaped, so that an organiser's title is never taken for a mark. */
import { oneLine } from '../../lib/text.ts';

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

/** A link; its address is left as it is but for what would end it. */
export const mdLink = (text: string, address: string): string =>
  `[${plain(text)}](${address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;

/** Blocks with an empty line between them, without those that are not there. */
export const blocks = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');
