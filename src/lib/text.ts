/** Text cut and joined for places of a known size. */

/** `text` if it has at most `max` characters; else as many whole words as fit, with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const words = text.slice(0, max - 1).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:·।.]+$/, '')}…`;
}
