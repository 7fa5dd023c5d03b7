/** Every name of another entry, list item, topic, hall or drawing must lead somewhere. */
import { isDeepStrictEqual } from 'node:util';
import { defaultLocale, locales } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import { type Target, targets } from '../../schemas/names.ts';
import { type Content, type Rule, finding, slugsKey } from '../content.ts';
import { nearest } from '../../lib/nearest.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { type Written, isName, textsWritten } from './names-written.ts';

export const nameProblems: Rule = (content) => {
  const known = knownNames(content);
  const written = textsWritten(content, targets).filter(({ value }) => isName(value));
  const unknown = written.filter(({ target, value }) => known(target)?.has(value) === false);
  const groups = [...Map.groupBy(unknown, ({ target, value }) => `${JSON.stringify(target)} ${value}`).values()];
  return [
    ...groups.flatMap(
      (group) => renamed(group, written, known, content) ?? group.map((each) => unknownName(each, known)),
    ),
    ...repeated(written),
  ];
};

/** A list of an entry names each thing once. */
function repeated(written: readonly Written[]): Finding[] {
  const inList = written.filter(({ holder, path }) => 'kind' in holder && typeof path.at(-1) === 'number');
  const key = ({ holder, path, value }: Written) => `${holder.file.path} ${path.slice(0, -1).join('.')} ${value}`;
  return [...Map.groupBy(inList, key).values()].flatMap(([, ...more]) =>
    more.map(({ holder, path, value }) => finding(holder, holder.placeOf(path), messages.nameTwice(value))),
  );
}

/** Several places name what is not there, and what they nearly name nothing does: then that is where the slip is. */
function renamed(
  group: readonly Written[],
  all: readonly Written[],
  known: Known,
  content: Content,
): Finding[] | undefined {
  const [first] = group;
  const { value = '', target = { drawing: true } } = first ?? {};
  const guess = nearest(value, known(target) ?? []);
  if (group.length < 2 || !guess || all.some((each) => each.value === guess && isDeepStrictEqual(each.target, target)))
    return undefined;
  const said = messages.nameNowhere(guess, value, group.length);
  const item = 'list' in target && content.items.find(({ list, id }) => list === target.list && id === guess);
  if (item) return [finding(item, item.placeOf([], 'key'), said)];
  const entry = 'kind' in target && content.entries.find(({ kind, slug }) => kind === target.kind && slug === guess);
  return entry ? [finding(entry, fileStart, said)] : undefined;
}

type Names = ReadonlySet<string>;
/** The names there are; undefined where they cannot be known, as what names them cannot be read. */
type Known = (target: Target) => Names | undefined;

function knownNames(content: Content): Known {
  const drawings = new Set([...content.paths].flatMap((path) => /^drawings\/(.+)\.svg$/.exec(path)?.[1] ?? []));
  const conclave = content.entries.find(({ kind, locale }) => kind === 'event' && locale === defaultLocale);
  const english = content.entries.filter(({ kind, locale }) => kind === 'event' && locale !== defaultLocale);
  const ids = Map.groupBy(content.items, ({ list }) => list);
  return (target) => {
    if ('drawing' in target) return drawings;
    // Of an entry that only its English file is left of that file tells.
    if ('kind' in target)
      return new Set(locales.flatMap((locale) => [...(content.slugs.get(slugsKey(target.kind, locale)) ?? [])]));
    if ('list' in target)
      return content.unread.has(target.list) ? undefined : new Set((ids.get(target.list) ?? []).map(({ id }) => id));
    if (!conclave || conclave.broken.has(target.text)) return undefined;
    // A name that only the English file has is told there.
    return new Set([conclave, ...english].flatMap(({ data }) => Object.keys(data[target.text] ?? {})));
  };
}

function unknownName({ value, target, holder, path }: Written, known: Known): Finding {
  const names = known(target) ?? new Set();
  const guess = nearest(value, names);
  const choices = [...names].slice(0, 12).join(', ') || '–';
  const said =
    'drawing' in target
      ? messages.drawingMissing(value, guess)
      : messages.nameUnknown(value, placeOf(value, target), choices, guess);
  return finding(holder, holder.placeOf(path), said);
}

function placeOf(name: string, target: Exclude<Target, { drawing: true }>): string {
  if ('kind' in target) return `${kinds[target.kind].folder}/${name}.${defaultLocale}.mdx`;
  return 'list' in target ? `${target.list}.yaml` : `event/conclave: ${target.text}`;
}
