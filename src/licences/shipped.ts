/** The packages of which something reaches a visitor's phone, and what. Others only build the site. */
export const shipped: Readonly<Record<string, string>> = {
  '@expo-google-fonts/mukta':
    'The typeface of pages, cut to what they say. Its own licence is the one under @fontsource/mukta.',
  '@fontsource/mukta': 'The typeface of share pictures.',
  tailwindcss: 'The styles of pages: its reset, and what its classes say.',
  '@sveltia/cms': 'The editor at /admin/, with all that it brings along.',
  exifr: 'Of the editor: what a photo says of itself.',
  immutable: 'Of the editor: lists and maps that do not change.',
  turndown: 'Of the editor: pasted text as Markdown.',
  yaml: 'Of the editor: the fields of files.',
  zod: 'Of the editor: what a field may hold.',
};
