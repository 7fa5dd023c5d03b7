/**
 * What pages may load and do: the one source of the meta tag on every page and of `_headers`.
 *
 * A header is the same for all pages of an area, so it names the hashes of all their scripts. Styles differ from page to page,
 * and their hashes would exceed the limits of hosts, so only the page's meta tag names them. Browsers enforce both.
 */
import { createHash } from 'node:crypto';
import { editorRoute } from '../../lib/routes.ts';

/** CSP directives with their sources. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** A part of the site with a policy of its own. */
export interface Area {
  /** The folder without the base: `/admin/`. */
  readonly folder: string;
  readonly directives: Directives;
  /**
   * Cross-Origin-Opener-Policy, only where a page has secrets: a browser starts a new process for such a page. Lighthouse measured
   * 250 ms of blocking time with it and 60 without, with the processor slowed four times.
   */
  readonly opener?: 'same-origin';
}

export const inlineStyles = "'unsafe-inline'";

/** Only files of the site itself; drawings in styles are `data:`. */
const siteDirectives: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The editor adds styles to its page, holds pictures in memory, compiles a picture converter and calls GitHub. */
export const editorDirectives: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", inlineStyles, 'blob:'],
  'img-src': ["'self'", 'blob:', 'data:', 'https://*.githubusercontent.com'],
  'media-src': ['blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'blob:', 'data:', 'https://api.github.com', 'https://www.githubstatus.com'],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ["'self'", 'blob:'],
  'manifest-src': ['data:', 'blob:'],
  'base-uri': ["'self'"],
  'form-action': ["'none'"],
};

export const siteArea: Area = { folder: '/', directives: siteDirectives };
export const editorArea: Area = { folder: editorRoute, directives: editorDirectives, opener: 'same-origin' };

/** The area of a path without the base. */
export const areaOf = (path: string): Area => (path.startsWith(editorArea.folder) ? editorArea : siteArea);

/** What other sites may learn of a visitor who follows a link to them. */
const referrer = 'same-origin';

/** Headers of every response. */
export const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': referrer,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

export const caching = {
  /** Files whose names change with their content. */
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const;

/** Where hashed files lie, by folder: which of its names are hashed. */
export const hashedFiles: Readonly<Record<string, string>> = { '_astro/': '*', 'cards/': '*.jpg' };

/** Directives as a browser reads them. */
export const serialized = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

/** The directives with further sources of one of them. */
export const allowing = (directives: Directives, name: string, sources: readonly string[]): Directives => ({
  ...directives,
  [name]: [...(directives[name] ?? []), ...sources],
});

/** The CSP sources of inline texts, each once. */
export const sourcesOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];

/** The meta tags of a page with these inline scripts and styles. A browser applies them to what follows them. */
export function policyTags(scripts: readonly string[], styles: readonly string[], directives: Directives): string {
  const withScripts = allowing(directives, 'script-src', sourcesOf(scripts));
  const all = directives['style-src']?.includes(inlineStyles)
    ? withScripts
    : allowing(withScripts, 'style-src', sourcesOf(styles));
  return (
    `<meta http-equiv="Content-Security-Policy" content="${serialized(all)}">` +
    `<meta name="referrer" content="${referrer}">`
  );
}
