/** What a schema says of a file, in the words of the table, and the part of the file that it has nothing against. */
import type { z } from 'zod';
import type { Locale } from '../../i18n/locales.ts';
import type { FieldWords } from './messages/fields.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import { type Field, fieldAt } from './read/field.ts';
import type { Placed, Yaml } from './read/yaml.ts';
import { valueProblem } from './value-problems.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface Judged {
  /** The fields that are right, as the schema gives them on. */
  readonly data: Record<string, unknown>;
  /** The names of the fields at the top that are not right. */
  readonly broken: ReadonlySet<string>;
  readonly found: readonly Placed[];
}

/** Where a schema's fields stand in a file. */
export interface Setting {
  readonly yaml: Pick<Yaml, 'placeOf' | 'writtenAt'> & Partial<Pick<Yaml, 'incomplete'>>;
  /** The path from the top of the file. */
  readonly under: Path;
  /** What to say of a field that the schema has not. */
  readonly unknown: (key: string) => Message;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** Judges `raw` by `schema`. */
export function judge(schema: z.ZodObject, raw: unknown, setting: Setting): Judged {
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, broken: new Set(), found: [] };
  const { issues } = result.error;
  const broken = new Set(issues.flatMap((issue) => brokenBy(issue, schema)));
  return {
    data: sound(schema, raw, broken),
    broken,
    found: issues.flatMap((issue) => problemsOf(issue, schema, raw, setting)),
  };
}

/** The fields at the top that an issue is about: all of them where there are no fields at all. */
function brokenBy(issue: Issue, schema: z.ZodObject): string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  return issue.code === 'unrecognized_keys' ? issue.keys : Object.keys(schema.shape);
}

/** The fields that pass by themselves. */
function sound(schema: z.ZodObject, raw: unknown, broken: ReadonlySet<string>): Record<string, unknown> {
  const fields = Object.entries(schema.shape).filter(([key]) => !broken.has(key));
  const parsed = fields.map(([key, field]) => [key, (field as z.ZodType).safeParse(at(raw, [key]))] as const);
  return Object.fromEntries(
    parsed.flatMap(([key, { success, data }]) => (success && data !== undefined ? [[key, data]] : [])),
  );
}

function problemsOf(issue: Issue, schema: z.ZodObject, raw: unknown, { yaml, under, unknown }: Setting): Placed[] {
  const path = [...under, ...issue.path];
  if (issue.path.length === 0 && issue.code === 'invalid_type')
    return [{ place: yaml.placeOf(path), message: messages.notFields() }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ place: yaml.placeOf([...path, key], 'key'), message: unknown(key) }));
  if (issue.code === 'invalid_key')
    return [{ place: yaml.placeOf(path, 'key'), message: messages.nameForm(String(issue.path.at(-1))) }];
  const field = fieldAt(schema, issue.path);
  const words = withChoices(field?.words ?? nearestWords(schema, issue.path), field);
  const value = at(raw, issue.path);
  if ((value ?? undefined) === undefined && yaml.incomplete) return [];
  const { shape } = schema;
  const mayGo = issue.path.length === 1 && (shape[String(issue.path[0])] as z.ZodType).safeParse(undefined).success;
  const empty = mayGo ? messages.fieldEmptyToo : messages.fieldEmpty;
  const message = field && words ? saidOf(issue, field, words, value, yaml.writtenAt(path), empty) : undefined;
  const place = yaml.placeOf(path, value === null || value === undefined ? 'key' : 'value');
  return [{ place, message: message ?? inOwnWords(issue, words) }];
}

/** What the schema itself says, where it says it in both languages. */
function inOwnWords({ message }: Issue, words: FieldWords | undefined): Message {
  return message.includes(' · ') || !words ? messages.fieldWrong(message) : messages.otherwiseWrong(words);
}

/** The words of a field whose hint leaves the choices to a list. */
function withChoices(words: FieldWords | undefined, field: Field | undefined): FieldWords | undefined {
  const { choices = [], options = {} } = field ?? {};
  const [first] = choices;
  if (!words || first === undefined || words.hint.en.includes(first)) return words;
  const all = (locale: Locale) =>
    choices.map((word) => (options[word] ? `${word} (${options[word][locale]})` : word)).join(', ');
  const listed = (locale: Locale) => `${words.hint[locale].replace(/[।.]$/, '')}: ${all(locale)}`;
  return { ...words, hint: { hi: listed('hi'), en: listed('en') } };
}

/** The words of the field, or of the nearest that holds it. */
function nearestWords(schema: z.ZodObject, path: Path): FieldWords | undefined {
  if (path.length === 0) return undefined;
  return fieldAt(schema, path)?.words ?? nearestWords(schema, path.slice(0, -1));
}

function saidOf(
  issue: Issue,
  field: Field,
  words: FieldWords,
  value: unknown,
  written: string | undefined,
  empty: typeof messages.fieldEmpty,
): Message | undefined {
  const key = String(issue.path.findLast((step) => typeof step === 'string'));
  if (value === undefined) return messages.fieldMissing(key, words);
  if (value === null && typeof issue.path.at(-1) === 'number') return messages.itemEmpty();
  if (value === null || value === '' || (typeof value === 'string' && value.trim() === '')) return empty(key, words);
  if (issue.code === 'too_big' && issue.origin === 'string')
    return messages.tooLong(words.label, Number(issue.maximum), String(value).trim().length);
  // What a rule across several values found is known to the schema alone.
  if (issue.code === 'custom' && field.form === undefined) return undefined;
  return valueProblem({ field, words, value, written: written ?? '' });
}
