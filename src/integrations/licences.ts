/** Stops a build in which a package reaches visitors whose licence is not given. */
import type { AstroIntegration } from 'astro';
import { noticesFile } from '../licences/notices.ts';
import { shipped } from '../licences/shipped.ts';

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

export const licences = () =>
  ({
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  const parts = Object.values(bundle);
                  assertListed(
                    parts.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames)),
                  );
                },
              },
            ],
          },
        });
      },
    },
  }) satisfies AstroIntegration;
