/** What an assistant reads: the right day, the status first, and all that the pages say. */
import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { formatFullDay, formatPartialDate } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathIn } from '../setup/addresses.ts';
import { contentFiles, listItems } from '../setup/content.ts';
import { textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

type Node = ReturnType<typeof markdownToMdast>;

const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);
const everyNode = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(everyNode)];
const read = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(read).join(''));

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

  it('the index leads to the whole text in both languages, and every link leads somewhere', () => {
    const links = linksIn(index);
    for (const locale of locales) expect(links).toContain(addressOf(site, `/llms/${locale}.md`));
    expectNone(dangling(site, links));
  });

  it.each(locales)('the first lines say whether, and on which day, in words and as an instant: %s', (locale) => {
    const { status } = wordsIn(locale);
    for (const text of [index.slice(0, 2500), textAt(site, `/llms/${locale}.md`).split('\n').slice(0, 9).join('\n')]) {
      expect(text).toContain(statusOf(site, locale));
      if (site === 'postponed') {
        expect(text).toContain(status.noNewDate);
        expect(text).not.toContain(startOf(site));
      } else {
        expect(text).toContain(formatFullDay(locale, startOf(site).slice(0, 10)));
        expect(text).toContain(startOf(site));
      }
    }
  });

  describe.each(locales)('the whole text in %s', (locale) => {
    const text = textAt(site, `/llms/${locale}.md`);
    const nodes = everyNode(markdownToMdast(text));
    const whole = nodes.filter(({ type }) => type === 'paragraph' || type === 'heading').map(read);
    const words = whole.join('\n');

    it('names everything that has a page or an entry', () => {
      const titles = contentFiles(sites[site].content)
        .filter((file) => file.locale === locale && !['about', 'event', 'venues'].includes(file.kind))
        .map(({ fields }) => String(fields.title ?? fields.name));
      expect(titles.length).toBeGreaterThan(20);
      expectNone(titles.filter((title) => !words.includes(title)));
    });

    it('says what schemes give, for whom and how, and answers the questions', () => {
      const texts = contentFiles(sites[site].content)
        .filter((file) => file.locale === locale)
        .flatMap(({ fields: { gives, forWhom, howToApply, answer } }) => [gives, forWhom, howToApply, answer])
        .filter((each) => each !== undefined);
      expect(texts.length).toBeGreaterThan(10);
      expectNone(texts.map(String).filter((each) => !words.includes(each)));
    });

    it('gives every figure of the pages with its date and the address of its source', () => {
      const shown = pagesOf(site)
        .map(({ document }) => textOf(document))
        .join('\n');
      const figures = Object.values(listItems(sites[site].content, 'figures')).filter(({ label }) =>
        shown.includes((label as Record<Locale, string>)[locale]),
      );
      const sources = listItems(sites[site].content, 'sources');
      const links = linksIn(text);
      expect(figures.length).toBeGreaterThan(5);
      for (const { label, asOf, source } of figures) {
        const line = whole.find((each) => each.startsWith(`${(label as Record<Locale, string>)[locale]}: `));
        expect(line, JSON.stringify(label)).toContain(`(${formatPartialDate(locale, String(asOf))})`);
        expect(links).toContain(encodedParens(String(sources[String(source)]?.url)));
      }
    });

    it('leads everywhere by full addresses, to files and places that are there', () => {
      const links = linksIn(text);
      expect(links.length).toBeGreaterThan(30);
      expectNone(dangling(site, links));
      expect(links).toContain(addressOf(site, `/llms/${locale === 'hi' ? 'en' : 'hi'}.md`));
    });

    it('has one title and no heading that skips a level', () => {
      const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth as number] : []));
      expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
      expect(depths.every((depth, place) => place === 0 || depth <= (depths[place - 1] ?? 0) + 1)).toBe(true);
    });

    it('shows nothing that a program failed to fill in', () => {
      expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\(\)|\.\.|।\./);
    });
  });

  it('search engines are not told to read the texts for assistants, and may', () => {
    const map = textAt(site, '/sitemap-0.xml');
    expect(map).not.toMatch(/llms|\.txt|\.md|feed/);
    expect(textAt(site, '/robots.txt')).not.toMatch(/^Disallow: *\S/m);
  });
});

const encodedParens = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29');
