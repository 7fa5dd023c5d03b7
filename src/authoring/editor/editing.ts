/** What the configuration of the editor is made for. */
import type { Choices } from './choices.ts';

export interface Editing {
  /** The content folder, from the root of the repository. */
  readonly content: string;
  readonly choices: Choices;
  readonly siteUrl: string;
  /** `owner/name` on GitHub; undefined where only files of the own computer are edited. */
  readonly repository?: string | undefined;
  readonly branch: string;
}
