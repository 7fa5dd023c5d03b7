/**
 * What a field that names other things may name, and the message for a name that leads nowhere.
 * The form imports this: nothing here reads files.
 */
import { defaultLocale } from '../../i18n/locales.ts';
import { nearest } from '../../lib/nearest.ts';
import { kinds, type Target } from '../../schemas/index.ts';
import { messages } from './messages.ts';
import type { Message } from './problem.ts';
import { type Content, slugsKey } from './content.ts';

export interface Choice {
  readonly name: string;
  /** What it is called in Hindi, where it is called something. */
  readonly title?: string | undefined;
}

type Data = Readonly<Record<string, unknown>>;

/** A choice with its title: the first text among the values, which may be texts or have one by language. */
function choice(name: string, values: readonly unknown[]): Choice {
  const texts = values.flatMap((value) => [value, (value as Data | undefined)?.[defaultLocale]]);
  return { name, title: texts.find((value) => typeof value === 'string') };
}

const titlesOf = ({ title, name, label }: Data): unknown[] => [title, name, label];

export function choicesOf({ entries, items, paths, slugs }: Content, target: Target): Choice[] {
  if ('drawing' in target) {
    const drawings = [...paths].flatMap((path) => /^drawings\/(.+)\.svg$/.exec(path)?.[1] ?? []);
    return drawings.map((name) => ({ name }));
  }
  if ('list' in target)
    return items.filter(({ list }) => list === target.list).map(({ id, data }) => choice(id, titlesOf(data)));
  if ('text' in target) {
    const conclave = entries.find(({ kind, locale }) => kind === 'event' && locale === defaultLocale);
    return Object.entries(conclave?.data[target.text] ?? {}).map(([name, text]) => choice(name, [text]));
  }
  const ofKind = entries.filter(({ kind, locale }) => kind === target.kind && locale === defaultLocale);
  return [...(slugs.get(slugsKey(target.kind, defaultLocale)) ?? [])].map((slug) =>
    choice(slug, titlesOf(ofKind.find((each) => each.slug === slug)?.data ?? {})),
  );
}

/** The first of some names, in a row. */
export const listed = (names: ReadonlySet<string>): string => [...names].slice(0, 12).join(', ');

/** The message for a name that leads nowhere, with what to write instead. */
export function unknownNameMessage(value: string, target: Target, names: ReadonlySet<string>): Message {
  const guess = nearest(value, names);
  const choices = listed(names);
  return messages.nameUnknown(value, placeOf(value, target), choices, guess);
}

function placeOf(name: string, target: Target): string {
  if ('drawing' in target) return `drawings/${name}.svg`;
  if ('kind' in target) return `${kinds[target.kind].folder}/${name}.${defaultLocale}.mdx`;
  return 'list' in target ? `${target.list}.yaml` : `event/conclave: ${target.text}`;
}
