/** Places cities and their names on a map, in units of the drawing, which is `mapWidth` wide; y grows downwards. */

export const mapWidth = 360;
/** The highest that the cities alone may be; names may stand below. */
const mostHeight = 420;
/** Between a city and its name, and around the drawing. */
const gap = 16;
/** How far down a name moves at a time while it would cover a city or another name. */
const step = 7;
/** How far a flag reaches from its city. */
export const flagSize = { width: 14, height: 44 };

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

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

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A degree of longitude is as much shorter than one of latitude as it is in the middle of the map. */
function projected<City extends Labelled>(cities: readonly City[]) {
  const longitudes = cities.map(({ coordinates }) => coordinates.longitude);
  const latitudes = cities.map(({ coordinates }) => coordinates.latitude);
  const [west, north] = [Math.min(...longitudes), Math.max(...latitudes)];
  const [across, down] = [Math.max(...longitudes) - west, north - Math.min(...latitudes)];
  const shorter = Math.cos(((north - down / 2) * Math.PI) / 180);
  // Cities in one place still need a scale.
  const scale = Math.min((mapWidth - 2 * gap) / Math.max(across * shorter, 0.01), mostHeight / Math.max(down, 0.01));
  const margin = (mapWidth - across * shorter * scale) / 2;
  return cities.map((city) => ({
    ...city,
    x: margin + (city.coordinates.longitude - west) * shorter * scale,
    y: (north - city.coordinates.latitude) * scale,
  }));
}

/**
 * Each city with its point, and the point where its name begins: beside it, or lower where that would cover another name or a city.
 * @param cities those that matter most first: they are named first
 */
export function cityMap<City extends Labelled>(cities: readonly City[]) {
  const points = projected(cities);
  const taken: Box[] = points.map(({ x, y, flag }) => ({
    left: x - gap / 2,
    top: y - (flag ? flagSize.height : gap / 2),
    right: x + (flag ? flagSize.width : gap / 2),
    bottom: y + gap / 2,
  }));
  const places = points.map((city) => {
    const { x, y, width, rise, depth } = city;
    const sides = [x + gap, x - gap - width].filter((left) => left >= 0 && left + width <= mapWidth);
    for (let labelY = y; ; labelY += step)
      for (const labelX of sides.length > 0 ? sides : [0]) {
        const box = { left: labelX, top: labelY - rise, right: labelX + width, bottom: labelY + depth };
        if (taken.some((other) => meet(box, other))) continue;
        taken.push(box);
        return { ...city, labelX, labelY, box };
      }
  });
  const top = Math.min(...taken.map((box) => box.top)) - gap;
  return { places, top, height: Math.max(...taken.map((box) => box.bottom)) + gap - top };
}
