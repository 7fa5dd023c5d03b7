/**
 * What a body may hold besides text: the one list of components that the reader of bodies, the check, the pages and the
 * editor's forms share. Each stands on lines of its own: `<Figure id="…" />`, or around text, `<Note>…</Note>`.
 */
import type { z } from 'zod';
import { button } from './button.ts';
import { download } from './download.ts';
import { figure } from './figure.ts';
import { note } from './note.ts';
import { picture } from './picture.ts';
import { quote } from './quote.ts';
import { video } from './video.ts';
import type { ComponentKind } from './kind.ts';

export const components = {
  Note: note,
  Figure: figure,
  Quote: quote,
  Picture: picture,
  Video: video,
  Download: download,
  Button: button,
} as const satisfies Record<string, ComponentKind>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

/** The kind of component of a name, with nothing taken for granted about which it is. */
export const componentKind = (name: ComponentName): ComponentKind => components[name];

/** The attributes of a component once they are known to be right. */
export type AttributesOf<Name extends ComponentName> = z.output<
  z.ZodObject<(typeof components)[Name]['attributes'], z.core.$strict>
>;
