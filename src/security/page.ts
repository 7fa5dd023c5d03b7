/** The policy that a built page carries itself: the hashes of its own scripts and styles, in a meta tag. */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Directives, allowing, inlineStyles, referrer, written } from './policy.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export interface SecuredPage {
  readonly html: string;
  /** CSP sources of the scripts that stand in the page. */
  readonly scripts: readonly string[];
}

/** A script of another type is data, which no browser runs. */
const runnable = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

function* elementsIn(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
    if (child.tagName === 'template') yield* elementsIn((child as DefaultTreeAdapterTypes.Template).content);
  }
}

const isInlineScript = (element: Element): boolean =>
  element.tagName === 'script' &&
  attribute(element, 'src') === undefined &&
  runnable.has((attribute(element, 'type') ?? '').toLowerCase());

/** The CSP source of what stands between the tags. */
function sourceOf({ childNodes }: Element): string {
  const text = childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const sourcesOf = (elements: readonly Element[]): string[] => [...new Set(elements.map(sourceOf))];

/**
 * A page with its policy, right after the meta tag of its encoding: a browser obeys it from there on.
 * @throws if the page names no encoding.
 */
export function securePage(html: string, directives: Directives): SecuredPage {
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const encoding = elements.find((each) => each.tagName === 'meta' && attribute(each, 'charset') !== undefined);
  const place = encoding?.sourceCodeLocation?.endOffset;
  if (place === undefined) throw new Error('It has no <meta charset="utf-8">, after which its policy would stand.');
  const scripts = sourcesOf(elements.filter(isInlineScript));
  const styles = sourcesOf(elements.filter(({ tagName }) => tagName === 'style'));
  const withScripts = allowing(directives, 'script-src', scripts);
  const all = directives['style-src']?.includes(inlineStyles)
    ? withScripts
    : allowing(withScripts, 'style-src', styles);
  const tags =
    `<meta http-equiv="Content-Security-Policy" content="${written(all)}">` +
    `<meta name="referrer" content="${referrer}">`;
  return { html: html.slice(0, place) + tags + html.slice(place), scripts };
}
