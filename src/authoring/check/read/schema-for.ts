/** The schemas of files, by kind and language: for reading them, and for telling of which kind their fields are. */
import type { Locale } from '../../../i18n/locales.ts';
import { type KindName, kinds } from '../../../schemas/index.ts';
import { type Kind, schemaOf } from '../../../schemas/kind.ts';
import type { Named } from './file-names.ts';

/** Schemas are costly to make, and every file of a kind and language has the same. */
const schemas = new Map<string, ReturnType<typeof schemaOf>>();

export function schemaFor(kind: Kind, locale: Locale): ReturnType<typeof schemaOf> {
  const key = `${kind.folder}/${kind.only}.${locale}`;
  const schema = schemas.get(key) ?? schemaOf({ ...kind, across: undefined }, locale);
  schemas.set(key, schema);
  return schema;
}

/** The other kind that fields are of, where they are wrong for their own and right for one alone in another folder. */
export function belongsTo(raw: unknown, { kind, locale }: Named): KindName | undefined {
  const own: Kind = kinds[kind];
  const strange = Object.keys(raw ?? {}).filter((key) => !Object.hasOwn({ ...own.facts, ...own.text }, key));
  if (strange.length === 0) return undefined;
  const others = (Object.entries(kinds) as [KindName, Kind][]).filter(
    ([name, { only, folder }]) => name !== kind && only === undefined && folder !== kinds[kind].folder,
  );
  const fitting = others.filter(([, other]) => schemaFor(other, locale).safeParse(raw).success);
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}
