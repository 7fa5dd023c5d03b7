/** The entries of several feeds as those of one. */
import { DomUtils, parseDocument } from 'htmlparser2';
import type { FeedEntry } from './atom.ts';

const childrenOf = (parent: Parameters<typeof DomUtils.getChildren>[0], name: string) =>
  DomUtils.getElementsByTagName(name, DomUtils.getChildren(parent), false);

const textIn = (parent: Parameters<typeof DomUtils.getChildren>[0], name: string): string =>
  DomUtils.textContent(childrenOf(parent, name));

/** The entries of a feed that `atomFeed` wrote, each with its feed as its source and `place` before its title. */
export function entriesOfFeed(xml: string, place: string): FeedEntry[] {
  const [feed] = DomUtils.getElementsByTagName('feed', parseDocument(xml, { xmlMode: true }));
  if (!feed) return [];
  const [author = feed] = childrenOf(feed, 'author');
  const source = { address: textIn(feed, 'id'), title: textIn(feed, 'title'), author: textIn(author, 'name') };
  return childrenOf(feed, 'entry').map((entry) => ({
    id: textIn(entry, 'id'),
    title: `${place}: ${textIn(entry, 'title')}`,
    updated: textIn(entry, 'updated'),
    lang: entry.attribs['xml:lang'] as FeedEntry['lang'],
    category: childrenOf(entry, 'category')[0]?.attribs.term ?? '',
    html: textIn(entry, 'content'),
    source,
  }));
}
