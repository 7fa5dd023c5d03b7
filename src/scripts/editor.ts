/** Opens the editor: at once where it can save, on a press of the button where it can only change files of this computer. */
import type { Locale } from '../i18n/locales.ts';

const isHere = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
const setup = document.getElementById('setup');
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

async function open(locale?: Locale): Promise<void> {
  try {
    const { openEditor } = await import('../authoring/editor/open.ts');
    await openEditor(document.body.dataset.content ?? '', locale);
    setup?.remove();
  } catch (error) {
    console.error(error);
    setup?.removeAttribute('hidden');
    for (const each of all('[data-failed]')) each.hidden = false;
  }
}

for (const each of all(isHere ? '[data-open]' : '[data-elsewhere]')) {
  each.hidden = false;
  each.addEventListener('click', () => open(each.closest<HTMLElement>('[lang]')?.lang as Locale | undefined));
}
/** The address of a form, as the guide and a reload have it. */
const leadsToForm = location.hash.startsWith('#/');
if (document.body.dataset.repository || (isHere && leadsToForm)) void open();

// A change of content reloads every page that is open while somebody edits: here it would close the form that made it.
import.meta.hot?.on('vite:beforeFullReload', (reload) => {
  reload.path = '/another-page.html';
});
