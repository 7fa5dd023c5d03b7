/** A person's photo as a drawing that stands on the line of a card. */
import type { ImageMetadata } from 'astro';
import sharp from 'sharp';
import type { Drawing } from '../../lib/svg.ts';

/** Within the 400×300 of a drawing, at the right of the part that is shown: four by five. */
const frame = { x: 178, y: 0, width: 210, height: 262 };
const sharpness = 3;

/** Cut to its frame around what is most striking. Astro keeps the path of the file outside its types. */
export async function portraitDrawing(photo: ImageMetadata): Promise<Drawing> {
  const { fsPath } = photo as ImageMetadata & { fsPath: string };
  const [width, height] = [frame.width, frame.height].map((side) => side * sharpness);
  const bytes = await sharp(fsPath)
    .rotate()
    .resize({ width, height, position: 'attention' })
    .jpeg({ quality: 84 })
    .toBuffer();
  const place = Object.entries(frame).map(([name, value]) => `${name}="${value}"`);
  return {
    viewBox: [0, 0, 400, 300],
    inner: `<image ${place.join(' ')} href="data:image/jpeg;base64,${bytes.toString('base64')}"/>`,
  };
}
