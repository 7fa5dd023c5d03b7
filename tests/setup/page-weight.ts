/** What a first visit to a built page fetches. Texts count as brotli makes them, typefaces and pictures as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { importsIn } from '../../src/build/scripts.ts';

/** In bytes, but for `requests`. */
export interface PageWeight {
  /** The page with its styles. */
  readonly document: number;
  readonly fonts: number;
  readonly script: number;
  readonly everything: number;
  readonly requests: number;
  /** Addresses that are not of the site. */
  readonly foreign: readonly string[];
}

const isText = /\.(?:html|css|js|svg|json|webmanifest)$/;
const sizes = new Map<string, number>();

/** @throws if there is no such file. */
function bytesOf(file: string): number {
  const cached = sizes.get(file);
  if (cached !== undefined) return cached;
  const bytes = readFileSync(file);
  const size = isText.test(file) ? brotliCompressSync(bytes).length : bytes.length;
  sizes.set(file, size);
  return size;
}

type Attributes = Record<string, string>;

/** Of icons a browser takes one, the drawing; pictures that wait for the visitor to scroll are left out. */
const linked = ({ rel = '', type }: Attributes): boolean =>
  /\b(?:stylesheet|preload|manifest)\b/.test(rel) || (rel.includes('icon') && type === 'image/svg+xml');

function addressesIn(html: string): string[] {
  const found: (string | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || (name === 'img' && attributes.loading !== 'lazy')) found.push(attributes.src);
      if (name === 'link' && linked(attributes)) found.push(attributes.href);
    },
  });
  parser.end(html);
  const fonts = [...html.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, address]) => address);
  return [...new Set([...found, ...fonts].filter((address) => address !== undefined))];
}

/** The weight of the page in `file`, a path within the built `folder`, whose site lies under `base`. */
export function weightOf(folder: string, base: string, file: string): PageWeight {
  const html = readFileSync(join(folder, file), 'utf8');
  const document = brotliCompressSync(html).length;
  const named = addressesIn(html);
  const fileOf = (address: string): string => join(folder, address.slice(base.length));
  const imported = named
    .filter((address) => address.startsWith(base) && address.endsWith('.js'))
    .flatMap((script) => importsIn(readFileSync(fileOf(script), 'utf8')).map((name) => script.replace(/[^/]*$/, name)));
  const addresses = [...new Set([...named, ...imported])];
  const own = addresses.filter((address) => address.startsWith(base));
  const bytes = (ending: string): number =>
    own.filter((each) => each.endsWith(ending)).reduce((sum, each) => sum + bytesOf(fileOf(each)), 0);
  return {
    document,
    fonts: bytes('.woff2'),
    script: bytes('.js'),
    everything: document + bytes(''),
    requests: 1 + addresses.length,
    foreign: addresses.filter((address) => !own.includes(address)),
  };
}
