/** Prints what the site costs to visit and to build. Figures are measured here and now, and asserted nowhere. */
import { buildRows } from './bench/build-times.ts';
import { cardRows } from './bench/cards.ts';
import { sizeRows } from './bench/sizes.ts';
import { print } from './bench/print.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { flagsIn } from './flags.ts';

flagsIn({});
print('A first visit', sizeRows());
print('Share cards', cardRows());
for (const sessions of [0, 100, 1000, 5000]) print('Time to build', buildRows(contentDirectory(), sessions));
