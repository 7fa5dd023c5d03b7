/** What a page is about that has no type of its own, and lists of things in the page's order. */
import type { ItemListLeaf, ThingLeaf } from 'schema-dts';
import { ref } from './node.ts';

export interface SubjectFacts {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
}

/** A product or a sector: made here, not for sale here, so it is no Product and has no offer. */
export const subjectNode = ({ id, url, name, description }: SubjectFacts): ThingLeaf => ({
  '@type': 'Thing',
  '@id': id,
  url,
  name,
  description,
});

export const listNode = (id: string, itemIds: readonly string[]): ItemListLeaf => ({
  '@type': 'ItemList',
  '@id': id,
  itemListElement: itemIds.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item: ref(item) })),
});
