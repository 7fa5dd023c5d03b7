/** Links that hand a page or a message to a chat or a network, without their scripts. */
import type { Locale } from '../../i18n/locales.ts';
import { chatText, ended, fitting, oneLine } from '../../lib/text.ts';
import { queryValue } from '../../lib/routes.ts';

/** In characters. A Devanagari letter is 9 bytes of an address: longer sentences make links that some chats cut. */
const sentenceLengths: Record<Locale, number> = { hi: 150, en: 220 };
/** What ends a sentence. */
const stops: Record<Locale, string> = { hi: '।', en: '.' };
/** Chats and mail programs are known to open addresses of this many bytes. */
const linkLength = 4000;

export interface Clauses {
  /** What is said before everything else: a change of plan. */
  readonly change?: string | undefined;
  /** What the page is; cut if it must be, but always said. */
  readonly main: string;
  /** More, as far as it fits; the last is left out first. */
  readonly more?: readonly (string | undefined)[];
}

/** A clause as a sentence. */
export const sentence = (locale: Locale, clause: string): string => ended(clause, stops[locale]);

/** A ready sentence for a page, no longer than links carry. */
export function readySentence(locale: Locale, { change, main, more = [] }: Clauses): string {
  const sentences = (clauses: readonly (string | undefined)[]) =>
    clauses.filter((clause) => clause !== undefined).map((clause) => sentence(locale, chatText(clause)));
  return fitting([sentences([change, main]).join(' '), ...sentences(more)], sentenceLengths[locale]);
}

export interface ShareLink {
  readonly id: 'whatsapp' | 'telegram' | 'x' | 'facebook' | 'linkedin' | 'email';
  readonly url: string;
}

const whatsapp = (text: string): string => `https://wa.me/?text=${queryValue(text)}`;

const email = (subject: string, text: string): string =>
  `mailto:?subject=${queryValue(oneLine(subject))}&body=${queryValue(text.replaceAll('\n', '\r\n'))}`;

/**
 * `sentence` is in the page's language and on one line, `url` the page's absolute address, which comes last; `subject` is
 * the subject of an e-mail.
 */
export function shareLinks(sentence: string, url: string, subject: string): ShareLink[] {
  const text = queryValue(sentence);
  const address = queryValue(url);
  return [
    { id: 'whatsapp', url: whatsapp(`${sentence} ${url}`) },
    { id: 'telegram', url: `https://t.me/share/url?text=${text}&url=${address}` },
    { id: 'x', url: `https://x.com/intent/post?text=${text}&url=${address}` },
    { id: 'facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { id: 'linkedin', url: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { id: 'email', url: email(subject, `${sentence}\n\n${url}`) },
  ];
}

export interface MessageLinks {
  readonly whatsapp: string;
  readonly email: string;
  /** Whether the links carry `short` because the whole message would make them too long. */
  readonly shortened: boolean;
}

/** Links that send `message`, or `short` where the message would make an address of more than 4,000 bytes. */
export function messageLinks(message: string, short: string, subject: string): MessageLinks {
  const linksOf = (text: string) => ({ whatsapp: whatsapp(text), email: email(subject, text) });
  const whole = linksOf(message);
  if (Object.values(whole).every((link) => new URL(link).href.length <= linkLength))
    return { ...whole, shortened: false };
  return { ...linksOf(short), shortened: true };
}
