/** Reads one file of content as far as it can be read: an entry, or a list in YAML. */
import { z } from 'zod';
import { type Locale, defaultLocale } from '../../../i18n/locales.ts';
import { type KindName, kinds } from '../../../schemas/index.ts';
import { type Kind, schemaOf, textNames } from '../../../schemas/kind.ts';
import { parseProse } from '../../prose/prose.ts';
import { type Entry, type Holder, type Item, type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { type Drawings, type Judged, judge } from '../schema-problems.ts';
import type { Named } from './content-files.ts';
import { cut } from './frontmatter.ts';
import { type Misread, beyondSite, misreadIn } from './schema-fields.ts';
import { plainData } from './yaml-lines.ts';
import { type Placed, type Yaml, readYaml } from './yaml.ts';

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
  if (parts.fields === undefined) return { things: [], found: inFile(file, parts.found) };

  const schema = schemaFor(kind, named.locale);
  const hindiSchema = schemaFor(kind, defaultLocale);
  const yaml = readYaml(parts.fields, parts.fieldsLine, schema, hindiSchema);
  const otherKind = yaml.document && belongsTo(plainData(yaml.document), named);
  if (otherKind) {
    const message = messages.wrongFolder(kind.folder, kinds[otherKind].folder);
    const { things } = readEntry(file, { ...named, kind: otherKind }, drawings);
    return { things, found: inFile(file, [{ place: fileStart, message }]) };
  }
  const { raw, misread } = fieldsIn(yaml, hindiSchema);
  const unread = [...parts.found, ...yaml.found];
  if (!raw) return { things: [], found: inFile(file, [...unread, ...misread]) };

  const judged = judge(schema, raw, {
    yaml,
    under: [],
    drawings,
    unknown: (key) =>
      isFact(key) ? messages.factInEnglish(key) : (beyondSite(key, kind.facts) ?? messages.keyUnknown(key)),
  });
  const found = [
    // A fact in the English file has a message of its own.
    ...misread.filter(({ path: [field] }) => named.locale === defaultLocale || !isFact(field)),
    ...factsTogether(judged.found, Object.keys(raw).filter(isFact)),
    ...(named.locale === defaultLocale ? across(kind, judged, yaml) : []),
  ];
  const { body, bodyLine } = parts;
  const { placeOf, repaired } = yaml;
  const entry = { ...named, ...judged, file, raw, placeOf, body, bodyLine, prose: parseProse(body), repaired };
  return { things: [entry], found: inFile(file, [...unread, ...onSoundLines(found, yaml)]) };
}

/** The items of a list; `whole` is false where some may be missing, as the file could not be read. */
export function readList(
  file: SourceFile,
  schema: z.ZodObject,
): Read<Omit<Item, 'list'>> & { readonly whole: boolean } {
  const items = z.record(z.string(), schema);
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), 1, items);
  const { raw, misread } = fieldsIn(yaml, items);
  if (!raw) return { things: [], found: inFile(file, [...yaml.found, ...misread]), whole: false };
  const found: Placed[] = misread.filter(({ part }) => part === 'key');
  const things = Object.entries(raw).map(([id, item]) => {
    const judged = judge(schema, item, { yaml, under: [id], unknown: (key) => messages.keyUnknown(key) });
    found.push(...judged.found);
    const placeOf: Item['placeOf'] = (path, part) => yaml.placeOf([id, ...path], part);
    return { ...judged, id, file, raw: isFields(item) ? item : {}, placeOf };
  });
  return { things, found: inFile(file, [...yaml.found, ...onSoundLines(found, yaml)]), whole: !yaml.incomplete };
}

/** A file of YAML that is one thing, however much of it is right. */
export function readThing(file: SourceFile, schema: z.ZodObject): Read<Holder> {
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), 1, schema);
  const { raw, misread } = fieldsIn(yaml, schema);
  if (!raw) return { things: [], found: inFile(file, [...yaml.found, ...misread]) };
  const judged = judge(schema, raw, { yaml, under: [], unknown: (key) => messages.keyUnknown(key) });
  const found = onSoundLines([...misread.filter(({ part }) => part === 'key'), ...judged.found], yaml);
  return { things: [{ ...judged, file, raw, placeOf: yaml.placeOf }], found: inFile(file, [...yaml.found, ...found]) };
}

const inFile = (file: SourceFile, found: readonly Placed[]): Finding[] =>
  found.map(({ place, message }) => finding({ file }, place, message));

/** Without what is found on lines that were repaired. */
const onSoundLines = (found: readonly Placed[], { repaired }: Yaml): Placed[] =>
  found.filter(({ place }) => !repaired.has(place.line));

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Fields {
  readonly raw?: Record<string, unknown>;
  readonly misread: readonly (Misread & Placed)[];
}

/** The fields of a file under their right names, and what is misread; no fields where there are none. */
function fieldsIn(yaml: Yaml, schema: z.ZodType): Fields {
  const { document, placeOf, incomplete } = yaml;
  if (!document) return { misread: [] };
  const misread = misreadIn(document.contents, schema);
  const raw = plainData(document) ?? {};
  if (isFields(raw))
    return { raw, misread: misread.map((each) => ({ ...each, place: placeOf(each.path, each.part) })) };
  return {
    misread: incomplete ? [] : [{ path: [], part: 'value', place: placeOf([]), message: messages.notFields() }],
  };
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
  return (
    found
      .map(({ field, ...rest }) => ({ path: field.split('.'), ...rest }))
      .filter(({ path: [top = ''] }) => !broken.has(top))
      // What seems to be absent may be on a line that was repaired.
      .filter(({ absent }) => !absent || !(broken.has(absent) || yaml.repaired.size > 0))
      .map(({ path, message }) => ({ place: yaml.placeOf(path), message: messages.fieldWrong(message) }))
  );
}

/** Schemas are costly to make, and every file of a kind and language has the same. */
const schemas = new Map<string, ReturnType<typeof schemaOf>>();

function schemaFor(kind: Kind, locale: Locale): ReturnType<typeof schemaOf> {
  const key = `${kind.folder}/${kind.only}.${locale}`;
  const schema = schemas.get(key) ?? schemaOf({ ...kind, across: undefined }, locale);
  schemas.set(key, schema);
  return schema;
}

/** The other kind that fields are of, where they are wrong for their own and right for one alone in another folder. */
function belongsTo(raw: unknown, { kind, locale }: Named): KindName | undefined {
  const own: Kind = kinds[kind];
  const known = [...Object.keys(own.facts), ...textNames(own)];
  if (Object.keys(raw ?? {}).every((key) => known.includes(key))) return undefined;
  const fitting = (Object.entries(kinds) as [KindName, Kind][]).filter(
    ([, other]) =>
      other.folder !== own.folder && other.only === undefined && schemaFor(other, locale).safeParse(raw).success,
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}
