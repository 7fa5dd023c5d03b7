/** Reads YAML with the place of every value, and goes on after an error so that every field can still be judged. */
import { type Document, LineCounter, isMap, isNode, parseDocument } from 'yaml';
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
    const offset = offsetOf(document, path);
    return offset === undefined ? firstLine : lineAt(offset);
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

/** Where a path begins: at its key in a map, at its item in a list; shorter paths stand in for ones that are not there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  if (path.length === 0) return undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const last = String(path.at(-1));
  const key = isMap(parent)
    ? parent.items.map((item) => item.key).find((each) => isNode(each) && String(each) === last)
    : document.getIn(path, true);
  const offset = isNode(key) ? key.range?.[0] : undefined;
  return offset ?? offsetOf(document, path.slice(0, -1));
}
