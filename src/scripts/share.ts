/** The buttons that share and copy. A button that the device does not support stays hidden. */

/** Typed as optional: old browsers lack both, new ones may drop `execCommand`. */
const device: { clipboard?: Clipboard; share?: (data: ShareData) => Promise<void> } = navigator;
const old: { execCommand?: (command: string) => boolean } = document;

/** For browsers without a clipboard API, and for pages that may not use it. */
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

/** The clipboard may refuse: `copyBySelection` is the fallback. */
async function copy(text: string): Promise<boolean> {
  const written = await device.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return written || copyBySelection(text);
}

/** Clears the status first: a screen reader announces only changes. */
function announce(status: Element | null, words = ''): void {
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
      announce(tools.querySelector('[role=status]'), copied ? copying.dataset.done : copying.dataset.failed);
    });
  }
  if (sharing && device.share) {
    sharing.hidden = false;
    // Closing the share sheet rejects; that is no error.
    sharing.addEventListener('click', () => device.share?.(shared).catch(() => undefined));
  }
}
