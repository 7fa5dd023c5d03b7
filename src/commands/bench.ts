/** Prints what the site costs to build and to serve. Figures are measured here and now, and asserted nowhere. */
import { cardRows } from '../bench/cards.ts';
import { loadRows } from '../bench/load.ts';
import { print } from '../bench/print.ts';

print('Share cards', cardRows());
print('Load on nginx', await loadRows());
