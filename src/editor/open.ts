/** Starts Sveltia CMS in the page, with the formats, blocks and looks of this site. Runs in the browser. */
import { componentNames } from '../schemas/components/index.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import { blockOf } from './blocks.ts';
import { entryFormat, listFormat } from './format-names.ts';
import { readEntry, readItems, writeEntry, writeItems } from './formats.ts';

/** @throws if the editor or its configuration cannot be loaded. */
export async function openEditor(content: string): Promise<void> {
  const [{ default: CMS }, { default: looks }, config] = await Promise.all([
    import('@sveltia/cms'),
    import('../styles/editor-preview.css?url'),
    fetch(new URL('config.json', location.href)).then((answer) => answer.json()),
  ]);
  for (const name of Object.keys(kinds) as KindName[])
    CMS.registerCustomFormat(entryFormat(name), 'mdx', {
      fromFile: readEntry,
      toFile: (fields) => writeEntry(fields, Object.keys(kinds[name].text)),
    });
  CMS.registerCustomFormat(listFormat, 'yaml', { fromFile: readItems, toFile: writeItems });
  for (const name of componentNames) CMS.registerEditorComponent(blockOf(name, content));
  CMS.registerPreviewStyle(looks);
  await CMS.init({ config });
}
