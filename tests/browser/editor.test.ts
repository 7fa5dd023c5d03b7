/** The form at /admin/: what an organiser fills in is saved as if written by hand, for each kind of field. The slow tests open everything. */
import { expect, it } from 'vitest';
import { before, changed, content, expectChange, problemsOf, read, useEditor } from '../setup/edited.ts';

const edit = useEditor();

it('an entry saves dates, times, texts, choices, references and a status; an end before the start is refused in words', async () => {
  const { form, page, saved } = await edit();
  await form.open('conclave/entries/event');
  await form.type('start', '23:00');
  expect(await form.refused()).toMatch(/End: The end .* must come after the start/);
  expect(page.url()).toContain('conclave/entries/event');
  expect(changed(await saved())).toEqual([]);

  await form.type('date', '2027-02-19');
  await form.type('start', '09:30');
  await form.type('name', 'नया सम्मेलन');
  await form.choose('venue', 'exhibition-centre');
  await form.choose('status.state', 'postponed');
  await form.type('status.since', '2027-02-05T11:30');
  await form.type('status.date', '2027-03-05');
  await form.choose('entry', 'free');
  await form.choose('sources', 'survey');
  await form.save();
  expectChange(await saved(), `${content}/event/conclave.hi.mdx`, {
    date: '2027-02-19',
    start: '09:30',
    name: 'नया सम्मेलन',
    venue: 'exhibition-centre',
    status: { state: 'postponed', since: '2027-02-05 11:30', date: '2027-03-05', venue: 'exhibition-centre' },
    entry: 'free',
    sources: ['notice', 'survey'],
  });
});

it('an entry saves a number, a picture and a body with every kind of block', async () => {
  const file = `${content}/people/asha-verma.hi.mdx`;
  const portrait = `${content}/people/new-portrait.webp`;
  const [, body = ''] = /^---\n.*?^---\n(.*)$/ms.exec(String(before[`${content}/products/jaggery.hi.mdx`])) ?? [];
  const withBody = (end = '') => ({ ...before, [file]: Buffer.from(`${before[file]}${body.trimEnd()}${end}\n`) });
  const { form, saved } = await edit(undefined, withBody());
  await form.open('people/entries/asha-verma');
  await form.type('order', '7');
  await form.upload('portrait', 'new-portrait', before[`${content}/pictures/cane-mill.jpg`] as Buffer);
  await form.append(' और भी।');
  await form.save();
  const after = await saved();
  const uploaded = after[portrait] ?? Buffer.of();
  expect(uploaded.length).toBeGreaterThan(1000);
  const { body: written } = read(file, withBody(' और भी।'));
  const change = { order: 7, portrait: './new-portrait.webp', body: written };
  expectChange(after, file, change, { ...withBody(), [portrait]: uploaded });
});

it('a list saves its items; an amount without a unit is refused in words', async () => {
  const file = `${content}/figures.yaml`;
  const [[name = '', item] = [], [other = '', otherItem] = []] = Object.entries(read(file, before));
  const { form, saved } = await edit();
  await form.open('lists/entries/figures');
  await form.expand();
  await form.type('items.0.value', '3500');
  await form.choose('items.0.kind', 'amount');
  expect(await form.refused()).toContain('needs “Unit” (unit)');
  expect(changed(await saved())).toEqual([]);

  await form.choose('items.0.kind', 'count');
  await form.type('items.0.label.hi', 'बदला नाम');
  await form.choose('items.1.about');
  await form.save();
  const { label, ...rest } = item as { label: object };
  const changedItem = { ...rest, value: 3500, kind: 'count', label: { ...label, hi: 'बदला नाम' } };
  expectChange(await saved(), file, { [name]: changedItem, [other]: { ...(otherItem as object), about: true } });
});

