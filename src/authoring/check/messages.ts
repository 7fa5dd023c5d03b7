/** Everything that the check can say, in one table. */
import { entryHints, entryMessages, reviewMessages, translationMessages } from './messages/entry-messages.ts';
import { fieldMessages } from './messages/field-messages.ts';
import { fileMessages } from './messages/file-messages.ts';

export const messages = {
  ...fileMessages,
  ...fieldMessages,
  ...entryMessages,
  ...translationMessages,
  ...reviewMessages,
  ...entryHints,
};
