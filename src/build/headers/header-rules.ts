/** Which answers carry which headers, as rules by path. */
import {
  type Area,
  type Directives,
  allowing,
  areaOf,
  areas,
  caching,
  everywhere,
  hashedFiles,
  inlineStyles,
  written,
} from './policy.ts';

export interface Rule {
  /** A path with the base; `*` stands for any characters: `/cards/*.jpg`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  readonly base: string;
  /** What lies at the top of the built folder, folders with a slash: `about/`, `feed.xml`. */
  readonly entries: readonly string[];
  /** CSP sources of the scripts in pages, by the folder of their area. */
  readonly scripts: ReadonlyMap<string, readonly string[]>;
}

function policyOf({ folder, directives }: Area, scripts: BuiltSite['scripts']): string {
  const withScripts = allowing(directives, 'script-src', scripts.get(folder) ?? []);
  const styles = directives['style-src'] ?? [];
  const header: Directives = {
    ...withScripts,
    'style-src': styles.includes(inlineStyles) ? styles : [...styles, inlineStyles],
    'frame-ancestors': ["'none'"],
  };
  return written(header);
}

/** The paths of an entry: those of its hashed files, and those of all else in it. */
function pathsOf(entry: string): { hashed?: string; other?: string } {
  const hashed = hashedFiles[entry];
  if (hashed === '*') return { hashed: `/${entry}*` };
  if (hashed) return { hashed: `/${entry}${hashed}`, other: `/${entry}` };
  if (entry === 'index.html') return { other: '/' };
  return { other: `/${entry}${entry.endsWith('/') ? '*' : ''}` };
}

/**
 * The rules of a site. No header stands in two rules that fit the same path: hosts differ in which of the two counts.
 */
export function headerRules({ base, entries, scripts }: BuiltSite, all: readonly Area[] = areas): Rule[] {
  const prefix = base.replace(/\/$/, '');
  const rules = entries.toSorted().flatMap((entry): Rule[] => {
    const { hashed, other } = pathsOf(entry);
    const area = areaOf(`/${entry}`, all);
    return [
      ...(hashed ? [{ path: prefix + hashed, headers: { 'Cache-Control': caching.hashed } }] : []),
      ...(other
        ? [
            {
              path: prefix + other,
              headers: {
                'Cache-Control': caching.other,
                'Content-Security-Policy': policyOf(area, scripts),
                ...(area.opener && { 'Cross-Origin-Opener-Policy': area.opener }),
              },
            },
          ]
        : []),
    ];
  });
  return [{ path: `${prefix}/*`, headers: everywhere }, ...rules];
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A rule's path as a regular expression over whole paths. */
export const pattern = (path: string): string => `^${path.split('*').map(escaped).join('.*')}$`;

/** The headers of the answer for a path. */
export const headersFor = (rules: readonly Rule[], path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => new RegExp(pattern(rule.path)).test(path)).map(({ headers }) => headers));
