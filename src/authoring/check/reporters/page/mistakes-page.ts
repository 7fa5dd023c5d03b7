/** Problems as a page for the browser, which `npm run dev` shows in place of the site. */
import { resolve } from 'node:path';
import { defaultLocale, locales } from '../../../../i18n/locales.ts';
import { escapeHtml } from '../../../../lib/inline.ts';
import type { Problem } from '../../problem.ts';
import { type Group, groupsOf } from '../text-report.ts';

export interface PageSettings {
  /** The path that the site lives under, with its last slash. */
  readonly base: string;
  /** The folder of the project. */
  readonly root: string;
}

const here = 'src/authoring/check/reporters/page';

/** A link opens its file in the editor, and the page stays where it is. */
const openInEditor = `addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  fetch(link.href);
});`;

function excerptOf({ excerpt, column, length }: Problem): string {
  if (excerpt.trim() === '') return '';
  const [start, end] = [column - 1, column - 1 + length];
  const part = length === 0 ? '' : `<mark>${escapeHtml(excerpt.slice(start, end))}</mark>`;
  return `<pre>${escapeHtml(excerpt.slice(0, start))}${part}${escapeHtml(excerpt.slice(end).trimEnd())}</pre>`;
}

/** The place of a problem. Vite opens the file at its address in the editor of whoever runs it. */
function placeOf(problem: Problem, { base, root }: PageSettings): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const address = `${base}__open-in-editor?file=${encodeURIComponent(resolve(root, place))}`;
  return `<a href="${escapeHtml(address)}">${escapeHtml(place)}</a>\n${excerptOf(problem)}`;
}

function item({ problem, places }: Group, settings: PageSettings): string {
  const { fix } = problem;
  return `<li>
${places.map((place) => placeOf(place, settings)).join('\n')}
${locales.map((locale) => `<p lang="${locale}">${escapeHtml(problem[locale])}</p>`).join('\n')}
${fix === undefined ? '' : `<p class="fix">→ <code>${escapeHtml(fix)}</code></p>`}
</li>`;
}

const headings = {
  hi: (count: number) => (count === 1 ? 'एक गलती मिली' : `${count} गलतियां मिलीं`),
  en: (count: number) => (count === 1 ? 'One mistake' : `${count} mistakes`),
};
const advice = {
  hi: 'ठीक करके फाइल सहेजें: साइट यहीं लौट आएगी। फाइल का नाम दबाने से वह आपके एडिटर में खुलती है।',
  en: 'Correct it and save the file: the site comes back here by itself. A file’s name opens it in your editor.',
};

/** A document with every problem; it reloads itself when the server says so. */
export function problemPage(problems: readonly Problem[], settings: PageSettings): string {
  const { base } = settings;
  const groups = groupsOf(problems);
  return `<!doctype html>
<html lang="${defaultLocale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${locales.map((locale) => headings[locale](groups.length)).join(' · ')}</title>
<link rel="stylesheet" href="${base}${here}/page.css">
<script type="module" src="${base}@vite/client"></script>
<script type="module">${openInEditor}</script>
</head>
<body>
<header>
<h1 lang="hi">${headings.hi(groups.length)}</h1>
<p lang="en">${headings.en(groups.length)}</p>
</header>
<main>
${locales.map((locale) => `<p class="advice" lang="${locale}">${advice[locale]}</p>`).join('\n')}
<ol>
${groups.map((each) => item(each, settings)).join('\n')}
</ol>
</main>
</body>
</html>
`;
}
