/** The fields that name other things, and what is written there. */
import { defaultLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import type { Target } from '../../schemas/names.ts';
import type { Content, Entry, Item } from '../content.ts';

export type Holder = Entry | Item;

/** A text in the place where it is written. */
export interface Written {
  readonly path: readonly PropertyKey[];
  readonly value: string;
  readonly holder: Holder;
  readonly target: Target;
}

type Place = Pick<Written, 'path' | 'value'>;

/** A name that is not even written like one is the schema's to refuse. */
export const isName = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);

/** The texts a field holds, with the place of each. */
function textsIn(data: unknown, field: readonly string[], path: readonly PropertyKey[] = []): Place[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => textsIn(item, field, [...path, index]));
  const [first, ...rest] = field;
  if (first === undefined) return typeof data === 'string' ? [{ path, value: data }] : [];
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, first)) return [];
  return textsIn((data as Record<string, unknown>)[first], rest, [...path, first]);
}

/** Whether a field is one of facts in a Hindi file or of a list: elsewhere it should not be written at all. */
const holds = (holder: Holder, field: string): boolean =>
  !('kind' in holder) || (holder.locale === defaultLocale && Object.hasOwn(kinds[holder.kind].facts, field));

/** What is written in fields that name something, names or not. */
export const textsWritten = ({ entries, items }: Content, targets: Readonly<Record<string, Target>>): Written[] =>
  [...entries, ...items].flatMap((holder) =>
    Object.entries(targets)
      .filter(([field]) => holds(holder, field.split('.')[0] ?? field))
      .flatMap(([field, target]) => textsIn(holder.raw, field.split('.')).map((text) => ({ ...text, holder, target }))),
  );
