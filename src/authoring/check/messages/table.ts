/** How the tables of messages are made: each message is a function that returns what to say in both languages. */
import type { Level, Message } from '../problem.ts';

type MakeMessage = (...values: never[]) => Pick<Message, 'hi' | 'en' | 'fix'>;
type Table<Messages extends Record<string, MakeMessage>> = {
  [Name in keyof Messages]: (...values: Parameters<Messages[Name]>) => Message;
};

/** A table whose messages carry their names and level. */
export const messagesAt = <Messages extends Record<string, MakeMessage>>(
  level: Level,
  messages: Messages,
): Table<Messages> =>
  Object.fromEntries(
    Object.entries(messages).map(([code, message]) => [
      code,
      (...values: never[]): Message => ({ code, level, ...message(...values) }),
    ]),
  ) as unknown as Table<Messages>;

/** “did you mean” in both languages, or what comes instead of it. */
export const meant = (guess: string | undefined, otherwise: { hi: string; en: string }): { hi: string; en: string } =>
  guess === undefined ? otherwise : { hi: `क्या “${guess}” लिखना था?`, en: `Did you mean “${guess}”?` };
