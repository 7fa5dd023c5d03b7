/** Modules of scripts/ as texts that stand in pages: `import code from '../scripts/x.ts?inline-script'`. */
import { type Plugin, build } from 'vite';

const query = '?inline-script';

/** The module with all it imports as one script. It runs where it stands, once, and leaves no name behind. */
async function bundled(input: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const [file] = 'output' in made ? made.output : [];
  if (file?.type !== 'chunk') throw new Error(`${input} was bundled into nothing.`);
  return file.code.trim();
}

export const inlineScript = (): Plugin => ({
  name: 'inline-script',
  load: async (id) =>
    id.endsWith(query) ? `export default ${JSON.stringify(await bundled(id.slice(0, -query.length)))};` : undefined,
});
