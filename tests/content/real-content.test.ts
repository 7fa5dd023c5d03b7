import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { readContent } from '../../src/check/read-content.ts';

const files = globSync('content/**/*.{mdx,yaml}').toSorted();
const find = (pattern: RegExp) =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line.normalize('NFD')) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

describe('the content of this conclave', () => {
  it('passes the check', () => {
    expect(checkContent('content')).toEqual([]);
  });

  it('has every entry in both languages', () => {
    const { entries } = readContent('content');
    const locales = Map.groupBy(entries, ({ kind, slug }) => `${kind}/${slug}`);
    const single = [...locales].filter(([, twins]) => twins.length !== 2).map(([name]) => name);
    expect(single).toEqual([]);
  });

  it('writes nukta under ड and ढ alone', () => {
    expect(find(/(?<![डढ])\u093C/u)).toEqual([]);
  });

  it('writes anusvara, not chandrabindu, and digits 0–9', () => {
    expect(find(/ँ/u)).toEqual([]);
    expect(find(/[०-९]/u)).toEqual([]);
  });

  it('is written in composed letters', () => {
    expect(files.filter((file) => readFileSync(file, 'utf8') !== readFileSync(file, 'utf8').normalize('NFC'))).toEqual(
      [],
    );
  });
});
