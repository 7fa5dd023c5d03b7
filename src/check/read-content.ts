/** Reads a content folder as it is on the disk: every entry and list, and what was wrong with any of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { type KindName, type ListName, kinds, lists } from '../schemas/index.ts';
import { type Kind, schemaOf } from '../schemas/kind.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml } from './yaml.ts';

interface Located {
  readonly file: string;
  readonly data: Record<string, unknown>;
  /** The line of a field, by its path. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Entry extends Located {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
  readonly body: { readonly text: string; readonly firstLine: number };
}

export interface Item extends Located {
  readonly list: ListName;
  readonly id: string;
}

export interface Content {
  readonly directory: string;
  readonly entries: readonly Entry[];
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

const entryName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(hi|en)\.mdx$/;
const picture = /\.(?:jpe?g|png|webp|avif)$/i;
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Reads everything under `directory`. Never throws on bad content: what is wrong is in `problems`. */
export function readContent(directory: string): Content {
  const problems: Problem[] = [];
  const folders = new Set(Object.values(kinds).map(({ folder }) => folder));
  const entries = [...folders].flatMap((folder) => readFolder(directory, folder, problems));
  const items = (Object.keys(lists) as ListName[]).flatMap((list) => readList(directory, list, problems));
  return { directory, entries, items, problems: [...problems, ...missingOnes(directory)] };
}

function readFolder(directory: string, folder: string, problems: Problem[]): Entry[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path, { withFileTypes: true }).filter(
    (item) => item.isFile() && !item.name.startsWith('.'),
  );
  return files
    .map(({ name }) => name)
    .filter((name) => !picture.test(name))
    .flatMap((name) => {
      const found = kindOf(folder, name);
      if (found) return readEntry(join(path, name), found, problems);
      problems.push({ file: join(path, name), line: 1, message: messages.fileName(name) });
      return [];
    });
}

/** Which kind a file is of, told by its folder and name. */
function kindOf(folder: string, name: string): Pick<Entry, 'kind' | 'slug' | 'locale'> | undefined {
  const [, slug, locale] = entryName.exec(name) ?? [];
  if (slug === undefined) return undefined;
  const found = (Object.entries(kinds) as [KindName, Kind][]).find(
    ([, kind]) => kind.folder === folder && (kind.only ?? slug) === slug,
  );
  return found && { kind: found[0], slug, locale: locale as Locale };
}

function readEntry(file: string, named: Pick<Entry, 'kind' | 'slug' | 'locale'>, problems: Problem[]): Entry[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const match = frontmatter.exec(text);
  if (match?.index !== 0) {
    problems.push({ file, line: 1, message: messages.frontmatter });
    return [];
  }
  const parsed = parseYaml(match[1] ?? '', 2);
  problems.push(...parsed.errors.map((error) => ({ file, ...error })));
  if (parsed.errors.length > 0) return [];
  if (named.locale !== defaultLocale && !existsSync(file.replace(`.${named.locale}.mdx`, `.${defaultLocale}.mdx`)))
    problems.push({ file, line: 1, message: messages.twinMissing(named.slug) });
  const result = schemaOf(kinds[named.kind], named.locale).safeParse(parsed.data ?? {});
  const head = match[0];
  const body = { text: text.slice(head.length), firstLine: head.split('\n').length };
  if (result.success) return [{ ...named, file, data: result.data, lineOf: parsed.lineOf, body }];
  problems.push(...schemaProblems(result.error, file, parsed.lineOf));
  return [];
}

function readList(directory: string, list: ListName, problems: Problem[]): Item[] {
  const file = join(directory, `${list}.yaml`);
  if (!existsSync(file)) {
    problems.push({ file, line: 1, message: messages.fileNeeded });
    return [];
  }
  const parsed = parseYaml(readFileSync(file, 'utf8'));
  problems.push(...parsed.errors.map((error) => ({ file, ...error })));
  if (parsed.errors.length > 0) return [];
  return Object.entries((parsed.data ?? {}) as Record<string, unknown>).flatMap(([id, value]) => {
    const lineOf = (path: readonly PropertyKey[]) => parsed.lineOf([id, ...path]);
    const result = lists[list].safeParse(value);
    if (result.success) return [{ list, id, file, data: result.data, lineOf }];
    problems.push(...schemaProblems(result.error, file, lineOf));
    return [];
  });
}

/** The kinds of which there is just one need their file. */
const missingOnes = (directory: string): Problem[] =>
  (Object.values(kinds) as Kind[])
    .flatMap(({ folder, only }) => (only === undefined ? [] : join(directory, folder, `${only}.${defaultLocale}.mdx`)))
    .filter((file) => !existsSync(file))
    .map((file) => ({ file, line: 1, message: messages.fileNeeded }));
