/** The form of a kind of entry. */
import type { Field } from '@sveltia/cms';
import { type KindName, kinds } from '../../schemas/index.ts';
import { bodyField } from './body.ts';
import { titleField } from './choices.ts';
import type { Editing } from './editing.ts';
import { fieldsOf } from './field.ts';
import { shapeOf } from './shape.ts';
import { both, words } from './words.ts';

export const isSingle = (name: KindName): boolean => 'only' in kinds[name];

/** Texts that belong to a fact: in the form they stand below it. */
const beside: Readonly<Record<string, string>> = { status: 'statusNote', portrait: 'portraitAlt' };

/**
 * What an entry is called; then its facts, which the Hindi file alone holds; then the text that both files hold. The only
 * entry of a kind is known: it begins with its facts.
 */
export function entryFields(name: KindName, { choices, content }: Editing): Field[] {
  const facts = fieldsOf(shapeOf(kinds[name].facts), { path: '', translated: false, choices }).map((field) => ({
    ...(field.name === 'portrait' ? portraitField(field, `/${content}/${kinds[name].folder}`) : field),
    preview: false,
  }));
  const text = fieldsOf(shapeOf(kinds[name].text), { path: '', translated: true, choices });
  const titles = text.filter((field) => !isSingle(name) && field.name === titleField(name));
  const withText = facts.flatMap((fact) => [fact, ...text.filter((field) => field.name === beside[fact.name])]);
  return [...new Set([...titles, ...withText, ...text, bodyField])];
}

/** A photo that lies beside the entry. */
const portraitField = (field: Field, folder: string): Field => ({
  name: field.name,
  label: field.label ?? field.name,
  hint: both(words.picture),
  required: false,
  widget: 'image',
  media_folder: folder,
  public_folder: '.',
  choose_url: false,
});
