/** Everything that the check can say, in one table. */
import { entryHints, entryMessages, reviewMessages, translationMessages } from './messages/entries.ts';
import { fieldMessages } from './messages/fields.ts';
import { fileMessages } from './messages/files.ts';

export const messages = {
  ...fileMessages,
  ...fieldMessages,
  ...entryMessages,
  ...translationMessages,
  ...reviewMessages,
  ...entryHints,
};
