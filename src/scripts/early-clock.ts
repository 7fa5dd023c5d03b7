/**
 * Stands in a page right after its strip, so that the list of what is on has its room before anything below is drawn: no other
 * phase needs more room than the page without a script has.
 */
import { isOn } from '../lib/phase.ts';
import { findStrip, showNowAndNext, showPhase, timesOf } from './strip.ts';

const strip = findStrip();
const now = Date.now();
if (strip && isOn(timesOf(strip), now)) {
  showPhase(strip, 'live');
  showNowAndNext(strip, now);
}
