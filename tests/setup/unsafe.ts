/** What must not be in the prose of a page: elements, attributes and addresses that could do more than be read. */
import type { HTMLElement } from 'node-html-parser';
import { nameOf } from './dom.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const elements = setOf(
  'p em strong del br hr h2 h3 ul ol li blockquote table thead tbody tr th td a b span div figure figcaption img svg path',
);
const attributes = setOf(
  'class id href scope start lang role src srcset sizes alt width height loading decoding viewbox aria-hidden fill-rule d',
);
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const host = 'https://site.example';

function addressFault(address: string): string | undefined {
  if (!URL.canParse(address, host)) return 'is no address';
  const { protocol, origin } = new URL(address, host);
  if (!schemes.has(protocol)) return `has the scheme ${protocol}`;
  return origin !== host && !/^(?:https?|mailto|tel):/i.test(address) ? `leads to ${origin}` : undefined;
}

function faultsOf(element: HTMLElement): string[] {
  const written = Object.entries(element.attributes);
  const known = (name: string) => attributes.has(name.toLowerCase()) || /^data-[\w-]+$/.test(name);
  return [
    ...written.filter(([name]) => !known(name)).map(([name]) => `has the attribute ${name}`),
    ...written
      .filter(([name]) => name === 'href' || name === 'src')
      .flatMap(([, address]) => addressFault(address) ?? []),
  ];
}

/** Everything unsafe under `root`, named; `allowed` lets further elements in. */
export const unsafeIn = (root: HTMLElement, allowed: (element: HTMLElement) => boolean = () => false): string[] =>
  root.querySelectorAll('*').flatMap((element) => {
    const known = elements.has(element.rawTagName.toLowerCase()) || allowed(element);
    const faults = [...(known ? [] : ['is no element of prose']), ...faultsOf(element)];
    return faults.map((fault) => `${nameOf(element)} ${fault}`);
  });
