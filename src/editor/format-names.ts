/** The names that the configuration and the page's script agree on for the formats of files. */
import type { KindName } from '../schemas/index.ts';

export const entryFormat = (kind: KindName): string => `entry-${kind}`;
export const listFormat = 'named-items';
