/** What an assistant reads: the right day, the status first, and the pages. */
import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathIn } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

type Node = ReturnType<typeof markdownToMdast>;

const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);
const everyNode = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(everyNode)];

function textAt(site: SiteName, path: string): string {
  const file = fileAt(site, path);
  if (!file) throw new Error(`The site “${site}” has no ${path}.`);
  return readFileSync(file, 'utf8');
}

const linksIn = (text: string): string[] =>
  everyNode(markdownToMdast(text)).flatMap((node) => (node.type === 'link' ? [node.url] : []));

/** Internal links that lead to no file or no place on its page. */
function dangling(site: SiteName, links: readonly string[]): string[] {
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  return links.filter((link) => {
    if (!/^https?:/.test(link)) return !link.startsWith('mailto:');
    const url = new URL(link);
    const path = pathIn(site, url);
    if (path === undefined) return url.origin === sites[site].siteUrl;
    if (fileAt(site, path) === undefined) return true;
    return url.hash !== '' && !pages.get(path)?.document.getElementById(url.hash.slice(1));
  });
}

const dayThatHolds: Partial<Record<SiteName, string>> = {
  postponedTo: '2027-03-05',
  first: '2025-09-19',
  underPath: '2025-09-19',
};
const startOf = (site: SiteName): string =>
  `${dayThatHolds[site] ?? '2027-02-12'}T${sites[site].content === 'content' ? '15:00' : '10:30'}:00+05:30`;

const statusOf = (site: SiteName, locale: Locale): string => {
  const { status, assistant } = wordsIn(locale);
  const said: Partial<Record<SiteName, string>> = {
    second: status.movedPlace,
    cancelled: status.cancelled,
    postponed: status.postponed,
    postponedTo: status.postponed,
  };
  return said[site] ?? assistant.asAnnounced;
};

describe.each(Object.keys(sites) as SiteName[])('for assistants, site “%s”', (site) => {
  const index = textAt(site, '/llms.txt');
  const root = childrenOf(markdownToMdast(index));

  it('the index has the form that llmstxt.org describes: a title, a summary, lists of links under headings', () => {
    expect(root[0]?.type).toBe('heading');
    expect(root[1]?.type).toBe('blockquote');
    const headings = root.filter((node) => node.type === 'heading').map(({ depth }) => depth);
    expect(headings).toEqual([1, ...locales.map(() => 2)]);
    const first = root.findIndex((node) => node.type === 'heading' && node.depth === 2);
    const lists = root.slice(first).filter(({ type }) => type !== 'heading');
    expect(lists.map(({ type }) => type)).toEqual(locales.map(() => 'list'));
    const items = index
      .split('\n## ')
      .slice(1)
      .flatMap((part) => part.split('\n').slice(2).filter(Boolean));
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) expect(item).toMatch(/^- \[.+?\]\(https?:\S+\)(?:: .+)?$/);
  });

  it('the index leads to every listed page and to the programme as text, and every link leads somewhere', () => {
    const links = linksIn(index);
    const listed = [...textAt(site, '/sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    expect(links).toEqual(expect.arrayContaining(listed));
    for (const path of ['/programme.txt', '/en/programme.txt']) expect(links).toContain(addressOf(site, path));
    expectNone(dangling(site, links));
  });

  it.each(locales)('the first lines say whether, and on which day, in words and as an instant: %s', (locale) => {
    const { status } = wordsIn(locale);
    const text = index.slice(0, 2500);
    expect(text).toContain(statusOf(site, locale));
    if (site === 'postponed') {
      expect(text).toContain(status.noNewDate);
      expect(text).not.toContain(startOf(site));
    } else {
      expect(text).toContain(formatFullDay(locale, startOf(site).slice(0, 10)));
      expect(text).toContain(startOf(site));
    }
  });

  it('shows nothing that a program failed to fill in', () => {
    expect(index).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\(\)|\.\.|।\./);
  });

  it('search engines are not told to read the index for assistants, and may', () => {
    const map = textAt(site, '/sitemap-0.xml');
    expect(map).not.toMatch(/llms|\.txt|\.md|feed/);
    expect(textAt(site, '/robots.txt')).not.toMatch(/^Disallow: *\S/m);
  });
});
