/** What is wrong in the bodies of entries. The components that they may hold are judged here. */
import type { Rule } from '../content.ts';
import { linkProblems } from './links.ts';
import { pictureProblems } from './pictures.ts';

export const bodyProblems: Rule = (content) => [...linkProblems(content), ...pictureProblems(content)];
