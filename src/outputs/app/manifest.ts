/** What a phone needs to put the site among its apps. */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { palettes } from '../cards/palette.ts';
import { file, link } from '../../lib/links.ts';
import { conclaveIn } from '../../data/conclave.ts';
import { icons } from './icons.ts';

const picture = (name: keyof typeof icons, purpose: 'any' | 'maskable') => ({
  src: file(`/${name}.png`),
  sizes: `${icons[name].side}x${icons[name].side}`,
  type: 'image/png',
  purpose,
});

/** As https://www.w3.org/TR/appmanifest/ has it. Both languages are one app's scope, so that the switch stays inside it. */
export async function manifestIn(locale: Locale) {
  const { fullName, entry } = await conclaveIn(locale);
  const { nav } = wordsIn(locale);
  const shortcuts = { '/programme/': nav.programme, '/venue/': nav.venue };
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
    shortcuts: Object.entries(shortcuts).map(([route, name]) => ({ name, url: link(locale, route) })),
  };
}
