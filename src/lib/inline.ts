/** Runs of links and names as HTML, with nothing between them but what is asked for: templates add spaces of their own. */
import type { Locale } from '../i18n/locales.ts';

export interface InlineLink {
  readonly text: string;
  /** Where it leads; a plain name where there is none. */
  readonly href?: string | undefined;
  /** Its language where it is not the page's. */
  readonly lang?: Locale | undefined;
  /** What follows it, outside the link. */
  readonly after?: string | undefined;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

function inlineLink({ text, href, lang, after = '' }: InlineLink): string {
  const attributes = [href && `href="${escapeHtml(href)}"`, lang && `lang="${lang}"`].filter(Boolean).join(' ');
  const name = href ? 'a' : 'span';
  const marked = attributes ? `<${name} ${attributes}>${escapeHtml(text)}</${name}>` : escapeHtml(text);
  return `${marked}${escapeHtml(after)}`;
}

/** The links in their order with `separator` between them. */
export const inlineLinks = (links: readonly InlineLink[], separator = ', '): string =>
  links.map(inlineLink).join(escapeHtml(separator));
