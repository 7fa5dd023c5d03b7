import { describe, expect, it } from 'vitest';
import { nameFrom } from '../../src/authoring/check/plain-text.ts';
import { nearest } from '../../src/lib/nearest.ts';

describe('what was meant', () => {
  it.each([
    ['strat', 'start'],
    ['postpond', 'postponed'],
    ['Cancelled', 'cancelled'],
    ['asha varma', 'asha-verma'],
    ['weather', undefined],
    ['x', undefined],
  ])('by “%s” is “%s”', (given, right) => {
    expect(nearest(given, ['start', 'status', 'end', 'postponed', 'cancelled', 'asha-verma', 'y'])).toBe(right);
  });

  it('by a name in Latin letters is that name as files have it', () => {
    expect(nameFrom('Krishi Bhawan.hi.mdx')).toBe('krishi-bhawan');
    expect(nameFrom('Café_Plaza')).toBe('cafe-plaza');
    expect(nameFrom('कृषि भवन')).toBeUndefined();
  });
});
