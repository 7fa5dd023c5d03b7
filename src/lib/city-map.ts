/**
 * Places cities and their names on a map. A name stands beside its city on a line that begins there; where that would cover another name
 * or city, the line is raised or lowered on a mast. Units are those of the drawing, `mapWidth` wide; y grows downwards.
 */
import type { Coordinates } from './series-index.ts';

export const mapWidth = 360;
/** The highest that the cities alone may be; names may stand above and below. */
const mostHeight = 420;
/** Around the cities, so that no mark is cut. */
const edge = 14;
/** Between a city and its name. */
const gap = 16;
/** Above and below a name. */
const air = 4;
/** Of one mast to the next. */
const step = 7;
/** A mast crosses no name and no city unless it would have to be longer. */
const longestClear = 10 * step;

export interface Labelled {
  readonly coordinates: Coordinates;
  /** The name's size: its width, and how far it reaches above and below its line. */
  readonly width: number;
  readonly rise: number;
  readonly depth: number;
  /** Whether a flag stands on it. */
  readonly flag: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Where the name begins, and the height of its line: `y` unless it is on a mast. */
  readonly labelX: number;
  readonly labelY: number;
  /** What the name covers. */
  readonly box: Box;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a flag reaches from its city. */
export const flagSize = { width: 22, height: 46 };

/** What the mark of a city covers. */
const markOf = ({ x, y }: Pick<Placed, 'x' | 'y'>, flag: boolean): Box => ({
  left: x - gap / 2,
  top: y - (flag ? flagSize.height : gap / 2),
  right: x + (flag ? flagSize.width : gap / 2),
  bottom: y + gap / 2,
});

/** Projects coordinates into the drawing: a degree of longitude is as much shorter as it is in the middle of the map. */
function projection(all: readonly Coordinates[]) {
  const [west, east] = [Math.min, Math.max].map((of) => of(...all.map(({ longitude }) => longitude))) as [
    number,
    number,
  ];
  const [south, north] = [Math.min, Math.max].map((of) => of(...all.map(({ latitude }) => latitude))) as [
    number,
    number,
  ];
  const shorter = Math.cos(((south + north) / 360) * Math.PI);
  const inner = mapWidth - 2 * edge;
  // Cities in one place still need a scale.
  const scale = Math.min(inner / Math.max((east - west) * shorter, 0.01), mostHeight / Math.max(north - south, 0.01));
  const margin = (mapWidth - (east - west) * shorter * scale) / 2;
  const xOf = (longitude: number) => margin + (longitude - west) * shorter * scale;
  const yOf = (latitude: number) => (north - latitude) * scale;
  return { xOf, yOf, west, east, south, north };
}

/** Whole degrees between two, a few at most. */
function degreesBetween(from: number, to: number): number[] {
  const every = Math.ceil((to - from) / 6) || 1;
  const first = Math.ceil(from / every) * every;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / every) + 1) }, (_, index) => first + index * every);
}

/** A name beside its city or above and below it, the nearest first. There is no end: far enough away there is room. */
function* positions({ x, y }: Pick<Placed, 'x' | 'y'>, { width }: Labelled): Generator<[number, number]> {
  const [right, left] = [x + gap, x - gap - width];
  for (let distance = 0; ; distance += step)
    for (const labelY of distance === 0 ? [y] : [y - distance, y + distance]) {
      if (right + width <= mapWidth) yield [right, labelY];
      if (left >= 0) yield [left, labelY];
      // Neither side has room for it.
      if (distance > gap) yield [Math.max(0, Math.min(x, mapWidth - width)), labelY];
    }
}

/** What a name covers at a position, with the mast and the line that lead to it. */
function covered({ x, y }: Pick<Placed, 'x' | 'y'>, { width, rise, depth }: Labelled, labelX: number, labelY: number) {
  const box = { left: labelX, top: labelY - rise - air, right: labelX + width, bottom: labelY + depth + air };
  const [left, right] = [Math.min(labelX, x), Math.max(labelX + width, x)];
  return {
    box,
    line: { left, right, top: labelY - 2, bottom: labelY + 2 },
    mast: { left: x - 2, right: x + 2, top: Math.min(y, labelY), bottom: Math.max(y, labelY) },
  };
}

/** @param cities those that matter most first: they are named first */
export function cityMap(cities: readonly Labelled[]) {
  const { xOf, yOf, west, east, south, north } = projection(cities.map(({ coordinates }) => coordinates));
  const spots = cities.map((city) => {
    const { longitude, latitude } = city.coordinates;
    return { city, x: xOf(longitude), y: yOf(latitude) };
  });
  const taken = spots.map(({ city, ...spot }) => markOf(spot, city.flag));
  const places = spots.map(({ city, x, y }, index): Placed => {
    const others = taken.toSpliced(index, 1);
    // A name stands below its own flag.
    if (city.flag) others.push({ ...markOf({ x, y }, true), bottom: y - flagSize.height / 2 });
    for (const [labelX, labelY] of positions({ x, y }, city)) {
      const { box, line, mast } = covered({ x, y }, city, labelX, labelY);
      const clear = Math.abs(labelY - y) <= longestClear ? [box, line, mast] : [box, line];
      if (others.some((other) => clear.some((each) => meet(each, other)))) continue;
      taken.push(box, line, ...(labelY === y ? [] : [mast]));
      return { x, y, labelX, labelY, box };
    }
    throw new Error('There is room for every name.');
  });
  const top = Math.min(...taken.map((box) => box.top)) - edge;
  return {
    places,
    top,
    height: Math.max(...taken.map((box) => box.bottom)) + edge - top,
    /** Where whole degrees of longitude and latitude run. */
    meridians: degreesBetween(west, east).map(xOf),
    parallels: degreesBetween(south, north).map(yOf),
  };
}
