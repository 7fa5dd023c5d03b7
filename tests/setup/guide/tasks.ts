/** The tasks of the guide for organisers, as it describes them: what is written into which file, and which pages show it. */
import { readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { type Locale, locales } from '../../../src/i18n/locales.ts';
import type { Workshop } from '../content-workshop.ts';

export const guideFolder = '.github/guide';

export const guideIn = (locale: Locale): string => readFileSync(`${guideFolder}/${locale}.md`, 'utf8');

/** A box of the guide: a whole file, or the fields of a file that change. */
interface Box {
  readonly file: string;
  readonly whole: boolean;
  readonly text: string;
}

export interface Task {
  readonly number: number;
  readonly boxes: readonly Box[];
  /** Paths of the pages that show the change. */
  readonly pages: readonly string[];
  /** Files of its pictures, from the guide's folder. */
  readonly pictures: readonly string[];
}

const boxPattern = /^\*\*`([^`]+)`\*\*\n\n```(yaml|mdx)\n(.*?)^```$/gms;

/** The guide with the examples of whole files as the fixture has them. `npm run guide:examples` writes them into the guide. */
export const withExamples = (guide: string): string =>
  guide.replace(boxPattern, (box, file: string, language: string) => {
    if (language !== 'mdx') return box;
    const text = readFileSync(`tests/fixtures/guide/${file}`, 'utf8');
    return `**\`${file}\`**\n\n\`\`\`mdx\n${text}\`\`\``;
  });

/** The tasks of the guide in a language. */
export function tasksIn(locale: Locale): Task[] {
  return [...guideIn(locale).matchAll(/^### (\d+)\. .*?(?=^###? )/gms)].map(([section, number]) => ({
    number: Number(number),
    boxes: [...section.matchAll(boxPattern)].map(([, file = '', language, text = '']) => ({
      file,
      whole: language === 'mdx',
      text,
    })),
    pages: [...(/^(?:पन्ने|Pages): (.*)$/m.exec(section)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    pictures: [...section.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src),
  }));
}

/** The tasks with the pages and pictures of both languages. */
export const guideTasks = (): Task[] => {
  const [tasks = [], ...others] = locales.map(tasksIn);
  return tasks.map((task, index) => ({
    ...task,
    pages: [task, ...others.map((each) => each[index] ?? task)].flatMap(({ pages }) => pages),
    pictures: [task, ...others.map((each) => each[index] ?? task)].flatMap(({ pictures }) => pictures),
  }));
};

/** Puts back the fixture, as it was announced, without a change: where each task begins. */
export function asAnnounced(workshop: Workshop): void {
  workshop.restore();
  for (const file of ['event/conclave.hi.mdx', 'event/conclave.en.mdx'])
    workshop.write(file, withFields(workshop.read(file), { status: undefined, statusNote: undefined }));
  workshop.change('event/conclave.hi.mdx', /^---\n/, '---\nstatus:\n  state: scheduled\n');
}

/** The frontmatter with each field as given: changed where it is there, added where not, removed where undefined. */
function withFields(text: string, fields: Record<string, unknown>): string {
  const [, frontmatter = '', rest = ''] = /^---\n(.*?)^(---.*)$/ms.exec(text) ?? [];
  const document = parseDocument(frontmatter);
  for (const [name, value] of Object.entries(fields))
    if (value === undefined) document.delete(name);
    else document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 })}${rest}`;
}

/** Does in a content folder what the task says. */
export function perform({ boxes }: Task, workshop: Workshop): void {
  for (const { file, whole, text } of boxes)
    workshop.write(file, whole ? text : withFields(workshop.read(file), parse(text) as Record<string, unknown>));
}
