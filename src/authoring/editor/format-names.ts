/** The names that the configuration and the page’s script share for the formats of files: Sveltia wants their ending for .mdx. */
import type { KindName } from '../../schemas/index.ts';

export const entryFormat = (kind: KindName): string => `${kind}-frontmatter`;
export const listFormat = 'named-items';
