/** Addresses that a body may link to, and the pictures and files of the content folder that it may name. Anything else is refused. */

/** Controls, spaces and signs that cannot be seen: browsers drop them, and what is left may be another address. */
const hidden = /[\p{Cc}\s\u00AD\u200B\u200E\u200F\u2028-\u202F\u2060-\u2069\uFEFF\uFFFD\\]/u;
const own = /^(?:\/(?!\/)|#.)/;
const elsewhere = /^(?:https?:\/\/[^/?#]|mailto:[^/:@]+@[^/:@]|tel:\+?\d)/i;

/** Whether an address leads to one of the site's own pages: `/help/#slug`, `#place`. */
export const isOwnAddress = (address: string): boolean => own.test(address) && !hidden.test(address);

/** Whether an address leads to a page of the site, to a web page, or to somebody's post box or telephone. */
export const isSafeAddress = (address: string): boolean =>
  isOwnAddress(address) || (elsewhere.test(address) && !hidden.test(address) && URL.canParse(address));

const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/i;
const postBox = /^[^\s@/:]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** The address of a post box, a telephone in India or a web page that somebody wrote without its beginning. */
export function addressMeant(written: string): string | undefined {
  const text = written.trim();
  if (postBox.test(text)) return `mailto:${text}`;
  const [, number] = /^(?:\+?91|0)?(\d{10})$/.exec(text.replace(/[\s()-]/g, '')) ?? [];
  if (number) return `tel:+91${number}`;
  return host.test(text) && /^www\.|\.(?:in|com|org|net|gov|info)(?:[/?#]|$)/i.test(text)
    ? `https://${text}`
    : undefined;
}

/** A number in India with its country code: `98765 43210`, `0131 2620000`, `91 98765 43210`; undefined where it has one or needs none. */
export function withCountryCode(phone: string): string | undefined {
  const digits = phone.replace(/[\s()-]/g, '');
  const [, before] = /^(91|0|)[1-9]\d{9}$/.exec(digits) ?? [];
  // Numbers that are free of charge cannot be called from abroad.
  if (before === undefined || /^1[68]00/.test(digits)) return undefined;
  const rest = [...before].reduce((text, digit) => text.slice(text.indexOf(digit) + 1), phone.replace(/[()]/g, ' '));
  return `+91 ${rest
    .replace(/^[\s-]+/, '')
    .replace(/\s+/g, ' ')
    .trim()}`;
}

/** `./photo.jpg` beside the entry, or `/pictures/photo.jpg` in the folder of pictures. No other kind of file can be named. */
export const picturePattern = /^(?:\.|\/pictures)\/[\w-]+(?:\.[\w-]+)*\.(?:jpe?g|png|webp|avif)$/i;

/** The folder of files to take away, and the address they are published at. */
export const filesFolder = 'files';

/** `/files/plan.pdf`: documents, tables and archives, nothing that a browser would run. */
export const filePattern = /^\/files\/[\w-]+(?:\.[\w-]+)*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|zip)$/i;

/** Where a picture named in the entry `holder` lies in the content folder `directory`. */
export const picturePath = (directory: string, holder: string, src: string): string =>
  src.startsWith('/') ? `${directory}${src}` : holder.replace(/[^/]*$/, src.slice('./'.length));

/** Where a file to take away lies in the content folder `directory`. */
export const filePath = (directory: string, address: string): string => `${directory}${address}`;
