/** The body of an entry in the editor, and its components as blocks of form fields. */
import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import type { Locale } from '../../i18n/locales.ts';
import {
  type ComponentKind,
  type ComponentName,
  componentKind,
  componentNames,
} from '../../schemas/components/index.ts';
import { readTag, writeComponent } from '../prose/tag.ts';
import { type Choices, fieldsOf, shapeOf } from './form-fields.ts';
import { both, inLanguage, words } from './form-words.ts';

/** The field of a block that holds the text between its tags. */
export const textName = 'words';

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

type BlockValues = Readonly<Record<string, string | undefined>>;

const icons: Record<ComponentName, string> = {
  Note: 'priority_high',
  Figure: '123',
  Quote: 'format_quote',
  Picture: 'image',
  Video: 'smart_display',
  Download: 'download',
  Button: 'smart_button',
};

/** `content` is the content folder from the root of the repository; labels are in `locale`. */
export function blockOf(name: ComponentName, content: string, locale: Locale): EditorComponentDefinition {
  const kind = componentKind(name);
  const attributes = `(?:[^>"']|"[^"\\n]*"|'[^'\\n]*')*`;
  return {
    id: name,
    label: kind.words.label[locale],
    icon: icons[name],
    fields: inLanguage(blockFields(name, content), locale),
    pattern: new RegExp(
      kind.text ? `^<${name}\\b${attributes}>([\\s\\S]*?)</${name}>$` : `^<${name}\\b${attributes}/>$`,
      'm',
    ),
    fromBlock: ([tag, inside]) => valuesOf(tag, inside),
    toBlock: (values: BlockValues) => writeComponent(name, values, values[textName]),
    // When HTML is pasted, Sveltia turns every element with the tag that a preview begins with into that block: all `<p>`
    // into empty buttons. Behind a comment it finds no tag.
    toPreview: (values: BlockValues) => `<!-- -->\n${previewOf(values)}`,
  };
}

function valuesOf(tag: string, inside = ''): BlockValues {
  const read = readTag(tag, 0);
  const attributes = read && 'attributes' in read ? read.attributes : [];
  return Object.fromEntries([
    ...attributes.map(({ name, value }) => [name, value]),
    ...(inside.trim() ? [[textName, inside.trim()]] : []),
  ]);
}

const noChoices: Choices = { drawings: {}, topics: {}, halls: {} };

/** The fields of a component's block. */
export function blockFields(name: ComponentName, content: string): Field[] {
  const { attributes, names = {}, text }: ComponentKind = componentKind(name);
  const figures = Object.keys(names).filter((field) => names[field] === 'figures');
  const targets = Object.fromEntries(figures.map((field) => [field, { list: 'figures' } as const]));
  const fields = fieldsOf(shapeOf(attributes), { path: '', translated: false, choices: noChoices, targets });
  return [
    ...fields.map((field) => withUpload(field, names[field.name], content)),
    ...(text ? [{ name: textName, label: both(text.label), hint: both(text.hint), widget: 'text' } as const] : []),
  ];
}

/** A picture or file of the content folder is chosen or uploaded. */
function withUpload(field: Field, folder: 'figures' | 'pictures' | 'files' | undefined, content: string): Field {
  if (folder !== 'pictures' && folder !== 'files') return field;
  const { name, label, required } = field as Field & { required: boolean };
  return {
    name,
    label: label ?? name,
    required,
    hint: both(folder === 'pictures' ? words.picture : words.file),
    widget: folder === 'pictures' ? 'image' : 'file',
    media_folder: `/${content}/${folder}`,
    public_folder: `/${folder}`,
    choose_url: false,
  };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text = ''): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The values of a block in its order, and its picture; Sveltia reads Markdown between empty lines. */
function previewOf(values: BlockValues): string {
  const { src, ...texts } = values;
  const shown = Object.values(texts).filter(Boolean).map(escaped).join('\n\n');
  const picture = src ? `<img src="${escaped(src)}" alt="" class="h-auto w-full">` : '';
  return `<div class="note space-y-2 bg-stone px-4 py-3">${picture}\n\n${shown}\n\n</div>`;
}
