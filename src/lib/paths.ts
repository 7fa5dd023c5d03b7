/** What getStaticPaths returns for pages that exist once, or once an entry, in every language. */
import { type Locale, defaultLocale, locales } from '../i18n/locales.ts';

const param = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/** One path a language: `/…` and `/en/…`. */
export const localePaths = () => locales.map((locale) => ({ params: { locale: param(locale) }, props: { locale } }));

/** One path a language and slug. */
export const slugPaths = (slugs: readonly string[]) =>
  slugs.flatMap((slug) =>
    locales.map((locale) => ({
      params: { locale: param(locale), slug },
      props: { locale, slug },
    })),
  );
