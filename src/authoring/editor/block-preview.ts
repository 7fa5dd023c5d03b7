/** How a block looks in the preview: the markup of `components/prose/`, as far as it needs nothing but its own fields. */
import type { ComponentName } from '../../schemas/components/index.ts';
import { textName } from './body.ts';

type Values = Readonly<Record<string, string | undefined>>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const shown = (text = ''): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Between empty lines it is read as Markdown. */
const paragraphs = (text = ''): string => `\n\n${shown(text)}\n\n`;

const previews: Record<ComponentName, (values: Values) => string> = {
  Note: ({ title, [textName]: text }) =>
    `<div class="note battlements space-y-2 border border-transparent bg-stone px-4 py-3">${title ? `<p class="font-bold">${shown(title)}</p>` : ''}${paragraphs(text)}</div>`,
  Figure: ({ id }) => `<div class="border-y border-stone py-3"><b>${shown(id)}</b></div>`,
  Quote: ({ by, role, [textName]: text }) =>
    `<figure class="quoted"><blockquote class="space-y-2 text-lead">${paragraphs(text)}</blockquote><figcaption class="mt-2"><b class="block">${shown(by)}</b><span class="text-small text-soft">${shown(role)}</span></figcaption></figure>`,
  Picture: ({ src, alt, caption, credit }) =>
    `<figure><img src="${shown(src)}" alt="${shown(alt)}" class="h-auto w-full"><figcaption class="mt-1 text-small text-soft">${shown([caption, credit].filter(Boolean).join(' · '))}</figcaption></figure>`,
  Video: ({ title, link }) => linked(title, link),
  Download: ({ title, file }) => linked(title, file),
  Button: ({ text, link }) =>
    `<p><a class="inline-flex min-h-12 items-center border-2 border-ink px-4 py-2 font-bold text-ink no-underline" href="${shown(link)}">${shown(text)}</a></p>`,
};

const linked = (text = '', address = ''): string =>
  `<p class="border-y border-stone py-3"><a href="${shown(address)}">${shown(text)}</a></p>`;

export const previewOf = (name: ComponentName, values: Values): string => previews[name](values);
