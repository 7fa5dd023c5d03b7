/**
 * What an `.mdx` file is to the site: a module of one fixed shape. All that a writer wrote stands in it as JSON, and the
 * only files that it can import are pictures.
 */
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { picturePath } from '../lib/content-files.ts';
import { parseProse } from './parse.ts';

const runtime = fileURLToPath(new URL('content.ts', import.meta.url));

/** The module of the body of `file`, an entry of the content folder `directory`. Pictures that are not there are left out. */
export function proseModule(body: string, file: string, directory: string): string {
  const { nodes, components } = parseProse(body);
  const named = components.flatMap(({ component, attributes: { src } }) =>
    component === 'Picture' && src !== undefined ? [src] : [],
  );
  const pictures = [...new Set(named)]
    .map((src) => ({ src, path: picturePath(directory, file, src) }))
    .filter(({ path }) => existsSync(path));
  const imports = pictures.map(
    ({ path }, index) => `import picture${index} from ${JSON.stringify(`./${relative(dirname(file), path)}`)};`,
  );
  const entries = pictures.map(({ src }, index) => `[${JSON.stringify(src)}, picture${index}]`);
  return [
    `import { proseContent } from ${JSON.stringify(runtime)};`,
    ...imports,
    'export const frontmatter = {};',
    'export const getHeadings = () => [];',
    `export const Content = proseContent(${JSON.stringify(nodes)}, new Map([${entries.join(', ')}]));`,
    'export default Content;',
  ].join('\n');
}
