/** The body of an entry in the editor: text with the components that bodies may hold, each a block of form fields. */
import type { Field } from '@sveltia/cms';
import {
  type ComponentKind,
  type ComponentName,
  componentKind,
  componentNames,
} from '../../schemas/components/index.ts';
import type { Choices } from './choices.ts';
import { fieldsOf } from './field.ts';
import { shapeOf } from './shape.ts';
import { both, words } from './words.ts';

/** The field of a block that holds the text between its tags. */
export const textName = 'words';

const noChoices: Choices = { drawings: [], topics: {}, halls: {} };

export const bodyField: Field = {
  name: 'body',
  label: both(words.body),
  hint: both(words.bodyHint),
  widget: 'richtext',
  required: false,
  i18n: true,
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: componentNames,
  allow_nested_components: false,
  use_emoji_autocomplete: false,
};

/** The fields of a component's block. `content` is the content folder from the root of the repository. */
export function blockFields(name: ComponentName, content: string): Field[] {
  const kind = componentKind(name);
  const shape = shapeOf(kind.attributes);
  const figures = Object.entries(kind.names ?? {}).filter(([, named]) => named === 'figures');
  const targets = Object.fromEntries(figures.map(([field]) => [field, { list: 'figures' } as const]));
  const fields = fieldsOf(shape, { path: '', translated: false, choices: noChoices, targets });
  return [...fields.map((field) => withUpload(field, kind, content)), ...textOf(kind)];
}

/** A picture or file of the content folder is chosen or uploaded. */
function withUpload(field: Field, { names }: ComponentKind, content: string): Field {
  const named = names?.[field.name];
  if (named !== 'pictures' && named !== 'files') return field;
  const { name, label, required } = field as Field & { required: boolean };
  return {
    name,
    label: label ?? name,
    required,
    hint: both(named === 'pictures' ? words.picture : words.file),
    widget: named === 'pictures' ? 'image' : 'file',
    media_folder: `/${content}/${named}`,
    public_folder: `/${named}`,
    choose_url: false,
  };
}

const textOf = ({ text }: ComponentKind): Field[] =>
  text ? [{ name: textName, label: both(text.label), hint: both(text.hint), widget: 'text' }] : [];
