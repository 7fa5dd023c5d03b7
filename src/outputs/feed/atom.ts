/** An Atom feed (RFC 4287). */
import XMLBuilder from 'fast-xml-builder';

export interface FeedEntry {
  /** Its address, which stays: readers know an entry again by it. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 with offset. */
  readonly updated: string;
  /** Its language where it is not the feed's. */
  readonly lang?: string | undefined;
  readonly category: string;
  readonly html: string;
  /** The feed that it was taken from, where this feed gathers several. */
  readonly source?: Omit<Feed, 'entries' | 'lang' | 'page'> | undefined;
}

export interface Feed {
  /** The feed's own address. */
  readonly address: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find.
const unwritable = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;
const clean = (text: string): string => text.toWellFormed().replace(unwritable, '');

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  tagValueProcessor: (_, value) => clean(String(value)),
  attributeValueProcessor: (_, value) => clean(String(value)),
});

const entryOf = ({ id, title, updated, lang, category, html, source }: FeedEntry) => ({
  ...(lang && { '@_xml:lang': lang }),
  id,
  title,
  link: { '@_rel': 'alternate', '@_href': id },
  published: updated,
  updated,
  category: { '@_term': category },
  ...(source && { source: { id: source.address, title: source.title, updated, author: { name: source.author } } }),
  content: { '@_type': 'html', '#text': html },
});

/** A feed must say when it changed; one that has never had an entry says so with the first day of computers. */
const never = '1970-01-01T00:00:00Z';

/** The feed as XML. The same entries give the same bytes: its time is that of the newest entry. */
export const atomFeed = ({ address, page, lang, title, author, entries }: Feed): string =>
  builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': lang,
      id: address,
      title,
      updated: entries[0]?.updated ?? never,
      author: { name: author },
      link: [
        { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': address },
        { '@_rel': 'alternate', '@_type': 'text/html', '@_href': page },
      ],
      entry: entries.map(entryOf),
    },
  });
