/** Links that hand a page to a chat or a network, without their scripts. */

export interface ShareLink {
  readonly id: 'whatsapp' | 'telegram' | 'x' | 'facebook' | 'linkedin' | 'email';
  readonly url: string;
}

/** `text` is a ready sentence in the page's language, `url` the page's absolute address; the address comes last. */
export function shareLinks(text: string, url: string): ShareLink[] {
  const [sentence, address, both] = [text, url, `${text} ${url}`].map(encodeURIComponent);
  return [
    { id: 'whatsapp', url: `https://wa.me/?text=${both}` },
    { id: 'telegram', url: `https://t.me/share/url?url=${address}&text=${sentence}` },
    { id: 'x', url: `https://x.com/intent/post?text=${sentence}&url=${address}` },
    { id: 'facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { id: 'linkedin', url: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { id: 'email', url: `mailto:?subject=${sentence}&body=${both}` },
  ];
}
