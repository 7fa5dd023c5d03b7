/** Problems as a page for the browser, which `npm run dev` shows in place of the site. */
import { resolve } from 'node:path';
import { escapeHtml } from '../../../lib/inline.ts';
import type { Problem } from '../problem.ts';
import { groupsOf } from './text-report.ts';

/** A link opens its file in the editor, and the page stays where it is. */
const openInEditor = `addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  fetch(link.href);
});`;

/**
 * A document with every problem; it reloads itself when the server says so. Vite opens a file at its address in the editor of
 * whoever runs it. `base` is the path that the site lives under, with its last slash; `root` the folder of the project.
 */
export function problemPage(problems: readonly Problem[], { base, root }: { base: string; root: string }): string {
  const linkTo = ({ file, line, column }: Problem): string => {
    const place = `${file}:${line}:${column}`;
    const address = `${base}__open-in-editor?file=${encodeURIComponent(resolve(root, place))}`;
    return `<a href="${escapeHtml(address)}">${escapeHtml(place)}</a>`;
  };
  const items = groupsOf(problems).map(({ problem: { excerpt, column, length, hi, en, fix }, places }) => {
    const [start, end] = [column - 1, column - 1 + length];
    const [before, part, after] = [excerpt.slice(0, start), excerpt.slice(start, end), excerpt.slice(end)].map(
      escapeHtml,
    );
    const remedy = fix === undefined ? '' : `<p>→ <code>${escapeHtml(fix)}</code></p>`;
    return `<li>${places.map(linkTo).join('<br>')}
<pre>${before}<mark>${part}</mark>${after}</pre><p>${escapeHtml(hi)}</p><p lang="en">${escapeHtml(en)}</p>${remedy}</li>`;
  });
  return `<!doctype html>
<html lang="hi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>गलती · Mistake</title>
<link rel="stylesheet" href="${base}src/styles/fonts.css">
<style>body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 Mukta, sans-serif, monospace } pre { font: inherit; white-space: pre-wrap; background: #eee }</style>
<script type="module" src="${base}@vite/client"></script>
<script type="module">${openInEditor}</script>
<h1>गलतियां: ${items.length} <small lang="en">Mistakes: ${items.length}</small></h1>
<p>ठीक करके फाइल सहेजें: साइट यहीं लौट आएगी। फाइल का नाम दबाने से वह आपके एडिटर में खुलती है।</p>
<p lang="en">Correct it and save the file: the site comes back here by itself. A file’s name opens it in your editor.</p>
<ol>${items.join('\n')}</ol>
`;
}
