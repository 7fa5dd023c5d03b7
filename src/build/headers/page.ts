/** The policy that a built page carries itself: the hashes of its own scripts and styles, in a meta tag. */
import { createHash } from 'node:crypto';
import { DomUtils } from 'htmlparser2';
import type { PageDocument } from '../styles/page-styles.ts';
import { type Directives, allowing, inlineStyles, referrer, written } from './policy.ts';

/** A script of another type is data, which no browser runs. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

/** What stands in a page itself, as browsers hash it. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export function inlineTexts(document: PageDocument): InlineTexts {
  const elements = (name: string) => DomUtils.getElementsByTagName(name, document);
  const scripts = elements('script').filter(
    ({ attribs: { src, type = '' } }) => src === undefined && runnable.has(type.toLowerCase()),
  );
  return {
    scripts: scripts.map((each) => DomUtils.textContent(each)),
    styles: elements('style').map((each) => DomUtils.textContent(each)),
  };
}

/** The CSP sources of texts, each once. */
export const sourcesOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];

/** The tags of a page's policy. A browser obeys them from where they stand. */
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
