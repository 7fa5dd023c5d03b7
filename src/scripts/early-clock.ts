/** Inlined after the status strip and at the end of the page: shows the phase before the page is drawn, so that nothing moves. */
import { findStrip, showPhase } from './strip.ts';

const strip = findStrip();
if (strip) showPhase(strip, Date.now());
