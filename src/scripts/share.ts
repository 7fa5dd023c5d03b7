/** The buttons that share and copy. A button that its device cannot serve stays hidden. */

/** For browsers without a clipboard, and for pages that may not use it. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  const copied = document.execCommand?.('copy') ?? false;
  field.remove();
  return copied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Said again if it stands there already: a screen reader speaks only what changes. */
function say(status: Element | null, words = ''): void {
  if (!status) return;
  status.textContent = '';
  setTimeout(() => {
    status.textContent = words;
  }, 50);
}

for (const tools of document.querySelectorAll<HTMLElement>('[data-share-tools]')) {
  const { from, text = '', url } = tools.dataset;
  const message = from === undefined ? undefined : (document.getElementById(from)?.textContent ?? '');
  const shared = message === undefined ? { text, url: url ?? '' } : { text: message };
  const button = (act: string) => tools.querySelector<HTMLButtonElement>(`[data-act=${act}]`);
  const [copying, sharing] = [button('copy'), button('share')];

  if (copying && (navigator.clipboard || document.execCommand)) {
    copying.hidden = false;
    copying.addEventListener('click', async () => {
      const copied = await copy(message ?? url ?? '');
      copying.focus();
      say(tools.querySelector('[role=status]'), copied ? copying.dataset.done : copying.dataset.failed);
    });
  }
  if (sharing && navigator.share) {
    sharing.hidden = false;
    // Closing the sheet is no error.
    sharing.addEventListener('click', () => navigator.share(shared).catch(() => undefined));
  }
}
