/// <reference types="astro/client" />

declare module 'fontverter' {
  export function convert(font: Uint8Array, to: 'sfnt' | 'woff' | 'woff2'): Promise<Uint8Array>;
  const fontverter: { convert: typeof convert };
  export default fontverter;
}

declare module '*?inline-script' {
  const code: string;
  export default code;
}
