/** Everything that the check can say, in one table. The files beside it hold it by theme. */
import { fieldMessages } from './messages/fields.ts';
import { fileMessages } from './messages/files.ts';
import { proseHints, proseMessages } from './messages/prose.ts';
import { reviewMessages, togetherHints, togetherMessages, translationMessages } from './messages/together.ts';
import { valueMessages } from './messages/values.ts';
import { yamlMessages } from './messages/yaml.ts';

export const messages = {
  ...fileMessages,
  ...yamlMessages,
  ...fieldMessages,
  ...valueMessages,
  ...togetherMessages,
  ...togetherHints,
  ...translationMessages,
  ...reviewMessages,
  ...proseMessages,
  ...proseHints,
};
