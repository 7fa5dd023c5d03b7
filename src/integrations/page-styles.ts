/** Leaves in every built page the styles it uses. Tailwind makes one sheet for the whole site, and it stands in each page. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { namesIn, shortNames, withClasses, writtenIn } from '../lib/page-names.ts';
import { stylesFor } from '../lib/page-styles.ts';

export const pageStyles = () =>
  ({
    name: 'page-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
        const read = (ending: string) => files.filter((file) => file.endsWith(ending));
        const scripts = read('.js').map((file) => readFileSync(file, 'utf8'));
        const trim = pageTrimmer(writtenIn(scripts.join('\n')));
        for (const page of read('.html')) writeFileSync(page, trim(readFileSync(page, 'utf8')));
      },
    },
  }) satisfies AstroIntegration;

/** Pages of one kind mostly have the same names: what was made for one serves the next. */
function pageTrimmer(kept: ReadonlySet<string>): (html: string) => string {
  const made = new Map<string, string>();
  return (html) => {
    const found = namesIn(html);
    const classes = shortNames(found, kept);
    const key = JSON.stringify([[...found.elements].toSorted(), [...classes]]);
    return withClasses(html, found, classes).replace(/(?<=<style>).*?(?=<\/style>)/gs, (css) => {
      const styles = made.get(key + css) ?? stylesFor(css, { elements: found.elements, classes });
      made.set(key + css, styles);
      return styles;
    });
  };
}
