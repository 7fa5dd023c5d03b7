/** `npm run dev`: a mistake in the content is shown in the place of every page, and the pages come back when it is corrected. */
import { expect, it } from 'vitest';
import { messages } from '../../src/authoring/check/messages.ts';
import { fieldOf } from '../../src/authoring/check/read/schema-fields.ts';
import { escapeHtml } from '../../src/lib/inline.ts';
import { kinds } from '../../src/schemas/index.ts';
import { useDevServer } from '../setup/dev-server.ts';

const dev = useDevServer();

it('a mistake is shown with its line, in both languages and with what to write, until it is corrected', async () => {
  const { server, workshop } = dev;
  const [file, right, wrong] = ['sessions/closing.hi.mdx', 'start: "16:15"', 'start: शाम 4 बजे'];
  const { words } = fieldOf(kinds.sessions.facts.start);
  if (!words) throw new Error('The field has no words.');
  const { hi, en } = messages.valueUnclear('शाम 4 बजे', words);
  const { html: before } = await server.read('/programme/');
  expect(before).toContain('<main');
  const printed = server.printed().length;
  workshop.change(file, right, wrong);
  await server.shows('/programme/', hi);
  for (const path of ['/', '/en/', '/en/programme/']) {
    const { status, html } = await server.read(path);
    expect(status).toBe(500);
    for (const part of [`${file}:4:8`, 'शाम 4 बजे', hi, en]) expect(html).toContain(escapeHtml(part));
  }
  workshop.append('updates/venue-changed.hi.mdx', 'एक और बात।');
  await server.shows('/programme/', hi);
  expect(
    server.printed().slice(printed).split(`${file}:4:8`),
    'printed once, however often a file is saved',
  ).toHaveLength(2);
  workshop.restore();
  await server.readWhen('/programme/', (html) => html === before);
});
