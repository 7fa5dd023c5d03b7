/** A photo as heavy as a phone's camera makes it: 12 megapixels with the grain of a sensor, about 8 MB. */
import sharp from 'sharp';

const size = { width: 4032, height: 3024, channels: 3 as const };

export const cameraPhoto = (): Promise<Buffer> =>
  sharp({ create: { ...size, background: '#a05a2c', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .jpeg({ quality: 90 })
    .toBuffer();
