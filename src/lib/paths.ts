/** What getStaticPaths returns for pages that exist once, or once an entry, in every language. */
import { type Locale, defaultLocale, locales } from '../i18n/locales.ts';

const param = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/** One path a language: `/…` and `/en/…`. */
export const localePaths = () => locales.map((locale) => ({ params: { locale: param(locale) }, props: { locale } }));

/** One path a language and slug. @param keys what the page of a slug is made of: one that was made of the same is not made again */
export const slugPaths = (slugs: readonly string[], keys: ReadonlyMap<string, string> = new Map()) =>
  slugs.flatMap((slug) =>
    locales.map((locale) => ({
      params: { locale: param(locale), slug },
      props: { locale, slug },
      cacheKey: keys.get(slug),
    })),
  );
