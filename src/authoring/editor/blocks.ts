/** The components of bodies as blocks of the editor: read with the reader of bodies, written as by hand. */
import type { EditorComponentDefinition } from '@sveltia/cms';
import { readTag } from '../prose/tag.ts';
import { writeComponent } from '../prose/write.ts';
import { type ComponentName, componentKind } from '../../schemas/components/index.ts';
import { blockFields, textName } from './body.ts';
import { previewOf } from './block-preview.ts';
import { both } from './words.ts';

export type BlockValues = Record<string, string | undefined>;

const icons: Record<ComponentName, string> = {
  Note: 'priority_high',
  Figure: '123',
  Quote: 'format_quote',
  Picture: 'image',
  Video: 'smart_display',
  Download: 'download',
  Button: 'smart_button',
};

/** `content` is the content folder from the root of the repository. */
export function blockOf(name: ComponentName, content: string): EditorComponentDefinition {
  const { words, text } = componentKind(name);
  const attributes = `(?:[^>"']|"[^"\\n]*"|'[^'\\n]*')*`;
  return {
    id: name,
    label: both(words.label),
    icon: icons[name],
    fields: blockFields(name, content),
    pattern: new RegExp(
      text ? `^<${name}\\b${attributes}>([\\s\\S]*?)</${name}>$` : `^<${name}\\b${attributes}/>$`,
      'm',
    ),
    fromBlock: ([tag, inside]) => valuesOf(tag, inside),
    toBlock: (values: BlockValues) => writeComponent(name, values, values[textName]),
    toPreview: (values: BlockValues) => previewOf(name, values),
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
