/**
 * What pages may load and do. The one source of the meta tag on every page and of `_headers`.
 *
 * A header is the same for every page of an area, so it names the hashes of all its scripts. Styles differ from page to
 * page, and a list of theirs would outgrow the limits of hosts: a page's own meta tag names them. A browser obeys both.
 */

import { editorDirectives } from './editor-policy.ts';
import { editorRoute } from '../../lib/routes.ts';

/** CSP directives with their sources. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** A part of the site with a policy of its own. */
export interface Area {
  /** The folder without the base: `/admin/`. The longest that fits counts. */
  readonly folder: string;
  readonly directives: Directives;
  /**
   * Cross-Origin-Opener-Policy, where there is something to keep from other windows. A browser starts a process of its own for such a
   * page once the answer has come: Lighthouse saw 250 ms of blocking with it and 60 without, on a machine slowed four times.
   */
  readonly opener?: 'same-origin' | 'same-origin-allow-popups';
}

export const inlineStyles = "'unsafe-inline'";

/** Everything from the site itself, nothing from anyone else; drawings in styles are data. */
const ownFiles: Directives = {
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

export const areas: readonly Area[] = [
  { folder: '/', directives: ownFiles },
  { folder: editorRoute, directives: editorDirectives, opener: 'same-origin' },
];

/** The area of a path without the base. @throws if none fits. */
export function areaOf(path: string, all: readonly Area[] = areas): Area {
  const [area] = all
    .filter(({ folder }) => path.startsWith(folder))
    .toSorted((a, b) => b.folder.length - a.folder.length);
  if (!area) throw new Error(`No area of the policy covers “${path}”. Add one for “/” in src/build/headers/policy.ts.`);
  return area;
}

/** What other sites may learn of a visitor who follows a link to them. */
export const referrer = 'same-origin';

/** Headers of every answer. */
export const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': referrer,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

export const caching = {
  /** Files whose names change with what is in them. */
  hashed: 'public, max-age=31536000, immutable',
  /** Everything else may be kept, but is asked for again. */
  other: 'no-cache',
} as const;

/** Where hashed files lie, by folder: which of its names are hashed. */
export const hashedFiles: Readonly<Record<string, string>> = { '_astro/': '*', 'cards/': '*.jpg' };

/** Directives as a browser reads them. */
export const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

/** The directives with further sources of one of them. */
export const allowing = (directives: Directives, name: string, sources: readonly string[]): Directives => ({
  ...directives,
  [name]: [...(directives[name] ?? []), ...sources],
});
