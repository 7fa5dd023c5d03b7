/** What other pages need to know of a product to lead to it. */
import type { Locale } from '../i18n/locales.ts';
import { productRoute } from '../lib/routes.ts';
import type { Drawing } from '../lib/svg.ts';
import { memoize } from './memoize.ts';
import type { Material } from '../schemas/product.ts';
import { drawing } from './drawings.ts';
import { entriesIn } from './entries.ts';

export interface ProductLink {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly lang?: Locale | undefined;
  readonly route: string;
  readonly drawing: Drawing;
  readonly material: Material;
}

export const productLinksIn = memoize(async (locale: Locale): Promise<ProductLink[]> => {
  const products = await entriesIn('products', locale);
  return products.map((entry) => ({
    slug: entry.slug,
    title: entry.title,
    summary: entry.summary,
    lang: entry.lang.title,
    route: productRoute(entry.slug),
    drawing: drawing(entry.drawing),
    material: entry.material,
  }));
});
