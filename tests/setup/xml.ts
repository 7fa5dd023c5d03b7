/** XML as a strict reader takes it. */
import { DOMParser, type Document, type Element, onWarningStopParsing } from '@xmldom/xmldom';

/** @throws at the first thing that is not well-formed. */
export const parseXml = (xml: string): Document =>
  new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'application/xml');

/** The children of an element by their name. */
export const childrenOf = (parent: Element | Document, name: string): Element[] =>
  [...(parent.childNodes ?? [])].filter((node): node is Element => node.nodeName === name);

/** The text of the one child of that name. */
export function textIn(parent: Element, name: string): string {
  const found = childrenOf(parent, name);
  if (found.length !== 1) throw new Error(`<${parent.nodeName}> has ${found.length} <${name}>.`);
  return found[0]?.textContent ?? '';
}
