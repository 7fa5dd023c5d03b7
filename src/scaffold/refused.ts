/** What becomes of answers when the check refuses the entry made of them: they are asked again or told as a command, not lost. */
import type { Problem } from '../check/problem.ts';
import { asTyped } from './answers.ts';
import { type ScaffoldField, type Slot, isPlain, slotsOf } from './fields.ts';
import type { Given } from './flags.ts';
import type { Files } from './write.ts';

/** Times of one thing are mended together. */
const together: readonly (readonly string[])[] = [['start', 'end']];

/** The name of the field that a line of a file is part of; undefined for a line of the body. */
function fieldOn(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line);
  if (above.includes('---', 1)) return undefined;
  return above.flatMap((each) => /^([A-Za-z]\w*):/.exec(each)?.[1] ?? []).at(-1);
}

/** The questions about the field that a problem is in: those of its language, and of times those that go together. */
function slotsAt({ file, line }: Problem, files: Files, fields: readonly ScaffoldField[]): Slot[] {
  const [path, text] = Object.entries(files).find(([each]) => file.endsWith(each)) ?? [];
  const name = text && fieldOn(text, line);
  if (!name) return [];
  const names = together.find((group) => group.includes(name)) ?? [name];
  const slots = fields.filter((field) => names.includes(field.name) && isPlain(field)).flatMap(slotsOf);
  return slots.filter(({ locale }) => !locale || locale === path?.split('.').at(-2));
}

/** The questions whose answers have something against them; none where it is about something else. */
export function refusedSlots(problems: readonly Problem[], files: Files, fields: readonly ScaffoldField[]): Slot[] {
  const wanted = new Set(problems.flatMap((problem) => slotsAt(problem, files, fields)).map(({ flag }) => flag));
  return fields.flatMap(slotsOf).filter(({ flag }) => wanted.has(flag));
}

/** Text as one word of a command line, in terminals of either kind where that is possible. */
const word = (text: string): string => (/["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`);

/** The command that gives again what was given: answers, bodies and the name of the files. */
export function commandOf(
  name: string,
  fields: readonly ScaffoldField[],
  { answers, bodies, slug }: Pick<Given, 'answers' | 'bodies' | 'slug'>,
): string {
  const answered = fields.flatMap(slotsOf).flatMap(({ flag, field }) => {
    const answer = answers.get(flag);
    return answer === undefined ? [] : [[flag, asTyped(field, answer)]];
  });
  const rest = Object.entries({ 'body-hi': bodies.hi, 'body-en': bodies.en, slug });
  const flags = [...answered, ...rest].flatMap(([flag, text]) => (text ? [`--${flag} ${word(text)}`] : []));
  return ['npm run new --', name, ...flags].join(' ');
}