it('a new entry is saved in two files with its facts in the Hindi one alone, once every needed field is filled', async () => {
  const { form, page, saved } = await edit();
  const [hi, en] = [`${content}/questions/parking.hi.mdx`, `${content}/questions/parking.en.mdx`];
  await form.create('questions', 'parking');
  await form.type('title', 'क्या गाड़ी खड़ी कर सकते हैं?');
  await form.press('Save');
  await page
    .getByText(/required/i)
    .first()
    .waitFor();
  expect(changed(await saved())).toEqual([]);

  await form.type('order', '90');
  await form.type('answer', 'हां, गेट 2 के पास।');
  await form.language('English');
  await form.type('title', 'Is there parking?');
  await form.type('answer', 'Yes, near gate 2.');
  await form.save();
  const after = await saved();
  expect(changed(after)).toEqual([hi, en]);
  expect(String(after[hi])).toBe('---\norder: 90\n\ntitle: क्या गाड़ी खड़ी कर सकते हैं?\nanswer: हां, गेट 2 के पास।\n---\n');
  expect(String(after[en])).toBe('---\ntitle: Is there parking?\nanswer: Yes, near gate 2.\n---\n');
  expect(problemsOf(after)).toEqual(problemsOf(before));
});

it('a new entry is saved in Hindi alone, once its English is put off', async () => {
  const { form, page, saved } = await edit();
  await form.create('questions', 'parking');
  await form.type('order', '90');
  await form.type('title', 'क्या गाड़ी खड़ी कर सकते हैं?');
  await form.type('answer', 'हां, गेट 2 के पास।');
  await form.language('English');
  await page.getByRole('button', { name: /Show .*English.* Content Options/ }).click();
  await page.getByRole('menuitem', { name: /Disable .*English/ }).click();
  await form.save();
  const after = await saved();
  expect(changed(after)).toEqual([`${content}/questions/parking.hi.mdx`]);
});

it('a body that the build would refuse is refused in words', async () => {
  const { form, saved } = await edit();
  await form.open('sessions/entries/opening');
  await form.append('<b>');
  expect(await form.refused()).toMatch(/Body: .*HTML \(<b>\)/);
  expect(changed(await saved())).toEqual([]);
});

it('what a person noted in the fields stays; “seen” is a field; the form says where the change is', async () => {
  const [hi, en] = [`${content}/sessions/opening.hi.mdx`, `${content}/sessions/opening.en.mdx`];
  const noted = (file: string) => String(before[file]).replace('---\n', '---\n# फोन पर पक्का\n');
  const files = { ...before, [hi]: Buffer.from(noted(hi)), [en]: Buffer.from(noted(en)) };
  const { form, page, saved } = await edit(undefined, files);
  await form.open('sessions/entries/opening');
  await form.language('English');
  await form.type('seen', '2030-01-15');
  await form.save();
  expect(await page.getByRole('status').filter({ hasText: hi }).innerText()).toContain('this computer');
  const after = await saved();
  expect(String(after[hi])).toBe(noted(hi));
  expect(String(after[en])).toBe(noted(en).replace('\n---\n', '\nseen: 2030-01-15\n---\n'));
});

it('a session is refused at a time that its hall is taken, beside what was saved just before', async () => {
  const { form, page, saved } = await edit();
  await form.open('sessions/entries/closing');
  await form.type('start', '10:30');
  await form.type('end', '11:00');
  expect(await form.refused()).toMatch(/Start: The same hall holds .* at 10:30–11:15/);
  expect(changed(await saved())).toEqual([]);
  await form.type('start', '13:30');
  await form.type('end', '14:00');
  await form.save();
  const files = ['hi', 'en'].map((locale) => `${content}/sessions/closing.${locale}.mdx`).join(', ');
  await page.getByRole('status').filter({ hasText: files }).waitFor();

  await form.open('sessions/entries/opening');
  await form.type('start', '13:15');
  await form.type('end', '13:45');
  expect(await form.refused()).toMatch(/The same hall holds .* at 13:30–14:00/);
});

it('what was left without saving is offered again, in a folder of the computer as well', async () => {
  const { form, page } = await edit({ backend: 'local' });
  await form.open('sessions/entries/opening');
  await form.type('title', 'अधूरा');
  // A draft is kept of what a person types, not of what a program fills in.
  await page.keyboard.press('End');
  await page.keyboard.type(' शीर्षक');
  // Sveltia keeps a draft half a second after the last letter.
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: /Cancel Editing/ }).click();
  await page.waitForFunction(() => !document.querySelector('section.field'));
  await form.open('sessions/entries/opening');
  await form.press('Restore');
  const title = page.locator('section.field[data-key-path=title]').locator('input, textarea').first();
  await expect.poll(() => title.inputValue(), { timeout: 60_000 }).toBe('अधूरा शीर्षक');
});
