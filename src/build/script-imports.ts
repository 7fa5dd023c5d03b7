/** What a bundled script fetches besides itself. */

/** The files beside it that it imports at once: `BY4BJn0N.js`. */
export const importsIn = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);
