/** The packages of which something reaches a visitor's phone, and what. Others only build the site. */
export const shipped: Readonly<Record<string, string>> = {
  '@fontsource/mukta': 'The typeface of pages and share pictures.',
  tailwindcss: 'The styles of pages: its reset, and what its classes say.',
};
