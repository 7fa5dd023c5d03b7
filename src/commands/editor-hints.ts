/** `npm run hints`: writes the JSON Schemas that editors read, after a change of the lists’ schemas. A test tells when. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { listHints } from '../schemas/index.ts';

const folder = '.vscode/schemas';
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(listHints())) writeFileSync(`${folder}/${name}.schema.json`, text);
