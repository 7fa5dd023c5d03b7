/** The entries that the form has read or saved, and what a change of one of them contradicts in the others. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import type { Slot } from '../../lib/timetable.ts';
import { type KindName, kinds } from '../../schemas/index.ts';
import { type Kind, schemaOf, textNames } from '../../schemas/kind.ts';
import { timeClashes } from '../check/rules/facts.ts';
import { titleField } from './form-fields.ts';
import { asWritten, readEntry, writeEntry } from './formats.ts';

type Fields = Record<string, unknown>;

/** An entry in one language. */
export interface Saved {
  readonly kind: KindName;
  readonly fields: Fields;
  /** Sveltia tells the path of what it saves, but not of what it reads. */
  readonly path?: string | undefined;
}

export const titleOf = ({ kind, fields }: Saved): string => String(fields[titleField(kind)] ?? '');

const isHindi = ({ kind, fields }: Saved): boolean => Object.keys(kinds[kind].facts).some((name) => name in fields);

/** Whether a file that was read or saved before is this one. One that was saved may be read again. */
const isSame = (before: Saved, now: Saved): boolean =>
  before.kind === now.kind &&
  isHindi(before) === isHindi(now) &&
  ((before.path !== undefined && before.path === now.path) ||
    (Boolean(before.fields[asWritten]) && before.fields[asWritten] === now.fields[asWritten]) ||
    (before.path !== undefined && now.path === undefined && titleOf(before) === titleOf(now)));

export const without = (entries: readonly Saved[], gone: Saved): Saved[] =>
  entries.filter((each) => !isSame(each, gone));

/** The fields of a form as the file will have them, without the body. */
export function asRead(kind: Kind, locale: Locale, draft: Fields): Fields {
  const text = textNames(kind);
  const names = locale === defaultLocale ? [...Object.keys(kind.facts), ...text] : text;
  const fields = Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)));
  const { body: _, [asWritten]: __, ...read } = readEntry(writeEntry(fields, text).trim());
  return read;
}

/** The times and halls of sessions, or of the conclave; none where something in the file is wrong. */
const slotsOf = (entries: readonly Saved[], kind: KindName): Slot[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== kind || !isHindi(entry)) return [];
    const { data } = schemaOf(kinds[kind], 'hi').safeParse(asRead(kinds[kind], 'hi', entry.fields));
    return data ? [{ ...(data as unknown as Slot), slug: titleOf(entry) }] : [];
  });

/** What is wrong with the time or the hall of a session, beside the others: one thing a field, as in the check. */
export function clashesOf(session: Saved, entries: readonly Saved[]) {
  const own = slotsOf([session], 'sessions');
  const slots = [...slotsOf(without(entries, session), 'sessions'), ...own];
  const clashes = timeClashes(slots, slotsOf(entries, 'event')[0]).filter(({ slot }) => own.includes(slot));
  return [...Map.groupBy(clashes, ({ path }) => path.join('.')).values()].flatMap(([first]) => first ?? []);
}
