/** What organisers put between their paragraphs is on the pages, in both languages, with all that a reader needs. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { type UsedComponent, parseProse } from '../../src/prose/parse.ts';
import { type ComponentName, componentNames } from '../../src/schemas/components/index.ts';
import { fileAt } from '../setup/addresses.ts';
import { contentFiles, listItems } from '../setup/content.ts';
import { localeOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { fixtureContent, sites } from '../setup/sites.ts';
import { unsafeIn } from '../setup/unsafe.ts';

const pages = pagesOf('second');
const proseIn = (locale: string) =>
  pages.filter((page) => localeOf(page) === locale).flatMap(({ document }) => document.querySelectorAll('.prose'));

describe.each(locales)('the second conclave’s texts: %s', (locale) => {
  const bodies = contentFiles(fixtureContent).filter((file) => file.locale === locale);
  const used = bodies.flatMap(({ body }) => parseProse(body).components);
  const one = (name: ComponentName): UsedComponent['attributes'] => {
    const found = used.find(({ component }) => component === name);
    if (!found) throw new Error(`No body in ${locale} has a ${name}.`);
    return found.attributes;
  };
  const prose = proseIn(locale);
  const elements = (selector: string) => prose.flatMap((each) => each.querySelectorAll(selector));
  const linkTo = (href: string | undefined) => elements('a').find((link) => link.getAttribute('href') === href);

  it('have every component', () => {
    expect(new Set(used.map(({ component }) => component))).toEqual(new Set(componentNames));
  });

  it('show what each component was told', () => {
    const shown = prose
      .map((each) => `${textOf(each)} ${each.querySelectorAll('img').map((image) => image.getAttribute('alt'))}`)
      .join('\n');
    const told = used.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([name]) => !['id', 'src', 'file', 'link'].includes(name)),
    );
    expect(told.length).toBeGreaterThan(componentNames.length);
    expectNone(told.filter(([, text]) => !shown.includes(text)).map(([name, text]) => `${name}: “${text}”`));
  });

  it('give a figure with its meaning and source', () => {
    const { label, source } = listItems(fixtureContent, 'figures')[one('Figure').id ?? ''] ?? {};
    const { url } = listItems(fixtureContent, 'sources')[String(source)] ?? {};
    expect(prose.map(textOf).join('\n')).toContain((label as Record<string, string>)[locale]);
    expect(linkTo(String(url))).toBeDefined();
  });

  it('give a picture in sizes for phones', () => {
    const [image] = elements('figure img');
    expect(image?.getAttribute('srcset')).toContain(' 360w');
    expect(Number(image?.getAttribute('width')) / Number(image?.getAttribute('height'))).toBeCloseTo(1280 / 860, 2);
  });

  it('give a file as it is in the content, its kind and size beside it', () => {
    const address = one('Download').file ?? '';
    const original = join(fixtureContent, address);
    expect(readFileSync(fileAt('second', address) ?? '')).toEqual(readFileSync(original));
    expect(textOf(linkTo(address) as never)).toContain(`PDF · ${Math.round(statSync(original).size / 1000)} KB`);
  });

  it('lead to a video by name of its site, and take nothing from there', () => {
    const { link } = one('Video');
    expect(textOf(linkTo(link) as never)).toContain(`${wordsIn(locale).prose.video} · video.example.org`);
    expect(pages.flatMap(({ document }) => document.querySelectorAll('iframe, video, embed, object'))).toEqual([]);
  });

  it('lead with a button to the page in their own language', () => {
    expect(linkTo(locale === 'en' ? '/en/venue/' : '/venue/')).toBeDefined();
  });
});

it.each(Object.keys(sites) as (keyof typeof sites)[])(
  'no text holds anything that could do more than be read: site “%s”',
  (site) => {
    const texts = pagesOf(site).flatMap(({ path, document }) =>
      document.querySelectorAll('.prose').map((prose) => ({ path, prose })),
    );
    expect(texts.length).toBeGreaterThan(10);
    expectNone(texts.flatMap(({ path, prose }) => unsafeIn(prose).map((fault) => `${path} ${fault}`)));
  },
);
