/** The pieces that cards are composed of, as boxes at fixed places. Measures are pixels of the card. */
import { type Drawing, withColours } from '../../lib/svg.ts';
import type { Palette } from './palette.ts';
import type { Box, Style } from './renderer.ts';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const at = ({ left, top, width, height }: Frame): Style => ({ position: 'absolute', left, top, width, height });

/** A part of a drawing, standing on the lower edge of its frame. */
export function standing(
  drawing: Drawing,
  crop: string,
  frame: Frame,
  colours: Record<string, string>,
  fit = 'xMidYMax meet',
): Box {
  const inner = withColours(drawing.inner, colours);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="${crop}" preserveAspectRatio="${fit}">${inner}</svg>`;
  return { style: at(frame), svg };
}

/** The line that words hang from or stand on, from edge to edge: solid brass, or a running stitch. */
export function line(frame: Frame, stitched: boolean, { brass, sindoor }: Palette): Box {
  if (!stitched) return { style: { ...at(frame), backgroundColor: brass } };
  const { width, height } = frame;
  const [stitch, gap] = [height * 2.1, height * 1.05];
  const stitches = Array.from({ length: Math.ceil(width / (stitch + gap)) }, (_, index) => {
    const x = Math.round(index * (stitch + gap));
    return `<rect x="${x}" width="${Math.round(stitch)}" height="${height}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="${sindoor}">${stitches.join('')}</g></svg>`;
  return { style: at(frame), svg };
}

/** A strip of merlons in one colour; its lower edge is the frame's. */
export function merlons({ left, top, width, height }: Frame, colour: string): Box {
  const step = height * 1.5;
  const merlon = 'M0 12v-2h2C1 4 5 3 8 0c3 3 7 4 6 10h2v2z';
  const all = Array.from({ length: Math.ceil(width / step) }, (_, index) => {
    const scale = `${(step / 16).toFixed(3)} ${(height / 12).toFixed(3)}`;
    return `<path transform="translate(${(index * step).toFixed(1)} 0) scale(${scale})" d="${merlon}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="${colour}">${all.join('')}</g></svg>`;
  return { style: at({ left, top, width, height }), svg };
}
