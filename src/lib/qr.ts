/** QR codes as drawings: black squares on a white ground, with the quiet zone that readers need around them. */
import { encode } from 'uqr';

/** In modules, as ISO/IEC 18004 asks. */
const quietZone = 4;

export interface QrCode {
  /** Modules from edge to edge, the quiet zone included. */
  readonly size: number;
  /** The black modules as one path, one unit a module. */
  readonly path: string;
}

/** The code of a text; up to 15% of it may be dirty or torn. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: true, border: quietZone });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((black) => (black ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join('') };
}
