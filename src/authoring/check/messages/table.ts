/** Builds tables of messages. An entry is a text in both languages, or a function that returns one. */
import type { Level, Message } from '../problem.ts';

type Text = Pick<Message, 'hi' | 'en' | 'fix'>;
type Entries = Record<string, Text | ((...values: never[]) => Text)>;

/** A text without parameters may still be given what to write instead; an empty line is not that. */
type Table<Given extends Entries> = {
  [Name in keyof Given]: Given[Name] extends (...values: infer Values) => Text
    ? (...values: Values) => Message
    : (fix?: string) => Message;
};

/** A table whose messages carry their names and level. */
export const messagesAt = <Given extends Entries>(level: Level, entries: Given): Table<Given> =>
  Object.fromEntries(
    Object.entries(entries).map(([code, entry]) => [
      code,
      (...values: never[]): Message => ({
        code,
        level,
        ...(typeof entry === 'function' ? entry(...values) : { fix: values[0] || undefined, ...entry }),
      }),
    ]),
  ) as unknown as Table<Given>;

/** The sentence that offers a guess, or the one to use without a guess. */
export const meant = {
  hi: (guess: string | undefined, otherwise: string): string =>
    guess === undefined ? otherwise : `क्या “${guess}” लिखना था?`,
  en: (guess: string | undefined, otherwise: string): string =>
    guess === undefined ? otherwise : `Did you mean “${guess}”?`,
};
