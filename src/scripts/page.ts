/** Everything that runs in a page, as one file: it is fetched once for the whole site. */
import './need-filter.ts';
import './offline.ts';
import './paper.ts';
import './phase-clock.ts';
import './share.ts';
