/** A line of YAML taken apart, as far as content needs it: indentation, dashes of a list, key and value. */

export interface YamlLine {
  readonly text: string;
  readonly indent: string;
  /** `- `, as often as lists are nested on this line. */
  readonly dashes: string;
  readonly key?: string | undefined;
  /** What stands between the beginning and the value: `  - title: `. */
  readonly before: string;
  readonly value: string;
  /** The columns of its beginning and of its key, counted from 0. */
  readonly column: number;
  readonly keyColumn: number;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
}

const shape = /^(?<indent>\s*)(?<dashes>(?:-\s+)*)(?:(?<key>[A-Za-z][\w-]*)(?<colon>\s*:(?:\s+|$)))?(?<value>.*)$/u;

export function yamlLine(text: string): YamlLine {
  const { indent = '', dashes = '', key, colon = '', value = '' } = shape.exec(text)?.groups ?? {};
  return {
    text,
    indent,
    dashes,
    key,
    before: `${indent}${dashes}${key ?? ''}${colon}`,
    value: value.trimEnd(),
    column: indent.length,
    keyColumn: indent.length + dashes.length,
    isItem: dashes !== '',
  };
}

/** Whether a line has the name of a field or begins an item of a list. */
export const isNamed = ({ key, isItem }: YamlLine): boolean => key !== undefined || isItem;

/** Text as YAML takes it without a doubt. */
export const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/** Whether a value opens a quote mark that its line does not close. */
export function opensQuote(value: string): boolean {
  const mark = value[0];
  if (mark === '"') return !/^"(?:[^"\\]|\\.)*"/.test(value);
  return mark === "'" && !/^'(?:[^']|'')*'/.test(value);
}

/** Whether a line begins a field or an item of a list, so that no text from above goes on in it. */
export const beginsSomething = (text: string | undefined): boolean =>
  text === undefined || /^\s*(?:-\s+)*[A-Za-z][\w-]*\s*:(?:\s|$)|^\s*-\s/.test(text);
