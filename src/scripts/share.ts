/** The buttons that share and copy. A button that its device cannot serve stays hidden. */

/** As browsers have it: old ones lack the one, new ones may drop the other. */
const device: { clipboard?: Clipboard; share?: (data: ShareData) => Promise<void> } = navigator;
const old: { execCommand?: (command: string) => boolean } = document;

/** For browsers without a clipboard, and for pages that may not use it. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  const copied = old.execCommand?.('copy') ?? false;
  field.remove();
  return copied;
}

/** A page may be refused a clipboard that is there. */
async function copy(text: string): Promise<boolean> {
  const written = await device.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return written || copyBySelection(text);
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

  if (copying && (device.clipboard || old.execCommand)) {
    copying.hidden = false;
    copying.addEventListener('click', async () => {
      const copied = await copy(message ?? url ?? '');
      copying.focus();
      say(tools.querySelector('[role=status]'), copied ? copying.dataset.done : copying.dataset.failed);
    });
  }
  if (sharing && device.share) {
    sharing.hidden = false;
    // Closing the sheet is no error.
    sharing.addEventListener('click', () => device.share?.(shared).catch(() => undefined));
  }
}
