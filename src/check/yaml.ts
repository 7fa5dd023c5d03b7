/** Reads YAML with the place of every value, and goes on after an error so that every field can still be judged. */
import { LineCounter, isMap, isNode, isPair, parseDocument } from 'yaml';
import { says } from '../schemas/fields.ts';

export interface Parsed {
  readonly data: unknown;
  readonly errors: readonly { line: number; message: string }[];
  /** The line of a value, or of the nearest thing that holds it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Parses `text`, which begins on line `firstLine` of its file. Dates stay the text they are. */
export function parseYaml(text: string, firstLine = 1): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
        const start = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
        if (start !== undefined) return lineAt(start);
      }
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const errors = document.errors.slice(0, 1).map((error) => ({
    line: lineAt(error.pos[0]),
    message: says(
      'यह पंक्ति पढ़ी नहीं गई। उद्धरण चिह्न, “:” के बाद की खाली जगह और पंक्तियों का हाशिया जांचें।',
      'This line cannot be read. Check the quote marks, the space after “:” and the indentation.',
    ),
  }));
  return { data: errors.length > 0 ? undefined : document.toJS(), errors, lineOf };
}
