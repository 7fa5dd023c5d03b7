/** Modules of scripts/ as texts that stand in pages: `import code from '../scripts/x.ts?inline-script'`. */
import type { Plugin } from 'vite';
import { oneScript } from '../one-script.ts';

const query = '?inline-script';

export const inlineScript = (): Plugin => ({
  name: 'inline-script',
  load: async (id) =>
    id.endsWith(query) ? `export default ${JSON.stringify(await oneScript(id.slice(0, -query.length)))};` : undefined,
});
