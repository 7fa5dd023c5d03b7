/** The policy that a built page carries itself: the hashes of its own scripts and styles, in a meta tag. */
import { createHash } from 'node:crypto';
import { type OpenTag, type Token, textElements } from '../lib/page-tokens.ts';
import { type Directives, allowing, inlineStyles, referrer, written } from './policy.ts';

/** A script of another type is data, which no browser runs. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

const runsInPage = ({ attributes: { src, type = '' } }: OpenTag): boolean =>
  src === undefined && runnable.has(type.toLowerCase());

/** The scripts that stand in a page. */
export const scriptsIn = (html: string, tokens: readonly Token[]): string[] =>
  textElements(tokens, 'script')
    .filter(({ tag }) => runsInPage(tag))
    .map(({ content }) => html.slice(content.start, content.end));

/**
 * Where the policy of a page stands, right after the meta tag of its encoding: a browser obeys it from there on.
 * @throws if the page names no encoding.
 */
export function policyPlace(tokens: readonly Token[]): number {
  const encoding = tokens.find(
    (token) => token.kind === 'open' && token.name === 'meta' && 'charset' in token.attributes,
  );
  if (!encoding) throw new Error('It has no <meta charset="utf-8">, after which its policy would stand.');
  return encoding.end;
}

/** The CSP sources of texts, each once. */
export const sourcesOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];

/** What stands in a page of itself, as it is between the tags. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The tags of a page's policy. */
export function policyTags({ scripts, styles }: InlineTexts, directives: Directives): string {
  const withScripts = allowing(directives, 'script-src', sourcesOf(scripts));
  const all = directives['style-src']?.includes(inlineStyles)
    ? withScripts
    : allowing(withScripts, 'style-src', sourcesOf(styles));
  return (
    `<meta http-equiv="Content-Security-Policy" content="${written(all)}">` +
    `<meta name="referrer" content="${referrer}">`
  );
}
