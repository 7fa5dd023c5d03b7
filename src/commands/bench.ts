/** Prints what the site costs to visit, to build and to serve. Figures are measured here and now, and asserted nowhere. */
import { buildRows } from '../bench/build-times.ts';
import { cardRows } from '../bench/cards.ts';
import { loadRows } from '../bench/load.ts';
import { sizeRows } from '../bench/sizes.ts';
import { print } from '../bench/print.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { flagsIn } from '../lib/flags.ts';

flagsIn({});
print('A first visit', sizeRows());
print('Share cards', cardRows());
print('Load on nginx', await loadRows());
for (const sessions of [0, 100, 1000, 5000]) print('Time to build', buildRows(contentDirectory(), sessions));
