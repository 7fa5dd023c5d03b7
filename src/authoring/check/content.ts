/** A content folder as the check has read it: what the rules look at. */
import type { Locale } from '../../i18n/locales.ts';
import type { KindName, ListName } from '../../schemas/index.ts';
import type { Prose } from '../prose/parse.ts';
import { type Finding, type Message, type Place, placeIn } from './problem.ts';

export interface SourceFile {
  /** From the working directory. */
  readonly path: string;
  /** With `\n` between lines. */
  readonly text: string;
  readonly lines: readonly string[];
}

export interface Holder {
  readonly file: SourceFile;
  /** Every field as it was written, right or not. */
  readonly raw: Record<string, unknown>;
  /** The fields that are right. */
  readonly data: Record<string, unknown>;
  /** The names of those that are not. */
  readonly broken: ReadonlySet<string>;
  readonly placeOf: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

export interface Entry extends Holder {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
  readonly body: string;
  readonly bodyLine: number;
  /** The body as it is read. */
  readonly prose: Prose;
}

export interface Item extends Holder {
  readonly list: ListName;
  readonly id: string;
}

/** A spelling that the house rules out. */
export interface Spelling {
  readonly right: string;
  readonly wrong: readonly string[];
  readonly part: boolean;
  readonly why: { readonly hi: string; readonly en: string };
}

export interface Content {
  readonly directory: string;
  /** Every file of text, whether its fields could be read or not. */
  readonly files: readonly SourceFile[];
  /** The paths of all files from the content folder. */
  readonly paths: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  readonly items: readonly Item[];
  /** The slugs of a kind by its languages, files that cannot be read included. */
  readonly slugs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lists of which some names may be missing, as their file could not be read. */
  readonly unread: ReadonlySet<ListName>;
  readonly spellings: readonly Spelling[];
  /** What reading found wrong. */
  readonly found: readonly Finding[];
}

/** A part of what a content folder must be. It sees all of it and touches nothing. */
export type Rule = (content: Content) => Finding[];

export const finding = (holder: Pick<Holder, 'file'>, place: Place, message: Message): Finding => ({
  file: holder.file.path,
  place,
  message,
});

/** A finding about `length` units of a body from `offset`. */
export const findingInBody = (entry: Entry, offset: number, length: number, message: Message): Finding =>
  finding(entry, placeIn(entry.body, offset, length, entry.bodyLine), message);

/** The key under which `slugs` has an entry’s names. */
export const slugsKey = (kind: KindName, locale: Locale): string => `${kind}.${locale}`;

/** The texts in fields, however deep. */
export function textsIn(value: unknown, path: readonly PropertyKey[] = []): { path: typeof path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}
