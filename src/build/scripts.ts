/** Scripts that are bundled into one text, and what bundled scripts import. */
import { type Plugin, build } from 'vite';

/**
 * A module and all its imports as one script with no globals.
 * @param define values of names in the script
 * @throws if the bundle is empty
 */
export async function bundledScript(input: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const [file] = 'output' in bundle ? bundle.output : [];
  if (file?.type !== 'chunk') throw new Error(`${input} was bundled into nothing.`);
  return file.code.trim();
}

const query = '?inline-script';

/** Imports a module as text, for an inline script: `import code from '…/x.ts?inline-script'`. */
export const inlineScript = (): Plugin => ({
  name: 'inline-script',
  load: async (id) =>
    id.endsWith(query)
      ? `export default ${JSON.stringify(await bundledScript(id.slice(0, -query.length)))};`
      : undefined,
});

/** The files beside it that a bundled script imports statically: `BY4BJn0N.js`. */
export const importsIn = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);
