/** Prints what the site costs to build. Figures are measured here and now, and asserted nowhere. */
import { cardRows } from '../bench/cards.ts';
import { print } from '../bench/print.ts';

print('Share cards', cardRows());
