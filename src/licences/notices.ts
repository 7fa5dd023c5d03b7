/** The licences of what reaches visitors, as `THIRD-PARTY.md` gives them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from './shipped.ts';

export const noticesFile = 'THIRD-PARTY.md';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly use: string;
  readonly text: string;
}

/** @throws if a package has no licence, or no text of it. */
function noticeOf(name: string, use: string): Notice {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!license || !file) throw new Error(`“${name}” reaches visitors, and has no licence. Use another package.`);
  return { name, version, licence: license, use, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** The whole file. @throws if a package that ships is not installed or has no licence. */
export function notices(): string {
  const all = Object.entries(shipped).map(([name, use]) => noticeOf(name, use));
  const rows = all.map(({ name, version, licence, use }) => `- **${name}** ${version}, ${licence}. ${use}`);
  const texts = all.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text.replace(/[ \t]+$/gm, '')}\n\`\`\``);
  return [
    '# What others made, and visitors get',
    'Written by `npm run licences` from `src/licences/shipped.ts`.',
    rows.join('\n'),
    ...texts,
  ]
    .join('\n\n')
    .concat('\n');
}
