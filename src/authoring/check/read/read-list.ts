/** Reads a list: one YAML file whose items have names. */
import { z } from 'zod';
import { type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Place } from '../problem.ts';
import { type Judged, judge } from '../schema-problems.ts';
import { rightFieldNames } from './field-names.ts';
import type { Read } from './read-entry.ts';
import { type Placed, plainData, readYaml } from './yaml.ts';

export interface ListItem extends Judged {
  readonly id: string;
  readonly raw: Record<string, unknown>;
  readonly placeOf: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

/** The items of a list; `whole` is false where some may be missing, as the file could not be read. */
export function readList(file: SourceFile, schema: z.ZodObject): Read<ListItem> & { readonly whole: boolean } {
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), 1, z.record(z.string(), schema));
  const inFile = (found: readonly Placed[]) => found.map(({ place, message }) => finding({ file }, place, message));
  const { document } = yaml;
  if (!document) return { things: [], found: inFile(yaml.found), whole: false };
  const top = plainData(document) ?? {};
  if (typeof top !== 'object' || Array.isArray(top)) {
    const notFields = { place: yaml.placeOf([]), message: messages.notFields() };
    return { things: [], found: inFile(yaml.incomplete ? yaml.found : [...yaml.found, notFields]), whole: false };
  }

  const found: Placed[] = [];
  const things = Object.keys(top).map((id): ListItem => {
    const misnamed = rightFieldNames(document, [id], schema);
    const raw = (plainData(document) as Record<string, unknown>)[id];
    const judged = judge(schema, raw, { yaml, under: [id], unknown: (key) => messages.keyUnknown(key) });
    found.push(
      ...misnamed.map(({ path, message }) => ({ place: yaml.placeOf(path, 'key'), message })),
      ...judged.found,
    );
    return {
      ...judged,
      id,
      raw: (typeof raw === 'object' && raw !== null ? raw : {}) as ListItem['raw'],
      placeOf: (path, part) => yaml.placeOf([id, ...path], part),
    };
  });
  const told = found.filter(({ place }) => !yaml.repaired.has(place.line));
  return { things, found: inFile([...yaml.found, ...told]), whole: !yaml.incomplete };
}
