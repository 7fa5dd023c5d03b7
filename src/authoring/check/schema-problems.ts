/** Judges the fields of a file by their schema: the fields that are right, and a message for each that is not. */
import { z } from 'zod';
import type { Locale } from '../../i18n/locales.ts';
import type { DrawingUse } from '../../lib/svg.ts';
import { targets } from '../../schemas/index.ts';
import { withoutPlaceholders } from '../../lib/text.ts';
import type { FieldWords } from './messages/field-messages.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import { type Field, fieldAt } from './read/schema-fields.ts';
import type { Placed, Yaml } from './read/yaml.ts';
import { valueProblem } from './value-problems.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface Judged {
  /** The fields that are right, as the schema outputs them. */
  readonly data: Record<string, unknown>;
  /** The names of the fields at the top that are not right. */
  readonly broken: ReadonlySet<string>;
  readonly found: readonly Placed[];
}

/** The names of the drawings that suit a use. */
export type Drawings = (use: DrawingUse) => readonly string[];

/** Where a schema's fields stand in a file. */
interface Setting {
  readonly yaml: Pick<Yaml, 'placeOf' | 'writtenAt'>;
  /** The path from the top of the file. */
  readonly under: Path;
  /** The message for a field that the schema does not have. */
  readonly unknown: (key: string) => Message;
  readonly drawings?: Drawings | undefined;
}

/** Judges `raw` by `schema`. */
export function judge(schema: z.ZodObject, raw: unknown, setting: Setting): Judged {
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, broken: new Set(), found: [] };
  const { issues } = result.error;
  const broken = new Set(issues.flatMap((issue) => brokenBy(issue, schema)));
  const fields = Object.entries(schema.shape).filter(([key]) => !broken.has(key));
  const data = fields.flatMap(([key, field]) => {
    const parsed = (field as z.ZodType).safeParse(valueAt(raw, [key]));
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data]] : [];
  });
  return {
    data: Object.fromEntries(data),
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

function valueAt(data: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return data;
  const isThere = typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  return isThere ? valueAt((data as Record<PropertyKey, unknown>)[key], rest) : undefined;
}

function problemsOf(issue: Issue, schema: z.ZodObject, raw: unknown, setting: Setting): Placed[] {
  const { yaml, under, unknown } = setting;
  const path = [...under, ...issue.path];
  if (issue.path.length === 0 && issue.code === 'invalid_type')
    return [{ place: yaml.placeOf(path), message: messages.notFields() }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ place: yaml.placeOf([...path, key], 'key'), message: unknown(key) }));
  if (issue.code === 'invalid_key')
    return [{ place: yaml.placeOf(path, 'key'), message: messages.nameForm(String(path.at(-1))) }];
  const value = valueAt(raw, issue.path);
  const isAbsent = value === undefined || value === null;
  const message = messageFor(issue, schema, value, yaml.writtenAt(path) ?? '', setting.drawings);
  return [{ place: yaml.placeOf(path, isAbsent ? 'key' : 'value'), message }];
}

function messageFor(issue: Issue, schema: z.ZodObject, value: unknown, written: string, drawings?: Drawings): Message {
  const field = fieldAt(schema, issue.path);
  const words = wordsAt(schema, issue.path, drawings);
  if (!words) return messages.fieldWrong(issue.message);
  const empty = field && emptyMessage(issue.path, schema, value, words);
  if (empty) return empty;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return messages.tooLong(words.label, Number(issue.maximum), withoutPlaceholders(String(value)).trim().length);
  // Only the schema knows what a rule across several values found.
  const isRule = issue.code === 'custom' && field?.form === undefined;
  const problem = field && !isRule ? valueProblem({ field, words, value, written }) : undefined;
  if (problem) return problem;
  // The schema's own message, where it is in both languages.
  return issue.message.includes(' · ') ? messages.fieldWrong(issue.message) : messages.otherwiseWrong(words);
}

/** The message for a field without a value. */
function emptyMessage(path: Path, schema: z.ZodObject, value: unknown, words: FieldWords): Message | undefined {
  const key = String(path.findLast((step) => typeof step === 'string'));
  if (value === undefined) return messages.fieldMissing(key, words);
  if (value === null && typeof path.at(-1) === 'number') return messages.itemEmpty();
  if (value !== null && (typeof value !== 'string' || value.trim() !== '')) return undefined;
  const parts = path.length === 1 ? schema.shape : fieldAt(schema, path.slice(0, -1))?.parts;
  const isOptional = parts?.[key] && z.safeParse(parts[key], undefined).success;
  return isOptional ? messages.fieldEmptyToo(key, words) : messages.fieldEmpty(key, words);
}

/** The words of the field at a path, or of the nearest that holds it. A hint without the choices gets them listed. */
function wordsAt(schema: z.ZodObject, path: Path, drawings?: Drawings): FieldWords | undefined {
  const field = fieldAt(schema, path);
  const words = field?.words ?? nearestWords(schema, path);
  const target = targets[path.join('.')];
  const fitting = target && 'drawing' in target ? drawings?.(target.drawing) : [];
  const { choices = fitting ?? [], options = {} }: Partial<Field> = field ?? {};
  const [first] = choices;
  if (!words || first === undefined || words.hint.en.includes(first)) return words;
  const listed = (locale: Locale) => {
    const all = choices.slice(0, 12).map((word) => (options[word] ? `${word} (${options[word][locale]})` : word));
    return `${words.hint[locale].replace(/[।.]$/, '')}: ${all.join(', ')}`;
  };
  return { ...words, hint: { hi: listed('hi'), en: listed('en') } };
}

function nearestWords(schema: z.ZodObject, path: Path): FieldWords | undefined {
  if (path.length === 0) return undefined;
  return fieldAt(schema, path)?.words ?? nearestWords(schema, path.slice(0, -1));
}
