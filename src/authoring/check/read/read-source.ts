/** Reads one file of content as far as it can be read: an entry, or a list in YAML. */
import { z } from 'zod';
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { kinds } from '../../../schemas/index.ts';
import { type Kind, schemaOf } from '../../../schemas/kind.ts';
import { parseProse } from '../../prose/prose.ts';
import { type Entry, type Holder, type Item, type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding } from '../problem.ts';
import { type Drawings, type Judged, judge } from '../schema-problems.ts';
import type { Named } from './content-files.ts';
import { cut } from './frontmatter.ts';
import { type Misread, misreadIn } from './schema-fields.ts';
import { type Placed, type Yaml, plainData, readYaml } from './yaml.ts';

/** What was read of a file, and what was wrong with it. */
export interface Read<Thing> {
  readonly things: readonly Thing[];
  readonly found: readonly Finding[];
}

/** The entry in `file`; none where its fields cannot be read. */
export function readEntry(file: SourceFile, named: Named, drawings?: Drawings): Read<Entry> {
  const kind: Kind = kinds[named.kind];
  const isFact = (key: PropertyKey = '') => Object.hasOwn(kind.facts, key);
  const parts = cut(file.text);
  if ('message' in parts) return { things: [], found: inFile(file, [parts]) };

  const schema = schemaFor(kind, named.locale);
  const hindiSchema = schemaFor(kind, defaultLocale);
  const yaml = readYaml(parts.fields, parts.fieldsLine, schema, hindiSchema);
  const { raw, misread } = fieldsIn(yaml, hindiSchema);
  if (!raw) return { things: [], found: inFile(file, misread.length > 0 ? misread : yaml.found) };

  const judged = judge(schema, raw, {
    yaml,
    under: [],
    drawings,
    unknown: (key) => (isFact(key) ? messages.factInEnglish(key) : messages.keyUnknown(key)),
  });
  const found = [
    // A fact in the English file has a message of its own.
    ...misread.filter(({ path: [field] }) => named.locale === defaultLocale || !isFact(field)),
    ...factsTogether(judged.found, Object.keys(raw).filter(isFact)),
    ...(named.locale === defaultLocale ? across(kind, judged, yaml) : []),
  ];
  const { body, bodyLine } = parts;
  const entry = { ...named, ...judged, file, raw, placeOf: yaml.placeOf, body, bodyLine, prose: parseProse(body) };
  return { things: [entry], found: inFile(file, [...yaml.found, ...found]) };
}

/** The items of a list; `whole` is false where some may be missing, as the file could not be read. */
export function readList(
  file: SourceFile,
  schema: z.ZodObject,
): Read<Omit<Item, 'list'>> & { readonly whole: boolean } {
  const items = z.record(z.string(), schema);
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), 1, items);
  const { raw, misread } = fieldsIn(yaml, items);
  if (!raw) return { things: [], found: inFile(file, misread.length > 0 ? misread : yaml.found), whole: false };
  const found: Placed[] = misread.filter(({ part }) => part === 'key');
  const things = Object.entries(raw).map(([id, item]) => {
    const judged = judge(schema, item, { yaml, under: [id], unknown: (key) => messages.keyUnknown(key) });
    found.push(...judged.found);
    const placeOf: Item['placeOf'] = (path, part) => yaml.placeOf([id, ...path], part);
    return { ...judged, id, file, raw: isFields(item) ? item : {}, placeOf };
  });
  return { things, found: inFile(file, [...yaml.found, ...found]), whole: true };
}

/** A file of YAML that is one thing, however much of it is right. */
export function readThing(file: SourceFile, schema: z.ZodObject): Read<Holder> {
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), 1, schema);
  const { raw, misread } = fieldsIn(yaml, schema);
  if (!raw) return { things: [], found: inFile(file, [...yaml.found, ...misread]) };
  const judged = judge(schema, raw, { yaml, under: [], unknown: (key) => messages.keyUnknown(key) });
  const found = [...misread.filter(({ part }) => part === 'key'), ...judged.found];
  return { things: [{ ...judged, file, raw, placeOf: yaml.placeOf }], found: inFile(file, [...yaml.found, ...found]) };
}

const inFile = (file: SourceFile, found: readonly Placed[]): Finding[] =>
  found.map(({ place, message }) => finding({ file }, place, message));

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Fields {
  readonly raw?: Record<string, unknown>;
  readonly misread: readonly (Misread & Placed)[];
}

/** The fields of a file under their right names, and what is misread; no fields where there are none. */
function fieldsIn(yaml: Yaml, schema: z.ZodType): Fields {
  const { document, placeOf } = yaml;
  if (!document) return { misread: [] };
  const misread = misreadIn(document.contents, schema);
  // A field that stands too far to the right is missing where it belongs, and whatever follows may be misread.
  const misplaced = misread.find(({ message }) => message.code === messages.indentation().code);
  if (misplaced) return { misread: [{ ...misplaced, place: placeOf(misplaced.path, 'key') }] };
  const raw = plainData(document) ?? {};
  if (isFields(raw))
    return { raw, misread: misread.map((each) => ({ ...each, place: placeOf(each.path, each.part) })) };
  return { misread: [{ path: [], part: 'value', place: placeOf([]), message: messages.notFields() }] };
}

/** Several facts in an English file, most often a copy of the Hindi one, are one message. */
function factsTogether(found: readonly Placed[], facts: readonly string[]): readonly Placed[] {
  const { code } = messages.factInEnglish('');
  const [first, ...more] = found.filter(({ message }) => message.code === code);
  if (!first || more.length === 0) return found;
  const others = found.filter(({ message }) => message.code !== code);
  return [{ ...first, message: messages.factsInEnglish(facts) }, ...others];
}

/** What the rules across fields find, as far as the fields they look at are right. */
function across(kind: Kind, { data, broken }: Judged, yaml: Yaml): Placed[] {
  const found = kind.across?.({ status: { state: 'scheduled' }, ...data }) ?? [];
  return found
    .map(({ field, ...rest }) => ({ path: field.split('.'), ...rest }))
    .filter(({ path: [top = ''] }) => !broken.has(top))
    .filter(({ absent }) => !absent || !broken.has(absent))
    .map(({ path, message }) => ({ place: yaml.placeOf(path), message: messages.fieldWrong(message) }));
}

/** Schemas are costly to make, and every file of a kind and language has the same. */
const schemas = new Map<string, ReturnType<typeof schemaOf>>();

function schemaFor(kind: Kind, locale: Locale): ReturnType<typeof schemaOf> {
  const key = `${kind.folder}/${kind.only}.${locale}`;
  const schema = schemas.get(key) ?? schemaOf({ ...kind, across: undefined }, locale);
  schemas.set(key, schema);
  return schema;
}
