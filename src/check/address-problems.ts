/** Why an address or the file of a picture does not suit its field, and what was meant. */
import { nameFrom } from './guess/names.ts';
import { withoutQuotes, withoutStop } from './guess/written.ts';
import type { FieldWords } from './messages/fields.ts';
import { messages } from './messages.ts';
import type { Said } from './problem.ts';
import type { Field } from './read/field.ts';
import { otherPicture, pictureName } from './read/file-names.ts';

export interface Wrong {
  readonly field: Field;
  readonly words: FieldWords;
  readonly value: unknown;
  /** The value as the file has it. */
  readonly written: string;
}

export type Judge = (wrong: Wrong) => Said | undefined;

const unsafe = /^[\s\p{Cc}]*(?:javascript|data|vbscript|file|blob)\s*:/iu;

export const address: Judge = ({ written, words }) => {
  if (unsafe.test(written)) return messages.addressUnsafe(written);
  const [inside] = /(?<=\s)https?:\/\/\S+$/i.exec(written) ?? [];
  const bare = withoutStop(withoutQuotes(inside ?? written))
    .replace(/\s+/g, '')
    .replace(/^(?:https?:?\/*)?/i, '');
  const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?$/i.test(bare);
  return host ? messages.addressForm(written, `https://${bare}`) : messages.addressUnclear(written, words);
};

export const picture: Judge = ({ written }) => {
  const file = withoutQuotes(written).split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  if (otherPicture.test(file)) return messages.pictureFormat(file, ending.toUpperCase());
  if (!pictureName.test(file)) return messages.picturePlace(written);
  if (/^[\w-]+$/.test(stem)) return messages.picturePlace(written, `./${file}`);
  const name = nameFrom(stem);
  return messages.pictureName(file, name && `./${name}.${ending.toLowerCase()}`);
};
