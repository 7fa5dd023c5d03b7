/** Opens the editor: at once where it can save, on a press of the button where it can only change files of this computer. */
const isHere = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
const setup = document.getElementById('setup');
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

async function open(): Promise<void> {
  try {
    const { openEditor } = await import('../editor/open.ts');
    await openEditor(document.body.dataset.content ?? '');
    setup?.remove();
  } catch (error) {
    console.error(error);
    setup?.removeAttribute('hidden');
    for (const each of all('[data-failed]')) each.hidden = false;
  }
}

for (const each of all(isHere ? '[data-open]' : '[data-elsewhere]')) {
  each.hidden = false;
  each.addEventListener('click', open);
}
if (document.body.dataset.repository) void open();

export {};
