/** Which entry a file is, told by its folder and name; and which it was probably meant to be. */
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { type KindName, kinds } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { nameFrom } from '../guess/plain-text.ts';
import { nearest } from '../../../lib/nearest.ts';

export interface Named {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
}

const entryName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(hi|en)\.mdx$/;

export const pictureName = /\.(?:jpe?g|png|webp|avif)$/i;

/** Pictures that browsers do not all show. */
export const otherPicture = /\.(?:hei[cf]|gif|bmp|tiff?|dng|raw)$/i;

/** Files of text, by the ending of their name if they have one. */
export const textName = /(?:^[^.]*|\.(?:mdx?|markdown|txt|html?|ya?ml|hi|en))$/i;

const allKinds = Object.entries(kinds) as [KindName, Kind][];

/** The kinds that live in a folder. */
const kindsIn = (folder: string) => allKinds.filter(([, kind]) => kind.folder === folder);

/** The folders of entries, from the content folder. */
export const entryFolders: readonly string[] = [...new Set(Object.values(kinds).map(({ folder }) => folder))];

/** The slugs that a folder may hold; none where any will do. */
export const onlySlugs = (folder: string): string[] => kindsIn(folder).flatMap(([, { only }]) => only ?? []);

/** The entry that a file is; undefined where its name or slug is not one of an entry in that folder. */
export function entryOf(folder: string, name: string): Named | undefined {
  const [, slug, locale] = entryName.exec(name) ?? [];
  const found = slug === undefined ? undefined : kindsIn(folder).find(([, { only }]) => (only ?? slug) === slug);
  return found && slug ? { kind: found[0], slug, locale: locale as Locale } : undefined;
}

const languages: Record<string, Locale> = {
  hi: 'hi',
  hin: 'hi',
  hindi: 'hi',
  in: 'hi',
  en: 'en',
  eng: 'en',
  english: 'en',
};

/** What systems add to the name of a copy: “closing.hi - Copy (2)”, “closing.hi (copy)”, “closing.hi copy 2”. */
const copied = /\s*(?:-\s*copy|\(copy\)|\scopy)(?:\s*\(?\d+\)?)?$/i;

/** The name that a file should have had, such as `closing.hi.mdx` for `Closing_Talk hi.md`; its text tells a missing language. */
export function rightName(folder: string, name: string, text: string): string | undefined {
  const parts = name
    .replace(/(?:\.(?:mdx?|txt|docx?|markdown|html?))+$/i, '')
    .replace(copied, '')
    .split(/[.\s_-]+/)
    .filter((part) => part !== '' && !/^\(\d+\)$/.test(part));
  const message = parts.length > 1 ? languages[parts.at(-1)?.toLowerCase() ?? ''] : undefined;
  const locale = message ?? (/[\u0900-\u097F]/.test(text) ? defaultLocale : 'en');
  const given = nameFrom((message ? parts.slice(0, -1) : parts).join('-'));
  const only = onlySlugs(folder);
  const slug = given && only.length > 0 ? nearest(given, only) : given;
  return slug && `${slug}.${locale}.mdx`;
}
