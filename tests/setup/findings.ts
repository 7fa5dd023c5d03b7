/** How a test over many pages fails: once, with everything it found. */
import { expect } from 'vitest';

/** A finding on `element` of `page`: `/en/venue/ <a href="…">: what is wrong`. */
export function expectNone(findings: readonly string[]): void {
  if (findings.length > 0) expect.fail(`${findings.length} found:\n${findings.join('\n')}`);
}
