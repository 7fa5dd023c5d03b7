/**
 * Inlined right after the status strip: shows the current sessions before the page below is drawn, so that nothing moves.
 * Only this phase is taller than the strip without scripts.
 */
import { isOn } from '../lib/phase.ts';
import { findStrip, showNowAndNext, showPhase, timesOf } from './strip.ts';

const strip = findStrip();
const now = Date.now();
if (strip && isOn(timesOf(strip), now)) {
  showPhase(strip, 'live');
  showNowAndNext(strip, now);
}
