/// <reference types="astro/client" />

declare module 'fontverter' {
  const fontverter: { convert(font: Uint8Array, to: 'sfnt' | 'woff2'): Promise<Uint8Array> };
  export default fontverter;
}

declare module '*?inline-script' {
  const code: string;
  export default code;
}
