/** A module with all it imports as one script, which runs where it stands and leaves no name behind. */
import { build } from 'vite';

/**
 * @param define what stands in the script in the place of names
 * @throws if nothing comes of it
 */
export async function oneScript(input: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await build({
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
  const [file] = 'output' in made ? made.output : [];
  if (file?.type !== 'chunk') throw new Error(`${input} was bundled into nothing.`);
  return file.code.trim();
}
