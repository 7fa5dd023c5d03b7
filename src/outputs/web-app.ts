/** What a phone or browser needs to show the site among its apps: pictures of the conclave's mark, and the manifest. */
import sharp from 'sharp';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { palettes } from './cards/design.ts';
import { withPlainColours } from '../lib/svg.ts';
import { conclaveIn } from '../data/conclave.ts';
import { drawingFile } from '../data/folder-files.ts';
import { routeTestOfSite } from '../data/section-paths.ts';
import { wordsIn } from '../i18n/words.ts';
import { file, link } from '../lib/links.ts';

export interface Icon {
  /** In pixels. */
  readonly side: number;
  /** Around the drawing, in pixels: phones cut a circle or a drop out of the picture. */
  readonly margin?: number;
}

/** The PNG files, by name. */
export const icons = {
  icon: { side: 48 },
  'apple-touch-icon': { side: 180 },
  'icon-192': { side: 192 },
  'icon-512': { side: 512 },
  // The mark's corners touch the circle of 80 % that every phone leaves.
  'icon-maskable': { side: 512, margin: 106 },
} as const satisfies Record<string, Icon>;

export async function iconPng({ side, margin = 0 }: Icon): Promise<Buffer<ArrayBuffer>> {
  const { entry } = await conclaveIn(defaultLocale);
  const mark = Buffer.from(withPlainColours(drawingFile(entry.mark)));
  const inner = side - 2 * margin;
  const background = palettes.night.night;
  const drawn = sharp(mark, { density: Math.max(300, inner) })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background });
  return Buffer.from(await (margin ? drawn.flatten({ background }) : drawn).png().toBuffer());
}

const picture = (name: keyof typeof icons, purpose: 'any' | 'maskable') => ({
  src: file(`/${name}.png`),
  sizes: `${icons[name].side}x${icons[name].side}`,
  type: 'image/png',
  purpose,
});

/** As https://www.w3.org/TR/appmanifest/ has it. Both languages are one app's scope, so that the switch stays inside it. */
export async function manifestIn(locale: Locale) {
  const [{ fullName, entry }, hasPage] = await Promise.all([conclaveIn(locale), routeTestOfSite()]);
  const { nav } = wordsIn(locale);
  const shortcuts = Object.entries({ '/programme/': nav.programme, '/venue/': nav.venue });
  return {
    id: link(locale, '/'),
    name: fullName,
    short_name: entry.city,
    description: entry.summary,
    lang: locale,
    dir: 'ltr',
    start_url: link(locale, '/'),
    scope: file('/'),
    display: 'minimal-ui',
    theme_color: palettes.night.night,
    background_color: palettes.paper.paper,
    icons: [picture('icon-192', 'any'), picture('icon-512', 'any'), picture('icon-maskable', 'maskable')],
    shortcuts: shortcuts
      .filter(([route]) => hasPage(route))
      .map(([route, name]) => ({ name, url: link(locale, route) })),
  };
}
