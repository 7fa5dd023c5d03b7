/** Stops a bundle for visitors that holds a package whose licence is not given. */
import type { Plugin } from 'vite';
import { noticesFile } from './notices.ts';
import { shipped } from './shipped.ts';
/** `…/node_modules/@scope/name/dist/a.js` is of `@scope/name`. */
const packageOf = (file: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];

/** @throws with the packages among `files` that `shipped` does not name. */
export function assertListed(files: readonly string[]): void {
  const packages = new Set(files.map(packageOf).filter((name) => name !== undefined));
  const missing = [...packages].filter((name) => !(name in shipped));
  if (missing.length === 0) return;
  throw new Error(
    `Parts of ${missing.join(', ')} reach visitors, and ${noticesFile} does not say so. ` +
      'Name them in src/licences/shipped.ts and run “npm run licences”, or do without.',
  );
}

export const licencePlugin: Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    const parts = Object.values(bundle);
    assertListed(parts.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames)));
  },
};
