/** How the tables of messages are made: each message is a function that returns what to say in both languages. */
import type { Level, Said } from '../problem.ts';

type Message = (...values: never[]) => Pick<Said, 'hi' | 'en' | 'fix'>;
type Table<Messages extends Record<string, Message>> = {
  [Name in keyof Messages]: (...values: Parameters<Messages[Name]>) => Said;
};

/** A table whose messages carry their names and level. */
export const messagesAt = <Messages extends Record<string, Message>>(
  level: Level,
  messages: Messages,
): Table<Messages> =>
  Object.fromEntries(
    Object.entries(messages).map(([code, message]) => [
      code,
      (...values: never[]): Said => ({ code, level, ...message(...values) }),
    ]),
  ) as unknown as Table<Messages>;

/** “did you mean” in both languages, or what comes instead of it. */
export const meant = (guess: string | undefined, otherwise: { hi: string; en: string }): { hi: string; en: string } =>
  guess === undefined ? otherwise : { hi: `क्या “${guess}” लिखना था?`, en: `Did you mean “${guess}”?` };
