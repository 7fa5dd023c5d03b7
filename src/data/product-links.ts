/** What other pages need to know of a product to lead to it. */
import type { Locale } from '../i18n/locales.ts';
import { productRoute } from '../lib/routes.ts';
import { entriesIn } from './entries.ts';
import { drawing, plainDrawing } from './folder-files.ts';
import { memoize } from './loading.ts';

export type ProductLink = Awaited<ReturnType<typeof productLinksIn>>[number];

export const productLinksIn = memoize(async (locale: Locale) => {
  const products = await entriesIn('products', locale);
  return products.map((entry) => ({
    slug: entry.slug,
    title: entry.title,
    summary: entry.summary,
    lang: entry.lang.title,
    route: productRoute(entry.slug),
    drawing: entry.drawing === undefined ? plainDrawing : drawing(entry.drawing),
    material: entry.material,
  }));
});
