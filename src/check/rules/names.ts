/** Every name of another entry, list item, topic, hall or drawing must lead somewhere. */
import { defaultLocale } from '../../i18n/locales.ts';
import { type KindName, type ListName, kinds } from '../../schemas/index.ts';
import { type Content, type Entry, type Holder, type Item, type Rule, finding, slugsKey } from '../content.ts';
import { nearest } from '../guess/near.ts';
import { messages } from '../messages.ts';
import type { Finding, Said } from '../problem.ts';

type Target = { kind: KindName } | { list: ListName } | { text: 'topics' | 'halls' } | { drawing: true };

/** Fields that hold names, by what they name. A dotted field is looked up inside; lists are followed item by item. */
const targets: Record<string, Target> = {
  venue: { kind: 'venues' },
  'status.venue': { kind: 'venues' },
  'status.hall': { text: 'halls' },
  hall: { text: 'halls' },
  topic: { text: 'topics' },
  speakers: { kind: 'speakers' },
  products: { kind: 'products' },
  sector: { kind: 'sectors' },
  sectors: { kind: 'sectors' },
  schemes: { kind: 'schemes' },
  support: { kind: 'support' },
  sources: { list: 'sources' },
  source: { list: 'sources' },
  odopSources: { list: 'sources' },
  'milestones.source': { list: 'sources' },
  figures: { list: 'figures' },
  charts: { list: 'charts' },
  needs: { list: 'needs' },
  drawing: { drawing: true },
  horizon: { drawing: true },
  'drawings.help': { drawing: true },
  'drawings.venue': { drawing: true },
  mark: { drawing: true },
};

interface Name {
  readonly path: readonly PropertyKey[];
  readonly value: string;
}

/** A name that is not even written like one is the schema's to refuse. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);

/** The names a field holds, with the place of each. */
function namesIn(data: unknown, field: readonly string[], path: readonly PropertyKey[] = []): Name[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => namesIn(item, field, [...path, index]));
  const [first, ...rest] = field;
  if (first === undefined) return isName(data) ? [{ path, value: data }] : [];
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, first)) return [];
  return namesIn((data as Record<string, unknown>)[first], rest, [...path, first]);
}

export const nameProblems: Rule = (content) => {
  const known = knownNames(content);
  return [...content.entries, ...content.items].flatMap((holder) =>
    Object.entries(targets)
      .filter(([field]) => holds(holder, field.split('.')[0] ?? field))
      .flatMap(([field, target]) =>
        namesIn(holder.raw, field.split('.')).flatMap((name) => problemOf(holder, name, target, known)),
      ),
  );
};

/** Whether a field is one of facts in a Hindi file or of a list: elsewhere it should not be written at all. */
const holds = (holder: Entry | Item, field: string): boolean =>
  !('kind' in holder) || (holder.locale === defaultLocale && Object.hasOwn(kinds[holder.kind].facts, field));

type Names = ReadonlySet<string>;
/** The names there are; undefined where they cannot be known, as what names them cannot be read. */
type Known = (target: Target) => Names | undefined;

function knownNames(content: Content): Known {
  const drawings = new Set([...content.paths].flatMap((path) => /^drawings\/(.+)\.svg$/.exec(path)?.[1] ?? []));
  const conclave = content.entries.find(({ kind, locale }) => kind === 'event' && locale === defaultLocale);
  const ids = Map.groupBy(content.items, ({ list }) => list);
  return (target) => {
    if ('drawing' in target) return drawings;
    if ('kind' in target) return content.slugs.get(slugsKey(target.kind, defaultLocale)) ?? new Set();
    if ('list' in target)
      return content.unread.has(target.list) ? undefined : new Set((ids.get(target.list) ?? []).map(({ id }) => id));
    if (!conclave || conclave.broken.has(target.text)) return undefined;
    return new Set(Object.keys(conclave.data[target.text] ?? {}));
  };
}

function problemOf(holder: Holder, { path, value }: Name, target: Target, known: Known): Finding[] {
  const names = known(target);
  if (!names || names.has(value)) return [];
  return [finding(holder, holder.placeOf(path), unknownName(value, target, names))];
}

function unknownName(name: string, target: Target, names: Names): Said {
  const guess = nearest(name, names);
  if ('drawing' in target) return messages.drawingMissing(name, guess);
  const choices = [...names].slice(0, 12).join(', ') || '–';
  return messages.nameUnknown(name, placeOf(name, target), choices, guess);
}

function placeOf(name: string, target: Exclude<Target, { drawing: true }>): string {
  if ('kind' in target) return `${kinds[target.kind].folder}/${name}.${defaultLocale}.mdx`;
  return 'list' in target ? `${target.list}.yaml` : `event/conclave: ${target.text}`;
}
