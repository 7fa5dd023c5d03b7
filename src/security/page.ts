/** The policy that a built page carries itself: the hashes of its own scripts and styles, in a meta tag. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type Directives, allowing, inlineStyles, referrer, written } from './policy.ts';

export interface SecuredPage {
  readonly html: string;
  /** CSP sources of the scripts that stand in the page. */
  readonly scripts: readonly string[];
}

/** A script of another type is data, which no browser runs. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

interface PageParts {
  /** What stands between the tags of its own scripts and styles. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Where the meta tag of the encoding ends. */
  readonly encodingEnd?: number | undefined;
}

function partsOf(html: string): PageParts {
  const scripts: string[] = [];
  const styles: string[] = [];
  let encodingEnd: number | undefined;
  let open: { readonly into: string[]; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, { charset, src, type = '' }) {
      if (name === 'meta' && charset !== undefined) encodingEnd ??= parser.endIndex + 1;
      if (name === 'style') open = { into: styles, text: '' };
      if (name === 'script' && src === undefined && runnable.has(type.toLowerCase()))
        open = { into: scripts, text: '' };
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag(name) {
      if (!open || (name !== 'style' && name !== 'script')) return;
      open.into.push(open.text);
      open = undefined;
    },
  });
  parser.end(html);
  return { scripts, styles, encodingEnd };
}

/** The CSP sources of texts, each once. */
const sourcesOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];

/**
 * A page with its policy, right after the meta tag of its encoding: a browser obeys it from there on.
 * @throws if the page names no encoding.
 */
export function securePage(html: string, directives: Directives): SecuredPage {
  const { encodingEnd: place, ...inline } = partsOf(html);
  if (place === undefined) throw new Error('It has no <meta charset="utf-8">, after which its policy would stand.');
  const [scripts, styles] = [sourcesOf(inline.scripts), sourcesOf(inline.styles)];
  const withScripts = allowing(directives, 'script-src', scripts);
  const all = directives['style-src']?.includes(inlineStyles)
    ? withScripts
    : allowing(withScripts, 'style-src', styles);
  const tags =
    `<meta http-equiv="Content-Security-Policy" content="${written(all)}">` +
    `<meta name="referrer" content="${referrer}">`;
  return { html: html.slice(0, place) + tags + html.slice(place), scripts };
}
