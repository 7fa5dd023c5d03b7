/** Reads one file of an entry as far as it can be read. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { kinds } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { parseProse } from '../../prose/parse.ts';
import { type Entry, type SourceFile, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { type Judged, judge } from '../schema-problems.ts';
import { bareDates } from './bare-dates.ts';
import { rightFieldNames } from './field-names.ts';
import type { Named } from './file-names.ts';
import { cut } from './frontmatter.ts';
import { belongsTo, schemaFor } from './schema-for.ts';
import { type Placed, type Yaml, plainData, readYaml } from './yaml.ts';

/** What was read of a file, and what was wrong with it. */
export interface Read<Thing> {
  readonly things: readonly Thing[];
  readonly found: readonly Finding[];
}

/** The entry in `file`; none where its fields cannot be read. */
export function readEntry(file: SourceFile, named: Named): Read<Entry> {
  const kind: Kind = kinds[named.kind];
  const parts = cut(file.text.replace(/^\uFEFF/, ''));
  const inFile = (found: readonly Placed[]) => found.map(({ place, message }) => finding({ file }, place, message));
  if (!('fields' in parts)) return { things: [], found: inFile(parts.found) };

  const schema = schemaFor(kind, named.locale);
  const yaml = readYaml(parts.fields, parts.fieldsLine, schema, schemaFor(kind, defaultLocale));
  const broken = inFile([...parts.found, ...yaml.found]);
  if (!yaml.document) return { things: [], found: broken };
  const meant = belongsTo(plainData(yaml.document), named);
  if (meant) {
    const { things } = readEntry(file, { ...named, kind: meant });
    return { things, found: inFile([{ place: fileStart, message: wrongFolder(kind, kinds[meant]) }]) };
  }
  const misnamed = misnamedIn(yaml, kind, named);
  const raw = plainData(yaml.document) ?? {};
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    const notFields = inFile([{ place: yaml.placeOf([]), message: messages.notFields() }]);
    return { things: [], found: yaml.incomplete ? broken : [...broken, ...notFields] };
  }

  const judged = judge(schema, raw, {
    yaml,
    under: [],
    unknown: (key) => (Object.hasOwn(kind.facts, key) ? messages.factInEnglish(key) : messages.keyUnknown(key)),
  });
  const dates = bareDates(yaml.document, schema);
  const bare = dates.map(({ path, message }) => ({ place: yaml.placeOf(path), message }));
  const found = [...misnamed, ...bare, ...inOne(judged.found, raw, kind), ...across(kind, named, judged, yaml)];
  const { body, bodyLine } = parts;
  const prose = parseProse(body);
  return {
    things: [
      {
        ...named,
        ...judged,
        file,
        raw: raw as Entry['raw'],
        placeOf: yaml.placeOf,
        body,
        bodyLine,
        prose,
        repaired: yaml.repaired,
      },
    ],
    found: [...broken, ...inFile(found.filter(({ place }) => !yaml.repaired.has(place.line)))],
  };
}

const fact = messages.factInEnglish('').code;

/** Facts in an English file, most often a copy of the Hindi one, are told together. */
function inOne(found: readonly Placed[], raw: object, { facts }: Kind): Placed[] {
  const [first, ...more] = found.filter(({ message }) => message.code === fact);
  if (!first || more.length === 0) return [...found];
  const keys = Object.keys(raw).filter((key) => Object.hasOwn(facts, key));
  const together = { ...first, message: messages.factsInEnglish(keys) };
  return [together, ...found.filter(({ message }) => message.code !== fact)];
}

const wrongFolder = (kind: Kind, right: Kind) => messages.wrongFolder(kind.folder, right.folder);

/** The misspelt names of fields; a fact in the English file is left for its own message, which says more. */
function misnamedIn(yaml: Yaml, kind: Kind, { locale }: Named): Placed[] {
  if (!yaml.document) return [];
  const misnamed = rightFieldNames(yaml.document, [], schemaFor(kind, defaultLocale));
  const foreign = (path: readonly PropertyKey[]) =>
    locale !== defaultLocale && Object.hasOwn(kind.facts, String(path[0]));
  return misnamed
    .filter(({ path }) => !foreign(path))
    .map(({ path, message }) => ({ place: yaml.placeOf(path, 'key'), message }));
}

/** What the rules across fields find, as far as the fields they look at are right. */
function across(kind: Kind, { locale }: Named, { data, broken }: Judged, yaml: Yaml): Placed[] {
  if (locale !== defaultLocale || !kind.across) return [];
  const top = (field: string) => field.split('.')[0] ?? field;
  return (
    kind
      .across({ status: { state: 'scheduled' }, ...data })
      // What seems to be absent may be on a line that was repaired.
      .filter(
        ({ field, absent }) => !broken.has(top(field)) && !(absent && (broken.has(absent) || yaml.repaired.size > 0)),
      )
      .map(({ field, message }) => ({ place: yaml.placeOf(field.split('.')), message: messages.fieldWrong(message) }))
  );
}
