import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../src/lib/charts.ts';

describe('charts', () => {
  it('draws areas in the proportion of their values, all on one ground', () => {
    const chart = geometryOf('squares', [400, 100, 25]);
    if (chart.kind !== 'squares') throw new Error(chart.kind);
    const [whole, half, quarter] = chart.squares;
    expect(half?.side).toBeCloseTo((whole?.side ?? 0) / 2, 0);
    expect(quarter?.side).toBeCloseTo((whole?.side ?? 0) / 4, 0);
    for (const { y, side } of chart.squares) expect(y + side).toBeCloseTo(chart.ground, 0);
    expect((half?.x ?? 0) + (half?.side ?? 0)).toBeLessThan(quarter?.x ?? 0);
  });

  it('draws lengths in the proportion of their values', () => {
    expect(geometryOf('bars', [15_000, 19_000])).toEqual({ kind: 'bars', lengths: [78.9, 100] });
  });

  it('draws a share of a whole', () => {
    expect(geometryOf('share', [69_000_000_000, 30])).toEqual({ kind: 'share', percent: 30 });
  });

  it('sews people in as many rows as there are groups', () => {
    expect(geometryOf('stitches', [150, 6])).toEqual({ kind: 'stitches', rows: 6, columns: 25 });
  });
});
