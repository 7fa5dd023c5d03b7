/** What is not translated yet is shown in the language it has, with a notice and marked as such. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { contentFiles } from '../setup/content.ts';
import { textOf, tidy } from '../setup/dom.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, fixtureContent, sites } from '../setup/sites.ts';

const slug = 'parking-full';
const notices = ({ document }: Page) => document.querySelectorAll('[data-borrowed]');

const page = (site: SiteName, path: string): Page => {
  const found = pagesOf(site).find((each) => each.path === path);
  if (!found) throw new Error(`The site “${site}” has no page ${path}.`);
  return found;
};

describe('an update without a translation', () => {
  const files = contentFiles(fixtureContent).filter((file) => file.kind === 'updates' && file.slug === slug);
  const [original] = files;
  const title = String(original?.fields.title);
  const body = tidy(original?.body ?? '');
  const item = (locale: Locale) => {
    const path = locale === 'en' ? '/en/updates/' : '/updates/';
    const found = page('second', path).document.getElementById(slug);
    if (!found) throw new Error(`${path} does not have “${slug}”.`);
    return found;
  };

  it('is written in Hindi alone', () => {
    expect(files.map(({ locale }) => locale)).toEqual(['hi']);
  });

  it('is on the English page in Hindi, with its title and body marked as Hindi', () => {
    const marked = item('en').querySelectorAll('[lang=hi]').map(textOf);
    expect(marked).toContain(title);
    expect(marked).toContain(body);
  });

  it('stands under a notice in English', () => {
    const [notice, ...others] = notices(page('second', '/en/updates/'));
    expect(others).toEqual([]);
    expect(notice && textOf(notice)).toBe(wordsIn('en').borrowed);
    expect(notice?.closest('[lang=hi]')?.tagName).toBeUndefined();
  });

  it('is not borrowed on the Hindi page', () => {
    const hindi = item('hi');
    expect(textOf(hindi)).toContain(title);
    expect(textOf(hindi)).toContain(body);
    expect(hindi.querySelectorAll('[lang=hi], [lang=en]').map(textOf)).toEqual([]);
    expect(notices(page('second', '/updates/'))).toEqual([]);
  });

  it('is marked as Hindi wherever English pages name it', () => {
    const naming = pagesOf('second').filter(
      ({ path, document }) => path.startsWith('/en/') && textOf(document).includes(title),
    );
    expect(naming.map(({ path }) => path)).toContain('/en/');
    for (const { path, document } of naming)
      expect(document.querySelectorAll('[lang=hi]').map(textOf), path).toContain(title);
  });
});

describe('a notice', () => {
  it('stands on no page whose text is all translated', () => {
    const borrowing = (Object.keys(sites) as SiteName[]).flatMap((site) =>
      pagesOf(site)
        .filter((each) => notices(each).length > 0)
        .map(({ path }) => `${site} ${path}`),
    );
    const expected = ['second', 'scheduled', 'cancelled', 'postponed', 'postponedTo'];
    expect(borrowing).toEqual(expected.map((site) => `${site} /en/updates/`));
  });
});
