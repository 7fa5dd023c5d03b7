/** The shapes of charts, in the units of their own drawing. */

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export type Geometry =
  | { readonly kind: 'squares'; readonly size: number; readonly ground: number; readonly squares: readonly Square[] }
  | { readonly kind: 'bars'; readonly lengths: readonly number[] }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'stitches'; readonly rows: number; readonly columns: number };

const canvas = 324;
const ground = 318;

/** Lengths out of 100, the greatest being 100. */
const barLengths = (values: readonly number[]): number[] => {
  const greatest = Math.max(...values);
  return values.map((value) => Math.round((value / greatest) * 1000) / 10);
};

/**
 * Squares whose areas stand in the values' proportion, all on one ground line. The first fills the drawing; the
 * others stand inside it from left to right, each at least `slot` wide so that its name fits above it.
 */
export function squares(values: readonly number[]): Square[] {
  const [first = 1, ...rest] = values;
  const full = 316;
  const sides = rest.map((value) => full * Math.sqrt(value / first));
  const gap = 16;
  const free = full - 2 * gap - sides.reduce((sum, side) => sum + side, 0);
  const step = rest.length > 1 ? free / rest.length : 0;
  let x = 2 + gap;
  const inside = sides.map((side) => {
    const square = { x: round(x), y: round(ground - side), side: round(side) };
    x += side + step;
    return square;
  });
  return [{ x: 2, y: 2, side: full }, ...inside];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The geometry of a chart from its figures' values, in their order. */
export function geometryOf(kind: Geometry['kind'], values: readonly number[]): Geometry {
  if (kind === 'squares') return { kind, size: canvas, ground, squares: squares(values) };
  if (kind === 'bars') return { kind, lengths: barLengths(values) };
  if (kind === 'share') return { kind, percent: values[1] ?? 0 };
  const [people = 0, groups = 1] = values;
  return { kind, rows: groups, columns: people / groups };
}
