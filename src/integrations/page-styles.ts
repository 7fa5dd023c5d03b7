/**
 * Leaves in every built page the styles it uses. Tailwind makes one sheet for the whole site, and it stands in each page. The space
 * between the elements of its head, which Astro leaves too, goes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editorRoute } from '../lib/routes.ts';
import { keeping } from '../lib/kept.ts';
import { type Kind, namesIn, shortNames, withClasses, writtenIn } from '../lib/page-names.ts';
import { stylesFor } from '../lib/page-styles.ts';
import { withShortVariables } from '../lib/page-variables.ts';

/** The editor has styles of its own, and its scripts would have every word of theirs kept for a class. */
const isEditor = (name: string): boolean => name.startsWith(editorRoute.slice(1));

/** A file that a page names as its script, from the root of the site. */
const script = /<script[^>]* src="[^"]*?(_astro\/[^"]+\.js)"/g;

export const pageStyles = () =>
  ({
    name: 'page-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.html') && !isEditor(name))
          .map((name) => ({ file: join(root, name), html: readFileSync(join(root, name), 'utf8') }));
        const scripts = new Set(pages.flatMap(({ html }) => [...html.matchAll(script)].map(([, name = '']) => name)));
        const texts = [...scripts].map((name) => readFileSync(join(root, name), 'utf8'));
        const trim = pageTrimmer(writtenIn(texts.join('\n')));
        for (const { file, html } of pages) writeFileSync(file, trim(html));
      },
    },
  }) satisfies AstroIntegration;

const withoutSpaceInHead = (html: string): string => {
  const end = html.indexOf('</head>');
  return html.slice(0, end).replace(/>\s+(?=<)/g, '>') + html.slice(end);
};

const styleElement = /<style>(.*?)<\/style>/gs;

/** Pages of one kind mostly have the same names: what was made for one serves the next, in this build and in those to come. */
const stylesOf = keeping(
  '.cache/page-styles',
  ['src/lib/page-styles.ts', 'node_modules/lightningcss/package.json'],
  (css = '', names = '') => {
    const { elements, classes, kinds, added } = JSON.parse(names) as WrittenNames;
    return stylesFor(css, {
      elements: new Set(elements),
      classes: new Map(classes),
      kinds: kinds.map((kind) => ({ ...kind, classes: new Set(kind.classes) })),
      added: new Set(added),
    });
  },
);

interface WrittenNames {
  readonly elements: readonly string[];
  readonly classes: readonly [string, string][];
  readonly kinds: readonly (Omit<Kind, 'classes'> & { readonly classes: readonly string[] })[];
  readonly added: readonly string[];
}

function pageTrimmer(kept: ReadonlySet<string>): (html: string) => string {
  return (html) => {
    const found = namesIn(html);
    const classes = shortNames(found, kept);
    const names = JSON.stringify({
      elements: [...found.elements].toSorted(),
      classes: [...classes],
      kinds: found.kinds.map((kind) => ({ ...kind, classes: [...kind.classes] })),
      added: [...kept],
    } satisfies WrittenNames);
    const styles = [...html.matchAll(styleElement)].map(([, css = '']) => stylesOf(css, names));
    // One element, so that the page's policy names one hash.
    const elements = [`<style>${styles.join('')}</style>`, ...styles.slice(1).map(() => '')];
    const trimmed = withClasses(html, found, classes).replace(styleElement, () => elements.shift() ?? '');
    return withShortVariables(withoutSpaceInHead(trimmed));
  };
}
