/** Parses bodies as the MDX compiler does. */
import { markdownToMdast } from 'satteri';
import { features } from './markdown.ts';
import { type Prose, parseBody } from './parse.ts';

/** What is in a body, what is wrong in it, and the body as MDX. */
export const parseProse = (body: string): Prose =>
  parseBody(body, (markdown) => markdownToMdast(markdown, { features }));
