/**
 * Keeps the alignment of tables: the rich text editor shows a table but forgets on which side its columns stand. Nobody
 * can change that in the form, so what a table's head had when it was read is what it gets when it is written.
 */
const table = /^(\|.*\|)[ \t]*\n(\|(?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*$/gm;

const aligned = new Map<string, string>();

const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());
const nameOf = (head: string): string => cells(head).join('|');

export function rememberTables(body: string): void {
  for (const [, head = '', rule = ''] of body.matchAll(table)) if (rule.includes(':')) aligned.set(nameOf(head), rule);
}

export const withAlignment = (body: string): string =>
  body.replace(table, (written: string, head: string, rule: string) => {
    const before = aligned.get(nameOf(head));
    return before && !rule.includes(':') && cells(before).length === cells(rule).length
      ? `${head}\n${before}`
      : written;
  });
