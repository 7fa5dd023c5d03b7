/** How long builds take: cold, warm, and after one word changed; and how that grows with the number of sessions. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { contentDirectory } from '../../src/lib/content-directory.ts';

/** Three quarters of the machine's memory: Node's default of about 4 GB is not enough for 5,000 sessions. */
const heap = `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)}`;

/** Runs `astro build` into `outDir`. @returns seconds. @throws with the output of the build if it fails */
export function timedBuild(outDir: string, environment: Record<string, string> = {}): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [heap, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
    { env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return Math.round((performance.now() - start) / 100) / 10;
}

const hindi = `---
kind: talk
order: 1000
title: कारखाने की बात
summary: कारखाने वाले अपने काम की बात करेंगे।
---

इस सत्र में कारखाने वाले अपने काम की बात करेंगे: माल, मजदूर, मशीन और बाजार। सवाल पूछने का समय मिलेगा।
`;
const english = `---
title: Shop talk
summary: Makers talk about their work.
---

In this session makers talk about their work: goods, workers, machines and markets. There is time for questions.
`;

/** Copies the content to `folder` and adds `count` sessions in both languages. */
function writeContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(contentDirectory(), folder, { recursive: true });
  for (let index = 1; index <= count; index += 1) {
    writeFileSync(join(folder, 'sessions', `bench-${index}.hi.mdx`), hindi);
    writeFileSync(join(folder, 'sessions', `bench-${index}.en.mdx`), english);
  }
}

/** The seconds that builds of the content with `sessions` more sessions take, one after the other. */
export function buildTimes(sessions: number, outDir: string) {
  const content = `.cache/bench/content-${sessions}`;
  const event = join(content, 'event/conclave.hi.mdx');
  const edit = (change: (text: string) => string) => writeFileSync(event, change(readFileSync(event, 'utf8')));
  const build = () => timedBuild(outDir, { CONTENT_DIR: content });

  writeContent(content, sessions);
  for (const cache of ['cards', 'editor', 'fonts', `astro/${content.replaceAll('/', '-')}`])
    rmSync(`.cache/${cache}`, { recursive: true, force: true });
  const cold = build();
  const warm = build();
  edit((text) => `${text.trimEnd()} नया\n`);
  const textEdited = build();
  edit((text) => text.replace(/^name: .*/m, (line) => `${line} नया`));
  return { cold, warm, 'a word in a text': textEdited, 'a word in the name': build() };
}
