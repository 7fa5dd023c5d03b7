/** A component that may stand in a body. */
import type { z } from 'zod';
import type { Words } from '../fields.ts';

export interface ComponentKind {
  readonly words: Words;
  /** What its text is; undefined where it holds none. */
  readonly text?: Words;
  /** Every attribute is written as text in straight quotes. */
  readonly attributes: z.core.$ZodLooseShape;
  /** The attributes that name something else, and what. */
  readonly names?: Readonly<Record<string, 'figures' | 'pictures' | 'files'>>;
}

export const wording = (label: Words['label'], hint: Words['hint']): Words => ({ label, hint });
