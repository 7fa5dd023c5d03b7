/** What the components of a body need to know: the figures and files that it names. */
import type { Locale } from '../i18n/locales.ts';
import type { UsedComponent } from '../authoring/prose/parse.ts';
import { type FileView, fileIn } from './files.ts';
import { type FigureView, figuresIn } from './lists.ts';
import { resolveOne } from './resolve.ts';

export interface ProseContext {
  /** The language of the page, where links stay. */
  readonly locale: Locale;
  /** The language of the body, which words and figures in it are in. */
  readonly lang: Locale;
  readonly figures: ReadonlyMap<string, FigureView>;
  readonly files: ReadonlyMap<string, FileView>;
}

/**
 * The context of a body in `lang` on a page in `locale`.
 * @throws if one of its components names a figure or a file that is not there; the message quotes it and the holder.
 */
export async function proseContext(
  components: readonly UsedComponent[],
  locale: Locale,
  lang: Locale,
  holder: string,
): Promise<ProseContext> {
  const named = (attribute: 'id' | 'file') => components.flatMap(({ attributes }) => attributes[attribute] ?? []);
  const ids = named('id');
  const known = ids.length > 0 ? await figuresIn(lang) : new Map<string, FigureView>();
  return {
    locale,
    lang,
    figures: new Map(ids.map((id) => [id, resolveOne(id, known, holder)])),
    files: new Map(named('file').map((address) => [address, fileIn(address)])),
  };
}
