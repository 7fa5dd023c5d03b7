/** The shapes of charts, in the units of their own drawing. */

export interface Square {
  readonly x: number;
  readonly side: number;
  readonly label: number;
}

export type Geometry =
  | { readonly kind: 'squares'; readonly squares: readonly Square[] }
  | { readonly kind: 'figures' }
  | { readonly kind: 'bars'; readonly lengths: readonly number[] }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'stitches'; readonly rows: number; readonly columns: number };

/** Lengths out of 100, the greatest being 100. */
const barLengths = (values: readonly number[]): number[] => {
  const greatest = Math.max(...values);
  return values.map((value) => Math.round((value / greatest) * 1000) / 10);
};

/** The width of a drawing of squares, the space between two, the room that a name needs and its height, of two lines at the largest text (Squares.astro). */
export const squaresWidth = 324;
const gap = 18;
const room = { width: 72, height: 46 };

/**
 * Squares whose areas stand in the values' proportion, side by side on one ground line, the greatest first. `label` is the height
 * of a name's foot over the ground; names step down to the right, so that no leader crosses one.
 */
export function squares(values: readonly number[]): Square[] {
  const ratios = values.map((value) => Math.sqrt(value / Math.max(...values)));
  const free = squaresWidth - gap * (values.length - 1) - 2;
  const sum = ratios.reduce((all, ratio) => all + ratio, 0);
  const last = ratios.at(-1) ?? 1;
  const narrow = (free / sum) * last < room.width && sum > last;
  const full = Math.min(200, narrow ? (free - room.width) / (sum - last) : free / sum);
  let label = -room.height;
  let right = 1;
  return ratios
    .map((ratio) => {
      const side = full * ratio;
      right += side + gap;
      return { x: round(right - side - gap), side: round(side) };
    })
    .toReversed()
    .map((square) => {
      label = Math.max(square.side + 8, label + room.height);
      return { ...square, label: round(label) };
    })
    .toReversed();
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The geometry of a chart from its figures' values, in their order. */
export function geometryOf(kind: Geometry['kind'], values: readonly number[]): Geometry {
  if (kind === 'squares') return { kind, squares: squares(values) };
  if (kind === 'figures') return { kind };
  if (kind === 'bars') return { kind, lengths: barLengths(values) };
  if (kind === 'share') return { kind, percent: values[1] ?? 0 };
  const [people = 0, groups = 1] = values;
  return { kind, rows: groups, columns: people / groups };
}
