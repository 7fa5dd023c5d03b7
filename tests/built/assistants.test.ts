/** What assistants read: the status and the right day first, then every page. */
import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathIn } from '../setup/addresses.ts';
import { conclaveOf, headlineOf } from '../setup/conclave.ts';
import { expectNone } from '../setup/findings.ts';
import { listedPages, pagesOf } from '../setup/pages.ts';
import { fixtureSites } from '../setup/scope.ts';
import { type SiteName, sites } from '../setup/sites.ts';

type Node = ReturnType<typeof markdownToMdast>;

const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);
const everyNode = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(everyNode)];
const linksIn = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));

const textAt = (site: SiteName, path: string): string => readFileSync(fileAt(site, path) ?? path, 'utf8');

/** Internal links that lead to no file or no place on its page. */
function dangling(site: SiteName, links: readonly string[]): string[] {
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  return links.filter((link) => {
    if (!/^https?:/.test(link)) return !link.startsWith('mailto:');
    const url = new URL(link);
    const path = pathIn(site, url);
    if (path === undefined) return url.origin === sites[site].siteUrl;
    return (
      fileAt(site, path) === undefined || (url.hash && !pages.get(path)?.document.getElementById(url.hash.slice(1)))
    );
  });
}

describe.each(fixtureSites)('for assistants, site “%s”', (site) => {
  const index = textAt(site, '/llms.txt');
  const root = childrenOf(markdownToMdast(index));

  it('the index has the form of llmstxt.org: a title, a summary, and a list of links in each language', () => {
    const listed = locales.flatMap(() => ['heading', 'list']);
    expect(root.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
    expect(root.slice(-listed.length).map(({ type }) => type)).toEqual(listed);
    const items = index.split('\n').filter((line) => line.startsWith('- ['));
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) expect(item).toMatch(/^- \[.+?\]\(https?:\S+\)(?:: .+)?$/);
  });

  it('the index leads to every listed page and to the programme as text, and every link leads somewhere', () => {
    const links = linksIn(root.flatMap(everyNode));
    for (const path of [...listedPages(site).map((page) => page.path), '/programme.txt', '/en/programme.txt'])
      expect(links).toContain(addressOf(site, path));
    expectNone(dangling(site, links));
  });

  it.each(locales)('the first lines say whether, and on which day, in words and as an instant: %s', (locale) => {
    const { status, assistant } = wordsIn(locale);
    const { facts, day } = conclaveOf(site);
    // Without hours the day alone is known.
    const start = facts.start ? `${day}T${facts.start}:00+05:30` : wordsIn(locale).unannounced.hours;
    const text = index.slice(0, 2500);
    expect(text).toContain(headlineOf(site, locale) ?? assistant.asAnnounced);
    for (const words of site === 'postponed' ? [status.noNewDate] : [formatFullDay(locale, day), start])
      expect(text).toContain(words);
    expect(text.includes(start)).toBe(site !== 'postponed');
  });

  it('shows nothing that a program failed to fill in', () => {
    expect(index).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\(\)|\.\.|।\./);
  });
});
