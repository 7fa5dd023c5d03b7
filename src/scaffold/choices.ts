/** What a field that names other things may name, as the content folder has them. */
import { type Content, slugsKey } from '../check/content.ts';
import { defaultLocale } from '../i18n/locales.ts';
import type { Target } from '../schemas/names.ts';

export interface Choice {
  readonly name: string;
  /** What it is called in Hindi, where it is called something. */
  readonly title?: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The title of an entry or of an item of a list. */
function titleOf(data: Record<string, unknown>): string | undefined {
  const { title, name, label } = data;
  return [title, name, label]
    .map((each) => text(each) ?? text((each as Record<string, unknown> | undefined)?.[defaultLocale]))
    .find((each) => each !== undefined);
}

export function choicesOf(content: Content, target: Target): Choice[] {
  if ('drawing' in target)
    return [...content.paths].flatMap((path) => {
      const [, name] = /^drawings\/(.+)\.svg$/.exec(path) ?? [];
      return name === undefined ? [] : [{ name }];
    });
  if ('list' in target)
    return content.items
      .filter(({ list }) => list === target.list)
      .map(({ id, data }) => ({ name: id, title: titleOf(data) }));
  const hindi = content.entries.filter(({ locale }) => locale === defaultLocale);
  if ('text' in target) {
    const conclave = hindi.find(({ kind }) => kind === 'event');
    return Object.entries(conclave?.data[target.text] ?? {}).map(([name, title]) => ({ name, title: text(title) }));
  }
  const slugs = [...(content.slugs.get(slugsKey(target.kind, defaultLocale)) ?? [])];
  return slugs.map((name) => {
    const entry = hindi.find(({ kind, slug }) => kind === target.kind && slug === name);
    return { name, title: entry && titleOf(entry.data) };
  });
}
