/**
 * DIGIPIN, the address of a square of about four metres: a point is looked for in a grid of four by four, then in that cell's own
 * grid, ten times. Source: Department of Posts, “Digital Postal Index Number (DIGIPIN)”, technical document, final version, March 2025.
 */
const grid = ['FC98', 'J327', 'K456', 'LMPT'];
const bounds = { south: 2.5, west: 63.5, degrees: 36 };
const levels = 10;

/** `39J-49L-L8T4`; undefined for a point outside the grid, which India and its waters lie in. */
export function digipin(latitude: number, longitude: number): string | undefined {
  let [up, right] = [(latitude - bounds.south) / bounds.degrees, (longitude - bounds.west) / bounds.degrees];
  if (up < 0 || up >= 1 || right < 0 || right >= 1) return undefined;
  let code = '';
  for (let level = 0; level < levels; level++) {
    // Shares of the cell. Rows are counted from the north.
    [up, right] = [up * 4, right * 4];
    code += grid[3 - Math.floor(up)]?.charAt(Math.floor(right)) ?? '';
    [up, right] = [up % 1, right % 1];
  }
  return code.replace(/^(...)(...)/, '$1-$2-');
}
