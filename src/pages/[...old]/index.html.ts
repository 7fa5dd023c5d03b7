/** A page at an old address that leads to the new one on any host. As an endpoint it is in no site map. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { oldAddressesIn } from '../../data/old-addresses.ts';
import { locales } from '../../i18n/locales.ts';
import { escapeHtml, inlineLinks } from '../../lib/inline.ts';
import { address, link } from '../../lib/links.ts';
import { pathOf } from '../../lib/routes.ts';

export async function getStaticPaths() {
  const paths = locales.map(async (locale) =>
    (await oldAddressesIn(locale)).map(({ from, ...props }) => ({
      params: { old: pathOf(locale, from, '/').slice(1, -1) },
      props: { locale, ...props },
    })),
  );
  return (await Promise.all(paths)).flat();
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { locale, to, title } }) => {
  const path = link(locale, to);
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex"><link rel="canonical" href="${address(locale, to)}">
<meta http-equiv="refresh" content="0; url=${path}"><meta name="viewport" content="width=device-width"></head>
<body>${inlineLinks([{ text: title, href: path }])}</body></html>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
