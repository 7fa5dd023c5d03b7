/** Runs `npm run new` on a content folder. */
import { spawn, spawnSync } from 'node:child_process';
import { type ScaffoldField, fieldsOf, slotsOf } from '../../src/scaffold/fields.ts';
import { type BeginningName, beginnings } from '../../src/scaffold/kinds.ts';

const command = 'src/commands/new.ts';
const environment = (directory: string) => ({ ...process.env, CONTENT_DIR: directory, NO_COLOR: '1' });

export const runNew = (directory: string, args: readonly string[]) =>
  spawnSync(process.execPath, [command, ...args], { env: environment(directory), encoding: 'utf8' });

/** A value that suits a required field of the second district. */
function sampleFor({ name, form, choices, type, target }: ScaffoldField, locale: string | undefined): string {
  if (target) return name === 'drawing' ? 'paper' : 'notice';
  if (choices?.[0] !== undefined) return choices[0];
  if (form) return '2030-01-15';
  if (type === 'number') return '7';
  return locale === 'en' ? 'Quite a new thing' : 'बिल्कुल नई बात';
}

/** The flags that begin an entry of a kind: every required field. */
export const sampleFlags = (name: BeginningName): string[] =>
  fieldsOf(beginnings[name].kind)
    .filter(({ required }) => required)
    .flatMap(slotsOf)
    .flatMap(({ flag, field, locale }) => [`--${flag}`, sampleFor(field, locale)]);

export interface Reply {
  /** What the terminal says when it is time. */
  readonly to: string;
  /** What is typed then. */
  readonly type: string;
}

/** Answers the command in a pseudo terminal, each time what is waited for has been printed; resolves to all that was. */
export async function typeAtNew(
  directory: string,
  args: readonly string[],
  replies: readonly Reply[],
): Promise<string> {
  const line = ['stty cols 120 rows 40;', process.execPath, command, ...args].join(' ');
  const run = spawn('script', ['-qec', line, '/dev/null'], { env: environment(directory) });
  const waiting = [...replies];
  let [printed, seen] = ['', 0];
  run.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    const [next] = waiting;
    const found = next ? printed.indexOf(next.to, seen) : -1;
    if (!next || found < 0) return;
    waiting.shift();
    seen = printed.length;
    run.stdin.write(next.type);
  });
  await new Promise((resolve) => run.once('close', resolve));
  if (waiting[0]) throw new Error(`“${waiting[0].to}” was never asked:\n${printed}`);
  return printed;
}
