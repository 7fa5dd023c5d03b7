/** Says after a save where the change is: on this computer, on its way, or on the site. Runs in the browser. */
import type { Bilingual, Locale } from '../../i18n/locales.ts';
import { textHash } from '../../lib/text.ts';
import { words } from './form-words.ts';

/** Where changes are sent. */
interface Repository {
  readonly repo: string;
  readonly branch: string;
}

/** How often the form looks for a change on the site, in milliseconds, and how many times. */
const interval = 20_000;
const times = 90;

/** The time at which the site with these texts was published; undefined while it has others. */
export async function publishedAt(texts: readonly string[], get = fetch): Promise<Date | undefined> {
  const answer = await get(new URL('published.json', location.href), { cache: 'no-store' });
  const there = (await answer.json()) as readonly string[];
  const hashes = await Promise.all(texts.map(textHash));
  if (!hashes.every((hash) => there.includes(hash))) return undefined;
  return new Date(answer.headers.get('last-modified') ?? Date.now());
}

/** Shows where the texts of a save are; of several saves the last one's. Without a repository they are in files of this computer. */
export async function showSaveState(
  detail: string,
  texts: readonly string[],
  locale: Locale,
  repository?: Repository | '',
): Promise<void> {
  document.getElementById('saved')?.remove();
  const line = document.createElement('div');
  const [text, close] = [document.createElement('p'), document.createElement('button')];
  const say = (state: Bilingual, more: string) => text.replaceChildren(`${state[locale]} ${more}`);
  line.id = 'saved';
  line.setAttribute('role', 'status');
  say(repository ? words.sent : words.savedHere, detail);
  close.textContent = words.close[locale];
  close.addEventListener('click', () => line.remove());
  line.append(text, close);
  document.body.append(line);
  if (!repository) return;
  const link = document.createElement('a');
  // The list of changes has the result of the check beside each, whoever builds the site.
  link.href = `https://github.com/${repository.repo}/commits/${repository.branch}`;
  link.target = '_blank';
  link.textContent = words.checkRuns[locale];
  line.append(link);
  for (let time = 0; time < times; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    if (!line.isConnected) return;
    // Without a network it looks again later.
    const at = await publishedAt(texts).catch(() => undefined);
    if (at) return say(words.published, at.toLocaleTimeString('en-IN', { timeStyle: 'short' }));
  }
  say(words.late, detail);
}
