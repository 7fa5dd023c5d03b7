/** What is probably meant where nothing was said: the next place in the order, today, a name made of the title. */
import type { Content } from '../check/content.ts';
import { nameFrom } from '../check/guess/names.ts';
import type { Said } from '../check/problem.ts';
import { slugProblems } from '../check/rules/slugs.ts';
import { messages } from '../check/messages.ts';
import type { KindName } from '../schemas/index.ts';
import type { Answers, ScaffoldField } from './fields.ts';

/** A value to start from; undefined where only people know it. */
export function suggestionFor(
  { name, form, required }: ScaffoldField,
  kind: KindName,
  content: Content,
  today: string,
): unknown {
  if (name === 'order') {
    const taken = content.entries.filter((entry) => entry.kind === kind).map(({ data }) => Number(data.order ?? 0));
    return Math.max(0, ...taken) + 1;
  }
  return required && form === 'day' ? today : undefined;
}

/** The name of the file, from the English title or name. */
export const slugFrom = (answers: Answers): string | undefined =>
  nameFrom(String(answers.get('title-en') ?? answers.get('name-en') ?? ''));

/** What the check would say of a new entry called so. */
export function slugSaid(slug: string, kind: KindName, content: Content): Said | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return messages.nameForm(slug, nameFrom(slug));
  const [like] = content.entries;
  if (!like) return undefined;
  const before = slugProblems(content).length;
  const entries = [...content.entries, { ...like, kind, slug, locale: 'hi' as const }];
  const found = slugProblems({ ...content, entries });
  return found.length > before ? found.find(({ said }) => said.hi.includes(slug))?.said : undefined;
}
