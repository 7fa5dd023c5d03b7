/** Lays compressed copies beside the texts of a built site, for servers that send them as they are. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const texts = '**/*.{html,txt,md,ics,xml,svg,js,mjs,css,json,webmanifest}';
/** Below this a copy saves nothing that a visitor would notice. */
const least = 512;

/** How many files got copies. */
export function compressFolder(folder: string): number {
  const files = globSync(texts, { cwd: folder }).map((file) => join(folder, file));
  const worth = files.map((path) => ({ path, bytes: readFileSync(path) })).filter(({ bytes }) => bytes.length >= least);
  for (const { path, bytes } of worth) {
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
  }
  return worth.length;
}
