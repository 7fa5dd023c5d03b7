/** Changes to a page by their places, made all at once. */
import type { Span } from './page-tokens.ts';

/** What stands in the place of a span; an empty span is a place between two characters. */
export interface Edit<Put> extends Span {
  readonly put: Put;
}

/**
 * The page in order: what stays of `html`, and what is put into it.
 * @throws if two edits are about the same characters.
 */
export function partsWith<Put>(html: string, edits: readonly Edit<Put>[]): (string | Put)[] {
  const parts: (string | Put)[] = [];
  let from = 0;
  for (const { start, end, put } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new Error(`Two changes meet at “${html.slice(start, start + 60)}”.`);
    parts.push(html.slice(from, start), put);
    from = end;
  }
  parts.push(html.slice(from));
  return parts;
}

/** The same parts, texts beside each other in one. */
export function joined<Put extends object>(parts: readonly (string | Put)[]): (string | Put)[] {
  const out: (string | Put)[] = [];
  let texts: string[] = [];
  for (const part of parts)
    if (typeof part === 'string') texts.push(part);
    else {
      out.push(texts.join(''), part);
      texts = [];
    }
  return [...out, texts.join('')];
}
