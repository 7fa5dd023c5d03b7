/** The site's colours for what takes none from a page: cards, icons, the frame of a browser. */

/** The names of `styles/palette.css`. */
export type Palette = Readonly<
  Record<
    'paper' | 'ink' | 'soft' | 'night' | 'dusk' | 'dusk2' | 'brass' | 'sindoor' | 'stone' | 'word' | 'dark',
    string
  >
>;

const shared = {
  night: '#1c2440',
  dusk: '#3a467a',
  dusk2: '#2a3560',
  sindoor: '#b3361b',
  stone: '#eadfcb',
  dark: '#0b0e16',
};

export const palettes = {
  night: { ...shared, paper: '#1c2440', ink: '#f4ecdc', soft: '#c9c0ae', brass: '#f0b94a', word: '#f0b94a' },
  paper: { ...shared, paper: '#fbf6ec', ink: '#1d1a16', soft: '#5c5346', brass: '#d99a1c', word: '#1d1a16' },
} as const satisfies Record<string, Palette>;

/** On the strip at the foot, whatever the ground. */
export const onFoot = { text: palettes.night.ink, soft: palettes.night.soft, brass: palettes.night.brass };
