/** “Improve this page”: where a repository is set, every page leads to the file it is made of. */
import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';

const { content, repository } = sites.scheduled;
const beginnings = {
  edit: `https://github.com/${repository}/edit/main/`,
  tree: `https://github.com/${repository}/tree/main/`,
};

const gitHubLinks = ({ document }: Page): string[] =>
  document
    .querySelectorAll('footer a')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('https://github.com/'));

describe('a site whose content lies in a repository', () => {
  const pages = pagesOf('scheduled').filter(({ path }) => path !== missingPage);
  const fileOf = (path: string): string => {
    const page = pages.find((each) => each.path === path);
    if (!page) throw new Error(`There is no page ${path}.`);
    return gitHubLinks(page)
      .join()
      .replace(`${beginnings.edit}${content}/`, '')
      .replace(`${beginnings.tree}${content}/`, '');
  };

  it('has on every page one link to a file or folder that exists', () => {
    const wrong = pages.flatMap((page) => {
      const [href = '', ...more] = gitHubLinks(page);
      const isEdit = href.startsWith(beginnings.edit);
      const path = href.replace(isEdit ? beginnings.edit : beginnings.tree, '');
      const right = more.length === 0 && existsSync(path) && statSync(path).isFile() === isEdit;
      return right ? [] : [`${page.path}: “${href}”`];
    });
    expectNone(wrong);
  });

  it('says it in the words of the page’s language', () => {
    const wrong = pages.filter(({ path, document }) => {
      const { improve } = wordsIn(localeOf({ path })).footer;
      return !document.querySelector('footer')?.textContent.includes(improve);
    });
    expectNone(wrong.map(({ path }) => path));
  });

  it.each([
    ['/', 'event/conclave.hi.mdx'],
    ['/en/', 'event/conclave.en.mdx'],
    ['/programme/', 'sessions'],
    ['/en/programme/closing/', 'sessions/closing.en.mdx'],
    ['/programme/closing/', 'sessions/closing.hi.mdx'],
    ['/products/', 'products'],
    ['/industry/', 'industry'],
    ['/help/', 'schemes'],
    ['/updates/', 'updates'],
    ['/en/about/', 'event/about.en.mdx'],
    ['/poster/', 'event/conclave.hi.mdx'],
  ])('leads from %s to %s', (path, file) => {
    expect(fileOf(path)).toBe(file);
  });

  it('leads from a venue, a product and a sector to their own files', () => {
    expect(fileOf('/en/venue/')).toMatch(/^venues\/[a-z-]+\.en\.mdx$/);
    const entries = pages.filter(({ path }) => /^\/(?:products|industry)\/[^/]+\/$/.test(path));
    expect(entries.length).toBeGreaterThan(2);
    const wrong = entries.filter(({ path }) => !fileOf(path).endsWith(`/${path.split('/').at(-2)}.hi.mdx`));
    expectNone(wrong.map(({ path }) => path));
  });
});

describe.each(['first', 'underPath', 'second', 'cancelled'] as const)(
  'site “%s”, without a repository',
  (site: SiteName) => {
    it('offers nothing of the kind', () => {
      expectNone(
        pagesOf(site)
          .filter((page) => gitHubLinks(page).length > 0)
          .map(({ path }) => path),
      );
    });
  },
);
