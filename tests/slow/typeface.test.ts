/** `npm run dev` and a title with characters that the typeface lacks: cards cannot be drawn with them, but pages can be read. */
import { expect, it } from 'vitest';
import { useDevServer } from '../setup/dev-server.ts';

const dev = useDevServer();

it('a title with characters that the typeface lacks breaks no page', async () => {
  const title = 'First → sheet 漢';
  dev.workshop.change('sessions/opening.en.mdx', /^title: .*$/m, `title: ${title}`);
  for (const path of ['/en/programme/', '/en/programme/opening/']) await dev.server.shows(path, title);
  for (const path of ['/', '/en/', '/en/venue/']) expect((await dev.server.read(path)).status, path).toBe(200);
});
