/** JSON Schemas of the lists in YAML, by which editors explain and complete their fields. Front matter has Astro’s own. */
import { z } from 'zod';
import { spelling } from './glossary.ts';
import { lists } from './index.ts';

/** The text of each schema by the name of its list. */
export const listHints = (): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...lists, glossary: spelling }).map(([name, item]) => [name, hintsOf(item)]));

function hintsOf(item: z.ZodType): string {
  const schema = z.toJSONSchema(z.record(z.string(), item), { io: 'input', unrepresentable: 'any', target: 'draft-7' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
