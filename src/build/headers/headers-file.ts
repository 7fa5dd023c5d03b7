/**
 * The headers of a built site: rules by path, in a `_headers` file, which Netlify and Cloudflare Pages read. A path is a block, with
 * its headers indented below it.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Area,
  allowing,
  areaOf,
  caching,
  everywhere,
  hashedFiles,
  inlineStyles,
  serialized,
  sourcesOf,
} from './policy.ts';

export interface Rule {
  /** A path with the base; `*` stands for any characters, `:city` for those up to a slash: `/cards/*.jpg`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const policyHeader = 'Content-Security-Policy';

interface BuiltSite {
  readonly base: string;
  /** What lies at the top of the built folder, folders with a slash: `about/`, `feed.xml`. */
  readonly entries: readonly string[];
  /** CSP sources of the scripts in pages, by the folder of their area. */
  readonly scripts: ReadonlyMap<string, readonly string[]>;
}

function policyOf({ folder, directives }: Area, scripts: BuiltSite['scripts']): string {
  const styles = directives['style-src'] ?? [];
  return serialized({
    ...allowing(directives, 'script-src', scripts.get(folder) ?? []),
    'style-src': styles.includes(inlineStyles) ? styles : [...styles, inlineStyles],
    'frame-ancestors': ["'none'"],
  });
}

/** The rules of a site. Hosts differ in which of two rules wins, so no header is in two rules that fit the same path. */
export function headerRules({ base, entries, scripts }: BuiltSite): Rule[] {
  const prefix = base.replace(/\/$/, '');
  const rules: Rule[] = [{ path: `${prefix}/*`, headers: everywhere }];
  for (const entry of entries.toSorted()) {
    const hashed = hashedFiles[entry];
    const area = areaOf(`/${entry}`);
    const path = `${prefix}/${entry === 'index.html' ? '' : entry}`;
    if (hashed) rules.push({ path: path + hashed, headers: { 'Cache-Control': caching.hashed } });
    // All else in the folder, or the page that lies beside its hashed files.
    if (hashed !== '*')
      rules.push({
        path: entry.endsWith('/') && !hashed ? `${path}*` : path,
        headers: {
          'Cache-Control': caching.other,
          [policyHeader]: policyOf(area, scripts),
          ...(area.opener && { 'Cross-Origin-Opener-Policy': area.opener }),
        },
      });
  }
  return rules;
}

/** A policy that allows what either of two allows, as headers have them. */
function policyOfBoth(one: string, other: string): string {
  const more = new Map(other.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ')]));
  return one
    .split('; ')
    .map((directive) => [...new Set([...directive.split(' '), ...(more.get(directive.split(' ')[0]) ?? [])])].join(' '))
    .join('; ');
}

/**
 * The rules of a series by those of its index and of its cities, whose folders lie under `base`, which ends with a slash. Those of the
 * cities are there once, with `:city` for the folder: Cloudflare reads no more than a hundred. They fit the pages of the index in English
 * too. Each page's own policy allows only the scripts of the page.
 */
export function seriesRules(
  base: string,
  index: readonly Rule[],
  cities: ReadonlyMap<string, readonly Rule[]>,
): Rule[] {
  const ofCities = new Map<string, Rule>();
  for (const [folder, rules] of cities)
    for (const { path: own, headers } of rules) {
      const path = own.replace(`${base}${folder}/`, `${base}:city/`);
      const [policy, other] = [ofCities.get(path)?.headers[policyHeader], headers[policyHeader]];
      const both = policy && other ? { [policyHeader]: policyOfBoth(policy, other) } : {};
      if (path !== `${base}:city/*`) ofCities.set(path, { path, headers: { ...headers, ...both } });
    }
  return [...index.filter(({ path }) => path !== `${base}en/*`), ...ofCities.values()];
}

/** A rule's path as a regular expression over whole paths. */
const pattern = (path: string): string =>
  `^${path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+')}$`;

/** The headers of the response for a path. */
export const headersFor = (rules: readonly Rule[], path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => new RegExp(pattern(rule.path)).test(path)).map(({ headers }) => headers));

export const headersFile = '_headers';

export const writeHeaders = (rules: readonly Rule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');

/** The rules of a file that `writeHeaders` wrote. */
export const readHeaders = (text: string): Rule[] =>
  text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => /^\s*(.*?): (.*)$/.exec(line)?.slice(1) ?? []);
      return { path, headers: Object.fromEntries(headers) };
    });

/**
 * @param scripts the inline scripts of each page, by its file within the folder
 * @param later files at the top of the folder that are still to be written
 */
export function writeFolderHeaders(
  folder: string,
  base: string,
  scripts: ReadonlyMap<string, readonly string[]>,
  later: readonly string[],
): void {
  const present = readdirSync(folder, { withFileTypes: true }).map(
    (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );
  const entries = [...new Set([...present, ...later])].filter((name) => name !== headersFile);
  const byArea = new Map(
    [...Map.groupBy(scripts, ([file]) => areaOf(`/${file}`).folder)].map(([area, pages]) => [
      area,
      sourcesOf(pages.flatMap(([, texts]) => texts)).toSorted(),
    ]),
  );
  writeFileSync(join(folder, headersFile), writeHeaders(headerRules({ base, entries, scripts: byArea })));
}
