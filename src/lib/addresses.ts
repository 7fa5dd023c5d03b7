/** Addresses that a writer may give a link. Whatever fits none of these shapes is no address, whatever it is called. */

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
