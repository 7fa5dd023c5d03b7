/** The line on a page that is a copy. */

export interface CopyWords {
  /** Around `{age}`: there is no network. */
  readonly offline: string;
  /** Around `{age}`: there is one, but nothing comes. */
  readonly slow: string;
  /** There is no network, and no copy either. */
  readonly missing: string;
  /** The BCP 47 tag that ages are written with. */
  readonly tag: string;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 घंटे` · `3 hours`: whole units of the largest that fits, one minute at least. */
export function formatAge(tag: string, milliseconds: number): string {
  const [unit, size] = units.find(([, each]) => milliseconds >= each) ?? ['minute', 60_000];
  const count = Math.max(1, Math.floor(milliseconds / size));
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A page with a line at the beginning of its main part. @param styles the path of the line's styles */
export const withLine = (html: string, line: string, styles: string): string =>
  html.replace(
    /<main\b[^>]*>/,
    (main) => `${main}<link rel="stylesheet" href="${styles}"><p data-copy>${escaped(line)}</p>`,
  );
