/** The whole form: every kind and list is opened, changed in one word and saved, and nothing else has changed. */
import { dirname, join } from 'node:path';
import { describe, it } from 'vitest';
import { type KindName, kinds } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';
import { listNames } from '../setup/content.ts';
import { before, content, expectChange, read, useEditor } from '../setup/edited.ts';

const edit = useEditor();

/** The longest entry of every kind, which fills most of its fields, and where the editor has it: `sessions/entries/opening`. */
const entries = (Object.entries(kinds) as [KindName, Kind][]).map(([name, { folder, only = '', text }]) => {
  const all = Object.keys(before).filter(
    (path) => dirname(path) === join(content, folder) && path.endsWith(`${only}.hi.mdx`),
  );
  const [file = ''] = all.toSorted((a, b) => (before[b]?.length ?? 0) - (before[a]?.length ?? 0));
  const slug = file.slice(dirname(file).length + 1, -'.hi.mdx'.length);
  const field = ['title', 'name', 'summary'].find((each) => each in text) ?? '';
  return { at: only ? `conclave/entries/${name}` : `${name}/entries/${slug}`, file, field };
});

describe('an entry that is opened, changed in one word and saved stays as it was otherwise', () => {
  it.each(entries)('$at', async ({ at, file, field }) => {
    const { form, saved } = await edit();
    await form.open(at);
    const longer = `${read(file, before)[field]} आ`;
    await form.type(field, longer);
    await form.save();
    expectChange(await saved(), file, { [field]: longer });
  });

  it('without a translation', async () => {
    const file = `${content}/updates/parking-full.hi.mdx`;
    const { form, saved } = await edit();
    await form.open('updates/entries/parking-full');
    await form.type('title', 'बदला शीर्षक');
    await form.save();
    expectChange(await saved(), file, { title: 'बदला शीर्षक' });
  });

  it('in a folder of the own computer, without signing in', async () => {
    const { form, saved } = await edit({ backend: 'local' });
    await form.open('sessions/entries/opening');
    await form.type('title', 'अपने कंप्यूटर से');
    await form.save();
    expectChange(await saved(), `${content}/sessions/opening.hi.mdx`, { title: 'अपने कंप्यूटर से' });
  });
});

describe('a list that is opened, changed in one word and saved stays as it was otherwise', () => {
  it.each(listNames)('%s', async (list) => {
    const file = `${content}/${list}.yaml`;
    const [[id = '', item] = []] = Object.entries(read(file, before)) as [string, Record<string, object>][];
    const field = { sources: 'name', figures: 'label', charts: 'title', needs: 'label' }[list];
    const { form, saved } = await edit();
    await form.open(`lists/entries/${list}`);
    await form.expand();
    await form.type(`items.0.${field}.hi`, 'बदला नाम');
    await form.save();
    expectChange(await saved(), file, { [id]: { ...item, [field]: { ...item?.[field], hi: 'बदला नाम' } } });
  });
});

it('the words of the editor are Hindi for those who open it in Hindi, and stay so', async () => {
  const { page, form } = await edit({ locale: 'hi' });
  await form.open('questions/new');
  await form.press('सहेजें');
  await page.getByText('यह खाना जरूरी है।').first().waitFor();
  await page.reload();
  await page
    .getByRole('button', { name: /फोल्डर चुनें|टोकन|सहेजें/ })
    .first()
    .waitFor();
});
