/** Pasting into a body: what Word, Docs, a mail or a page put on the clipboard is reduced to what a body may hold. Plain text is the editor's own affair. */
import { isSafeAddress } from '../../lib/addresses.ts';

/** The elements that are kept, with their new names. All others are unwrapped. */
const elements: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  a: 'a',
  p: 'p',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tbody: 'tbody',
  thead: 'thead',
  tr: 'tr',
  td: 'td',
  th: 'th',
  br: 'br',
};
const dropped =
  'head, style, script, title, template, svg, button, input, select, textarea, iframe, object, img, [hidden]';
/** Elements that a mail or a page uses as paragraphs. */
const blocks = 'div, section, article, header, footer, main, figcaption, dd, dt, pre, address';
const structure = 'p, ul, ol, li, blockquote, table, h1, h2, h3, h4, h5, h6';

/** Word writes list items as paragraphs that begin with a bullet or a number. */
const wordItem = /(?:^|\s)MsoListParagraph/;
const wordMark = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]';

/** Reduces pasted HTML to the elements that a body may hold. No text is lost. */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(dropped)) element.remove();
  listsFromWord(body);
  for (const element of body.querySelectorAll(blocks))
    if (!element.querySelector(`${blocks}, ${structure}`)) rename(element, 'p');
  for (const element of body.querySelectorAll<HTMLElement>('span[style], b[style]'))
    rename(element, styledName(element));
  for (const element of [...body.querySelectorAll('*')].toReversed()) {
    const name = nameOf(element);
    if (name) rename(element, name);
    else element.replaceWith(...element.childNodes);
  }
  return body.innerHTML;
}

/** Docs wraps the whole text in a `<b>` of normal weight and makes bold and italic words spans. */
function styledName({ localName, style: { fontWeight, fontStyle } }: HTMLElement): string {
  if (/^(?:bold|[6-9]00)$/.test(fontWeight)) return 'strong';
  if (fontStyle === 'italic') return 'em';
  return /^(?:normal|400)$/.test(fontWeight) ? 'span' : localName;
}

/** The new name of an element; undefined if only its contents are kept. */
function nameOf(element: Element): string | undefined {
  const name = elements[element.localName];
  const isEmpty = element.textContent?.trim() === '' && !element.matches('br, td, th');
  const isUnsafe = name === 'a' && !isSafeAddress(element.getAttribute('href') ?? '');
  const isInItem = name === 'p' && element.closest('li, td, th') !== null;
  return isEmpty || isUnsafe || isInItem ? undefined : name;
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  const address = name === 'a' ? element.getAttribute('href') : null;
  if (address !== null) renamed.setAttribute('href', address);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function listsFromWord(body: HTMLElement): void {
  for (const item of [...body.querySelectorAll('p')].filter(({ className }) => wordItem.test(className))) {
    const mark = item.querySelector(wordMark);
    const name = /\p{N}/u.test(mark?.textContent ?? '') ? 'ol' : 'ul';
    mark?.remove();
    const before = item.previousElementSibling;
    const list = before?.localName === name ? before : body.ownerDocument.createElement(name);
    if (list !== before) item.before(list);
    list.append(item);
    rename(item, 'li');
  }
}

/** Cleans what is pasted into the rich text of a form before Sveltia reads it. Pasted files are left alone. */
export function cleanPastes(): void {
  const cleaned = new WeakSet<Event>();
  window.addEventListener(
    'paste',
    (event) => {
      const { target, clipboardData } = event;
      const isBody = target instanceof Element && target.closest('[contenteditable="true"]') !== null;
      if (!isBody || cleaned.has(event) || !clipboardData || clipboardData.files.length > 0) return;
      // Text copied inside the editor is clean.
      if (clipboardData.types.includes('application/x-lexical-editor')) return;
      const html = clipboardData.getData('text/html');
      if (!html) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const data = new DataTransfer();
      data.setData('text/html', cleanHtml(html));
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      cleaned.add(paste);
      target.dispatchEvent(paste);
    },
    true,
  );
}
