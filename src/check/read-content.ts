/** Reads a content folder as it is on the disk: every entry and list, and what was wrong with any of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { says } from '../schemas/fields.ts';
import { type KindName, type ListName, kinds, lists } from '../schemas/index.ts';
import { schemaOf } from '../schemas/kind.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';

export interface Entry {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Item {
  readonly list: ListName;
  readonly id: string;
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Content {
  readonly directory: string;
  readonly entries: readonly Entry[];
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

const entryName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(hi|en)\.mdx$/;
const frontmatter = /^---\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Reads everything under `directory`. Never throws on bad content: what is wrong is in `problems`. */
export function readContent(directory: string): Content {
  const problems: Problem[] = [];
  const entries = Object.keys(kinds).flatMap((kind) => readKind(directory, kind as KindName, problems));
  const items = Object.keys(lists).flatMap((list) => readList(directory, list as ListName, problems));
  return { directory, entries, items, problems: [...problems, ...twinProblems(entries), ...missingOnes(directory, entries)] };
}

function readKind(directory: string, kind: KindName, problems: Problem[]): Entry[] {
  const { folder, only } = kinds[kind] as { folder: string; only?: string };
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { withFileTypes: true }).filter((item) => item.isFile() && item.name.endsWith('x'));
  return names.flatMap(({ name }) => {
    const file = join(path, name);
    const match = entryName.exec(name);
    if (!match) {
      if (only === undefined || kind === 'event')
        problems.push({
          file,
          line: 1,
          message: says(
            `फाइल का नाम “${name}” ठीक नहीं। छोटे अंग्रेजी अक्षर, अंक और “-” लिखें, अंत में .hi.mdx या .en.mdx।`,
            `The file name “${name}” is not right. Use small Latin letters, digits and “-”, ending in .hi.mdx or .en.mdx.`,
          ),
        });
      return [];
    }
    const [, slug = '', locale = defaultLocale] = match;
    if (only !== undefined && slug !== only) return [];
    return readEntry(file, kind, slug, locale as Locale, problems);
  });
}

function readEntry(file: string, kind: KindName, slug: string, locale: Locale, problems: Problem[]): Entry[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const match = frontmatter.exec(text);
  if (!match || match.index !== 0) {
    problems.push({
      file,
      line: 1,
      message: says(
        'फाइल “---” की पंक्ति से शुरू हो और खानों के बाद एक और “---” की पंक्ति हो।',
        'The file must begin with a line “---” and have another “---” after its fields.',
      ),
    });
    return [];
  }
  const parsed = parseYaml(match[1] ?? '', 2);
  problems.push(...parsed.errors.map((error) => ({ file, ...error })));
  if (parsed.errors.length > 0) return [];
  const result = schemaOf(kinds[kind], locale).safeParse(parsed.data ?? {});
  if (!result.success) {
    problems.push(...schemaProblems(result.error, file, parsed.lineOf));
    return [];
  }
  return [{ kind, slug, locale, file, data: result.data, lineOf: parsed.lineOf }];
}

function readList(directory: string, list: ListName, problems: Problem[]): Item[] {
  const file = join(directory, `${list}.yaml`);
  if (!existsSync(file)) return [];
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

const schemaProblems = (error: z.ZodError, file: string, lineOf: Entry['lineOf']): Problem[] =>
  error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    const messages = issue.message.split('\n');
    return keys.map((key, index) => ({
      file,
      line: lineOf(key === undefined ? issue.path : [...issue.path, key]),
      message: messages[index] ?? issue.message,
    }));
  });

/** An English file without its Hindi twin has no facts to stand on. The reverse is borrowed on the page, not an error. */
const twinProblems = (entries: readonly Entry[]): Problem[] =>
  entries
    .filter((entry) => entry.locale !== defaultLocale && !existsSync(entry.file.replace('.en.mdx', '.hi.mdx')))
    .map(({ file, slug }) => ({
      file,
      line: 1,
      message: says(
        `इसकी हिंदी फाइल ${slug}.hi.mdx नहीं मिली। उसी में तारीख, क्रम और लिंक लिखे जाते हैं: उसे बनाएं।`,
        `Its Hindi file ${slug}.hi.mdx is missing. Dates, order and links live there: create it.`,
      ),
    }));

function missingOnes(directory: string, entries: readonly Entry[]): Problem[] {
  return Object.values(kinds).flatMap((kind) => {
    const { folder, only } = kind as { folder: string; only?: string };
    if (only === undefined || entries.some((entry) => kinds[entry.kind] === kind && entry.locale === defaultLocale)) return [];
    const file = join(directory, folder, `${only}.${defaultLocale}.mdx`);
    if (existsSync(file)) return [];
    return [{ file, line: 1, message: says('यह फाइल जरूरी है: इसे बनाएं।', 'This file is needed: create it.') }];
  });
}
