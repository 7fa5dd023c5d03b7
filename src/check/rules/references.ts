/** Every name of another entry, list item or drawing must lead somewhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KindName, ListName } from '../../schemas/index.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content, Entry, Item } from '../read-content.ts';

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

/** The names a field holds, with the place of each. */
function namesIn(data: unknown, field: readonly string[], path: readonly PropertyKey[] = []): Name[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => namesIn(item, field, [...path, index]));
  const [first, ...rest] = field;
  if (first === undefined) return typeof data === 'string' ? [{ path, value: data }] : [];
  if (typeof data !== 'object' || data === null || !(first in data)) return [];
  return namesIn((data as Record<string, unknown>)[first], rest, [...path, first]);
}

export function referenceProblems(content: Content): Problem[] {
  const known = knownNames(content);
  return [...content.entries, ...content.items].flatMap((holder) =>
    Object.entries(targets).flatMap(([field, target]) =>
      namesIn(holder.data, field.split('.')).flatMap((name) => problemsOf(holder, name, target, known, content)),
    ),
  );
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;
const keyOf = (target: Target): string => ('drawing' in target ? 'drawing' : Object.values(target).join());

function knownNames({ entries, items }: Content): Known {
  const known = new Map<string, Set<string>>();
  const add = (key: string, name: string) => known.set(key, (known.get(key) ?? new Set()).add(name));
  for (const { kind, slug } of entries) add(kind, slug);
  for (const { list, id } of items) add(list, id);
  for (const { kind, data } of entries)
    if (kind === 'event')
      for (const field of ['topics', 'halls']) for (const name of Object.keys(data[field] ?? {})) add(field, name);
  return known;
}

function problemsOf(holder: Entry | Item, name: Name, target: Target, known: Known, content: Content): Problem[] {
  const at = { file: holder.file, line: holder.lineOf(name.path) };
  if ('drawing' in target) {
    const found = existsSync(join(content.directory, 'drawings', `${name.value}.svg`));
    return found ? [] : [{ ...at, message: messages.drawingMissing(name.value) }];
  }
  const names = known.get(keyOf(target));
  if (names?.has(name.value)) return [];
  const where = { kind: `content/…/${name.value}.hi.mdx`, list: `${keyOf(target)}.yaml`, text: keyOf(target) };
  const place = 'kind' in target ? where.kind : 'list' in target ? where.list : where.text;
  const choices = [...(names ?? [])].slice(0, 12).join(', ') || '–';
  return [{ ...at, message: messages.nameUnknown(name.value, place, choices) }];
}
