/** Lines of YAML taken apart, and the fields and lists that are open while they are read one by one. */
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Schema, fieldAt } from './schema-fields.ts';

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

/** Whether no text from above goes on in a line: there is none, or it begins a field or an item of a list. */
export const beginsSomething = (line: YamlLine): boolean => line.text === '' || isNamed(line);

/** What a document says as plain data; undefined where it refers to other parts of itself. */
export function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

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

/** Whether a line has the name of a field and leaves the value to the lines below. */
const isOpen = ({ key, value }: YamlLine): boolean => key !== undefined && /^(?:$|#\s)/.test(value);

const isText = ({ key, value }: YamlLine): boolean => key === undefined && value !== '';

/** Follows the blocks that are open, and tells by the schema what belongs on the next line. */
export class Outline {
  private readonly schema: Schema;
  private blocks = [block(0, false, [])];
  /** The field above, where it has no value yet. */
  private open: { readonly column: number; readonly path: Path } | undefined;
  private above: YamlLine | undefined;

  constructor(schema: Schema) {
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
    own ??= this.begin(block(column, isItem, this.open?.path ?? ['']));
    if (isItem && key !== undefined) own = this.begin(block(keyColumn, false, [...own.path, 0]));
    if (key !== undefined) own.names.add(key);
    this.open = isOpen(line) ? { column: keyColumn, path: [...own.path, key ?? ''] } : undefined;
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
    const distance = (each: Block) => Math.abs(each.column - column);
    const nearest = blocks.toSorted((a, b) => distance(a) - distance(b) || b.column - a.column);
    const here = nearest.find((each) => each.column === column);
    const taking = nearest.filter((each) => this.takes(each, line));
    // Where any name will do, a deeper block that has the field is likelier.
    const anyName = here && this.typeAt(here.path) === 'record' && taking.some((each) => each.column > column);
    if (here && taking.includes(here) && !anyName) return column;
    const better = taking.find((each) => each !== here) ?? here;
    return (better ?? nearest.find((each) => this.schemaIn(each, line)) ?? nearest[0] ?? line).column;
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

  private begin(begun: Block): Block {
    this.blocks.push(begun);
    return begun;
  }

  private typeAt(path: Path): string {
    return fieldAt(this.schema, path)?.type ?? '';
  }

  private isCollection(path: Path): boolean {
    return ['object', 'record', 'array'].includes(this.typeAt(path));
  }

  /** The schema of a line's field in a block, where the block does not have the field yet. */
  private schemaIn({ path, names }: Block, { key }: YamlLine): Schema | undefined {
    return key === undefined || names.has(key) ? undefined : fieldAt(this.schema, [...path, key])?.schema;
  }

  /** Whether a block still lacks the field, and the field would have the value. */
  private takes(own: Block, line: YamlLine): boolean {
    // An item of text does not belong in a list of objects.
    if (own.isList && isText(line) && this.isCollection([...own.path, 0])) return false;
    if (own.isList) return ['array', ''].includes(this.typeAt(own.path));
    const schema = this.schemaIn(own, line);
    if (!schema) return false;
    if (isOpen(line)) return this.typeAt(own.path) !== 'record' || this.isCollection([...own.path, line.key ?? '']);
    return [plainData(parseDocument(line.value)), line.value].some((value) => z.safeParse(schema, value).success);
  }
}

/** Whether the lines below show that a block begins at its own column and not at that of its first line. */
function startsAt({ column, isList }: Block, first: YamlLine, next: readonly string[]): boolean {
  const keyColumn = column + first.dashes.length;
  const isDeeper = first.column > column;
  const lines = next.map(yamlLine).filter(isNamed);
  const end = lines.findIndex((line) => line.column < column);
  const below = end < 0 ? lines : lines.slice(0, end);
  const childColumn = isOpen(first) ? (below[0]?.column ?? 0) : 0;
  if (childColumn > keyColumn && childColumn <= first.keyColumn) return true;
  return below.some((line) =>
    line.isItem === isList ? line.column === column : isDeeper && line.column === keyColumn,
  );
}
