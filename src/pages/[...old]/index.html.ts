/** A page at an old address that leads to the new one on any host. As an endpoint it is in no site map. */
import type { APIRoute } from 'astro';
import { type OldAddress, oldAddresses } from '../../data/old-addresses.ts';
import { escapeHtml, inlineLinks } from '../../lib/inline.ts';
import { address, link } from '../../lib/links.ts';
import { pathOf } from '../../lib/routes.ts';

export const getStaticPaths = async () =>
  (await oldAddresses()).map((props) => ({
    params: { old: pathOf(props.locale, props.from, '/').replace(/^\/|\/$/g, '') },
    props,
  }));

export const GET: APIRoute<OldAddress> = ({ props: { locale, to, title } }) => {
  const path = link(locale, to);
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${address(locale, to)}">`,
    `<meta http-equiv="refresh" content="0; url=${path}">`,
    '<meta name="viewport" content="width=device-width">',
  ];
  const body = inlineLinks([{ text: title, href: path }]);
  const html = `<!doctype html><html lang="${locale}"><head>${head.join('')}</head><body>${body}</body></html>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
