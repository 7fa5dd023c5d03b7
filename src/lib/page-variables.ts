/** Shorter names for the custom properties of a built page. */
import { shortName } from './page-names.ts';

/** The name of a custom property in styles, without its dashes. */
const inStyles = /(?<![\w-])--([a-zA-Z][\w-]*)/g;
/** What an attribute reads: drawings take the page's colours. */
const inTags = /(?<=\bvar\(--)[a-zA-Z][\w-]*/g;
const stylesOrTag = /<style>.*?<\/style>|<[a-z][^>]*>/gs;

/** Every variable that the styles of a page name, with its short name: none that anything else on the page reads already. */
function shortNames(html: string): Map<string, string> {
  const parts = html.match(stylesOrTag) ?? [];
  const styles = parts.filter((part) => part.startsWith('<style>')).join('');
  const long = [...new Set([...styles.matchAll(inStyles)].map(([, name = '']) => name))].toSorted();
  const foreign = new Set(parts.flatMap((part) => part.match(inTags) ?? []).filter((name) => !long.includes(name)));
  const free = Array.from({ length: long.length + foreign.size }, (_, index) => shortName(index));
  const short = free.filter((name) => !foreign.has(name));
  return new Map(long.map((name, index) => [name, short[index] ?? name]));
}

/** `html` with short names for the variables of its styles. Scripts find none of them by its name. */
export function withShortVariables(html: string): string {
  const names = shortNames(html);
  return html.replace(stylesOrTag, (part) =>
    part.startsWith('<style>')
      ? part.replace(inStyles, (_, name: string) => `--${names.get(name) ?? name}`)
      : part.replace(inTags, (name) => names.get(name) ?? name),
  );
}
