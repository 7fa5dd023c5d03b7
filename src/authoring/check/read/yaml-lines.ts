/** Lines of YAML taken apart, and the fields and lists that are open while they are read one by one. */
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldAt } from './schema-fields.ts';

const shape = /^(?<indent>\s*)(?<dashes>(?:-\s+)*)(?:(?<key>[A-Za-z][\w-]*)(?<colon>\s*:(?:\s+|$)))?(?<value>.*)$/u;

/** Indentation, dashes of a list, key and value of a line; columns count from 0. `before` is all before the value: `  - title: `. */
export function yamlLine(text: string) {
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
export type YamlLine = ReturnType<typeof yamlLine>;

/** Whether a line has the name of a field or begins an item of a list. */
export const isNamed = ({ key, isItem }: YamlLine): boolean => key !== undefined || isItem;

/** Text in quote marks, in which YAML changes nothing. */
export const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/** Whether a value opens a quote mark that its line does not close. */
export const opensQuote = (value: string): boolean =>
  /^["']/.test(value) && !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.test(value);

/** Whether a line begins a field or an item of a list, so that no text from above goes on in it. */
export const beginsSomething = (text: string | undefined): boolean =>
  text === undefined || /^\s*(?:-\s+)*[A-Za-z][\w-]*\s*:(?:\s|$)|^\s*-\s/.test(text);

type Path = readonly PropertyKey[];

/** A list, or the fields of one thing, whose lines begin at a column. */
interface Block {
  readonly column: number;
  readonly isList: boolean;
  readonly path: Path;
  /** The names that its fields have so far. */
  readonly names: Set<string>;
}

const block = (column: number, isList: boolean, path: Path): Block => ({ column, isList, path, names: new Set() });

/** Nothing but a comment, which leaves the value to the lines below. */
const isEmpty = (value: string): boolean => value === '' || /^#\s/.test(value);

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}

/** Follows the blocks that are open, and tells by the schema what belongs on the next line. */
export class Outline {
  private readonly schema: z.ZodType;
  private blocks = [block(0, false, [])];
  /** The field above, where it has no value yet. */
  private open: { readonly column: number; readonly path: Path } | undefined;
  private above: YamlLine | undefined;

  constructor(schema: z.ZodType) {
    this.schema = schema;
  }

  /** Takes in a line that is right. */
  add(line: YamlLine): void {
    const { key, value, column, keyColumn, isItem } = line;
    if (!isNamed(line)) {
      if (this.above && this.open) this.above = { ...this.above, value };
      this.open = undefined;
      return;
    }
    this.blocks = this.blocks.filter(
      (each) => each.column < column || (each.column === column && (isItem || !each.isList)),
    );
    let own = this.blocks.findLast((each) => each.column === column && each.isList === isItem);
    if (!own) {
      own = block(column, isItem, this.open?.path ?? ['']);
      this.blocks.push(own);
    }
    if (isItem && key !== undefined) {
      own = block(keyColumn, false, [...own.path, 0]);
      this.blocks.push(own);
    }
    if (key !== undefined) own.names.add(key);
    this.open = key !== undefined && isEmpty(value) ? { column: keyColumn, path: [...own.path, key] } : undefined;
    this.above = line;
  }

  /** The column that a field or an item belongs to; its own where nothing speaks against it. `next` are the lines below. */
  columnOf(line: YamlLine, next: readonly string[]): number {
    const { column, isItem } = line;
    const blocks = this.blocks.filter(({ isList }) => isList === isItem);
    if (this.open) {
      const opened = block(this.open.column + 2, isItem, this.open.path);
      const isFirst = column >= this.open.column + (isItem ? 0 : 1) && blocks.every((each) => each.column !== column);
      if (isFirst && column !== opened.column && startsAt(opened, line, next)) return opened.column;
      blocks.push(isFirst ? { ...opened, column } : opened);
    }
    const nearest = blocks.toSorted(
      (a, b) => Math.abs(a.column - column) - Math.abs(b.column - column) || b.column - a.column,
    );
    const here = nearest.find((each) => each.column === column);
    const taking = nearest.filter((each) => this.takes(each, line));
    // Where any name will do, a deeper block that has the field is likelier.
    const anyName = here && this.typeAt(here.path) === 'record' && taking.some((each) => each.column > column);
    if (here && taking.includes(here) && !anyName) return column;
    const better = taking.find((each) => each !== here) ?? here;
    return (better ?? nearest.find((each) => this.schemaOf(each, line)) ?? nearest[0] ?? line).column;
  }

  /** What belongs where a line without the name of a field stands: text, as an item or as more of the one above, fields or nothing. */
  textAt({ column, isItem }: YamlLine): 'text' | 'fields' | 'nothing' {
    const { above, open } = this;
    if (isItem) {
      const list = this.blocks.findLast((each) => each.isList && each.column === column);
      return this.isCollection([...(list?.path ?? open?.path ?? ['']), 0]) ? 'fields' : 'text';
    }
    if (!above || column <= (above.key === undefined ? above.column : above.keyColumn)) return 'nothing';
    if (open) return this.isCollection(open.path) ? 'fields' : 'text';
    return above.value === '' || /^["'[{]/.test(above.value) ? 'nothing' : 'text';
  }

  private typeAt(path: Path): string {
    return fieldAt(this.schema, path)?.type ?? '';
  }

  private isCollection(path: Path): boolean {
    return ['object', 'record', 'array'].includes(this.typeAt(path));
  }

  /** The schema of a line's field in a block, where the block does not have the field yet. */
  private schemaOf({ path, names }: Block, { key }: YamlLine) {
    return key === undefined || names.has(key) ? undefined : fieldAt(this.schema, [...path, key])?.schema;
  }

  /** Whether a block still lacks the field, and the field would have the value. */
  private takes(own: Block, line: YamlLine): boolean {
    if (own.isList) return ['array', ''].includes(this.typeAt(own.path));
    const schema = this.schemaOf(own, line);
    const { key = '', value } = line;
    if (!schema) return false;
    if (isEmpty(value)) return this.typeAt(own.path) !== 'record' || this.isCollection([...own.path, key]);
    return [parsed(value), value].some((each) => z.safeParse(schema, each).success);
  }
}

/** Whether the lines below show that a block begins at its own column and not at that of its first line. */
function startsAt({ column, isList }: Block, first: YamlLine, next: readonly string[]): boolean {
  const lines = next.map(yamlLine).filter(isNamed);
  const end = lines.findIndex((line) => line.column < column - 1);
  const below = end < 0 ? lines : lines.slice(0, end);
  const isOpen = first.key !== undefined && isEmpty(first.value);
  if (first.column > column) {
    const keyColumn = column + first.dashes.length;
    const [child] = below;
    if (isOpen && child && child.column > keyColumn && child.column <= first.keyColumn) return true;
    return below.some((line) => line.column === (line.isItem === isList ? column : keyColumn));
  }
  const siblings = below.filter(
    (line) => line.column <= column || (line.column === first.column && line.isItem === isList),
  );
  const [sibling] = siblings;
  // The line right below a field without a value may be its own.
  const isOwn = isOpen && sibling === below[0];
  return sibling !== undefined && sibling.column === column && sibling.isItem === isList && !isOwn;
}
