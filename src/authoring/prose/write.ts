/** Writes components as they are written by hand, so that what an editor saves and what a person types are the same. */
import { componentKind, type ComponentName } from '../../schemas/components/index.ts';

/** In straight quotes; a quote and what begins a reference are written as references. */
const quoted = (value: string): string =>
  `"${value
    .replace(/\s+/g, ' ')
    .replace(/&(?=(?:quot|apos|#39|lt|gt|amp);)/g, '&amp;')
    .replaceAll('"', '&quot;')}"`;

/** A component on lines of its own. Attributes without a value are left out; the rest keep the order of the registry. */
export function writeComponent(
  name: ComponentName,
  attributes: Readonly<Record<string, string | undefined>>,
  text = '',
): string {
  const { attributes: shape, text: holdsText } = componentKind(name);
  const written = Object.keys(shape).flatMap((key) => (attributes[key] ? [` ${key}=${quoted(attributes[key])}`] : []));
  const open = `<${name}${written.join('')}`;
  return holdsText ? `${open}>\n\n${text.trim()}\n\n</${name}>` : `${open} />`;
}

/** The picture that somebody meant who wrote `![alt](src)`. */
export const pictureInstead = (src: string, alt: string): string =>
  writeComponent('Picture', { src: src.replace(/^(?:\.\.\/)*(?=pictures\/)/, '/'), alt: alt || '…' });
