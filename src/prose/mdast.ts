/** The Markdown parser: Sätteri, the one that Astro itself uses, in its Markdown mode, which knows no expressions and no imports. */
import { markdownToMdast } from 'satteri';

/** What the parser gives, as far as it is of use here. Offsets are counted in characters of the source. */
export interface Parsed {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly spread?: boolean | null;
  readonly checked?: boolean | null;
  readonly align?: readonly (string | null)[];
  readonly children?: readonly Parsed[];
  readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

const features = { frontmatter: false, gfm: { footnotes: false } };

/** The blocks of a text. */
export const parseMarkdown = (source: string): readonly Parsed[] =>
  (markdownToMdast(source, { features }) as unknown as Parsed).children ?? [];
