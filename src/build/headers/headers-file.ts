/** Rules as a `_headers` file, which Netlify and Cloudflare Pages read: a path a block, its headers indented below it. */
import type { Rule } from './header-rules.ts';

export const headersFile = '_headers';

export const writeHeaders = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');

/** The rules of a file that `writeHeaders` wrote. */
export const readHeaders = (text: string): Rule[] =>
  text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n').map((line) => line.trim());
      const headers = lines.map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)];
      });
      return { path, headers: Object.fromEntries(headers) };
    });
