/** “Did you mean”: the nearest of the names that there are. */
import { distance } from 'fastest-levenshtein';

/** The name that `written` is a misspelling of; undefined where none is near enough. Capitals make no difference. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const small = written.toLowerCase();
  const [best] = names
    .map((name) => ({ name, far: distance(small, name.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  return best && best.far <= Math.ceil(best.name.length / 3) ? best.name : undefined;
}
