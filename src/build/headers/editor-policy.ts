/** The policy of the editor’s page, an area of its own in `security/policy.ts`. */
import type { Directives } from './policy.ts';

/**
 * What the editor's page may load. It is wider than that of the site's own pages: the editor puts styles into the page,
 * keeps pictures in memory, compiles a converter of pictures and speaks with GitHub. Scripts are the site's own alone.
 */
export const editorDirectives: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'", 'blob:'],
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
