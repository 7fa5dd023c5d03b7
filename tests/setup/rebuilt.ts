/** A built site after the next edit: other words on its pages, another name for a file that they share. */
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { inlineTexts, policyTags } from '../../src/security/page.ts';
import { type Directives, areaOf } from '../../src/security/policy.ts';
import { writeWorker } from '../../src/worker/write.ts';

/** Written over the first heading of every page. */
export const newHeading = 'Rewritten 2030';

/** The policy that stands in a page: it names the hashes of what is about to change. */
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>/;

const withPolicy = (html: string, directives: Directives): string =>
  html.replace('<meta charset="utf-8">', (tag) => tag + policyTags(inlineTexts(parseDocument(html)), directives));

/** @returns its folder, for the test to remove. */
export async function rebuilt(folder: string, base: string): Promise<string> {
  const next = mkdtempSync(join(tmpdir(), 'rebuilt-'));
  cpSync(folder, next, { recursive: true });
  const fonts = globSync('_astro/mukta-*.woff2', { cwd: next });
  for (const font of fonts) renameSync(join(next, font), join(next, font.replace('_astro/', '_astro/next-')));
  for (const file of globSync('**/index.html', { cwd: next })) {
    const html = readFileSync(join(next, file), 'utf8');
    const changed = html
      .replace(policy, '')
      .replace(/(<h1\b[^>]*>).*?(<\/h1>)/s, `$1${newHeading}$2`)
      .replaceAll('_astro/mukta-', '_astro/next-mukta-');
    writeFileSync(join(next, file), withPolicy(changed, areaOf(`/${file}`).directives));
  }
  await writeWorker(next, base);
  return next;
}
