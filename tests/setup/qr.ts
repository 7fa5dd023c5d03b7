/** Reads QR codes as a phone does: from a picture. */
import jsqr from 'jsqr';
import sharp from 'sharp';

/** What the QR code on a picture (PNG, JPEG, SVG) says; undefined where none can be read. */
export async function readQr(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .resize({ width: 600, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
