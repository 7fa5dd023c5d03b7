/**
 * A kind of entry: its folder, the facts that its Hindi file alone may hold and the text that both files hold.
 * The collections, the check and whatever else reads content all start from these.
 */
import { z } from 'zod';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { says } from '../i18n/bilingual.ts';
import { day } from './fields.ts';

type Shape = z.core.$ZodLooseShape;

/** What a rule across the fields of one entry found: the field it belongs to and what to do. */
export interface Finding {
  readonly field: string;
  readonly message: string;
  /** Another field that is wanted because of this one and was not written. */
  readonly absent?: string | undefined;
}

/** A finding with its message in both languages. */
export const finding = (field: string, hi: string, en: string, absent?: string): Finding => ({
  field,
  message: says(hi, en),
  absent,
});

export interface Kind<Facts extends Shape = Shape, Text extends Shape = Shape> {
  /** The folder under `content/`. */
  readonly folder: string;
  /** The only slug the kind may have, where there is one entry of it. */
  readonly only?: string | undefined;
  /** Whether there may be none of it, though there may be only one. */
  readonly optional?: boolean | undefined;
  readonly facts: Facts;
  readonly text: Text;
  /** A rule that needs several fields at once; it sees a Hindi file that is valid field by field. */
  readonly across?: ((entry: Record<string, unknown>) => readonly Finding[]) | undefined;
}

export type FactsOf<K> = K extends Kind<infer Facts, Shape> ? z.output<z.ZodObject<Facts, z.core.$strict>> : never;
export type TextOf<K> = K extends Kind<Shape, infer Text> ? z.output<z.ZodObject<Text, z.core.$strict>> : never;

/** Declares a kind with its exact types. */
export const defineKind = <const Facts extends Shape, const Text extends Shape>(
  kind: Omit<Kind<Facts, Text>, 'across'> & {
    across?: (entry: z.output<z.ZodObject<Facts & Text, z.core.$strict>>) => readonly Finding[];
  },
): Kind<Facts, Text> => kind as Kind<Facts, Text>;

/** What every file may have besides: the answer to a change of the other file that changes nothing in this one. */
export const seen = {
  seen: day({
    label: { hi: 'अनुवाद मिलाकर देखा', en: 'Translation looked at' },
    hint: {
      hi: 'दूसरी भाषा का पाठ बदला और इस भाषा में कुछ बदलना नहीं: देखने की तारीख, जैसे 2030-01-15।',
      en: 'The text in the other language changed and nothing has to change here: the day you looked, such as 2030-01-15.',
    },
  }).optional(),
};

/** The fields that both files of a kind may have, in their order. */
export const textNames = ({ text }: Pick<Kind, 'text'>): string[] => [...Object.keys(text), ...Object.keys(seen)];

/**
 * The strict schema of a file of a kind. An unknown key is refused; a fact in the English file is refused with the
 * file that may hold it. `pictures` are fields that Astro reads as pictures, in place of the kind's own or besides them.
 */
export function schemaOf(kind: Kind, locale: Locale, pictures: Shape = {}) {
  const shape = locale === defaultLocale ? { ...kind.facts, ...kind.text } : kind.text;
  return z
    .strictObject({ ...shape, ...seen, ...pictures }, { error: (issue) => unknownKeys(issue, kind) })
    .superRefine((entry, context) => {
      if (locale !== defaultLocale || context.issues.length > 0) return;
      for (const { field, message } of kind.across?.(entry) ?? [])
        context.addIssue({ code: 'custom', path: field.split('.'), message });
    });
}

function unknownKeys(issue: z.core.$ZodRawIssue, kind: Kind): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  return issue.keys
    .map((key) =>
      key in kind.facts
        ? says(
            `“${key}” सिर्फ हिंदी फाइल (.hi.mdx) में लिखा जाता है। यहां से हटा दें।`,
            `“${key}” is written in the Hindi file (.hi.mdx) alone. Remove it here.`,
          )
        : says(
            `“${key}” नाम का कोई खाना नहीं है। वर्तनी जांचें या हटा दें।`,
            `There is no field called “${key}”. Check its spelling or remove it.`,
          ),
    )
    .join('\n');
}
