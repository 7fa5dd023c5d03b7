/** The way from the home page to a page. Google's page on BreadcrumbList wants two steps or more, each named and placed. */
import type { BreadcrumbListLeaf } from 'schema-dts';

export interface Crumb {
  readonly name: string;
  /** The full address of its page. */
  readonly url: string;
}

export const breadcrumbsNode = (id: string, crumbs: readonly Crumb[]): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  '@id': id,
  itemListElement: crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});
