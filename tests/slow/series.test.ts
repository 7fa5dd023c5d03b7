/** A series of five cities: each is built as if it were alone, and the index is made of what they publish. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, readHeaders } from '../../src/build/headers/headers-file.ts';
import { formatFullDay, formatPartialDate } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { type TestCity, otherCity, seriesDay, testCities, testSeries, writeSeries } from '../setup/series.ts';
import { childrenOf, parseXml, textIn } from '../setup/xml.ts';

const host = 'https://series.example';
const base = '/meet/';
let folder: string;
let list: string;
let dist: string;

function buildSeries(path: string) {
  // Vitest sets one of its own, which Astro would take.
  const { BASE_URL: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    SITE_URL: host,
    BASE_PATH: '/meet',
    SOURCE_DATE_EPOCH: String(Date.parse(seriesDay) / 1000),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/build-series.ts', path, '--outDir', dist],
    { env, encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { status, output: `${stdout}${stderr}` };
}

const read = (...path: string[]): string => readFileSync(join(dist, ...path), 'utf8');
const pageAt = (path: string): HTMLElement => parse(read(path, 'index.html'));
const textFiles = (path: string): string[] =>
  globSync('**/*.{html,txt,md,xml,ics,webmanifest,json,js,css,svg}', { cwd: join(dist, path) });

/** The file that answers for an address of the series; undefined where there is none. */
function fileFor(address: string): string | undefined {
  const { origin, pathname } = new URL(address, `${host}${base}`);
  if (origin !== host || !pathname.startsWith(base)) return undefined;
  const file = join(dist, pathname.slice(base.length), pathname.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync('.cache/series-test-');
  dist = join(folder, 'dist');
  list = writeSeries(join(folder, 'cities'));
  const { status, output } = buildSeries(list);
  expect(status, output).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(testCities)('the site of $en', (city: TestCity) => {
  it('is whole, under its own path', () => {
    const pages = textFiles(city.path).filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
    expect(pages.length).toBeGreaterThan(10);
    const canonical = pageAt(city.path).querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(`${host}${base}${city.path}/`);
    expect(pageAt(`${city.path}/en`).querySelector('h1')?.text).toContain(city.en);
  });

  it('has no trace of another city', () => {
    const others = testCities.filter((each) => each !== city).flatMap(({ path, hi, en }) => [path, hi, en]);
    const names = [...others, otherCity.hi, otherCity.en];
    const files = textFiles(city.path);
    expect(files.length).toBeGreaterThan(25);
    expectNone(
      files.flatMap((file) => {
        const text = read(city.path, file);
        return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
      }),
    );
    expectNone(
      globSync('**/*', { cwd: join(dist, city.path) }).filter((file) => names.some((name) => file.includes(name))),
    );
  });

  it.each(locales)('leads from the foot of every page to the index and to the next conclave: %s', (locale) => {
    const index = `${host}${base}${locale === 'hi' ? '' : 'en/'}`;
    const { footer } = wordsIn(locale);
    const pages = textFiles(city.path).filter((file) => file.endsWith('index.html') && !file.startsWith('admin/'));
    const own = pages.filter((file) => file.startsWith('en/') === (locale === 'en'));
    expect(own.length).toBeGreaterThan(5);
    for (const file of own) {
      const links = parse(read(city.path, file)).querySelectorAll(`footer a[href^="${index}"]`);
      const found = links.map((link) => [link.text.trim(), link.getAttribute('href')]);
      expect(found, file).toEqual([
        [footer.series, index],
        [footer.next, `${index}#next`],
      ]);
    }
  });
});

describe.each(locales)('the index in %s', (locale: Locale) => {
  const path = locale === 'hi' ? '' : 'en';
  const words = wordsIn(locale).series;
  const cityPage = (city: TestCity) => `${base}${city.path}${pathOf(locale, '/')}`;

  it('lists every city with its day and state: what is to come, then what is over', () => {
    const rows = pageAt(path).querySelectorAll('main ol > li');
    const hrefs = rows.map((row) => row.querySelector('h3 a')?.getAttribute('href'));
    const [amrapur, belagaon, ...ahead] = testCities as [TestCity, TestCity, ...TestCity[]];
    const expected = [...ahead, belagaon, amrapur];
    expect(hrefs).toEqual(expected.map(cityPage));
    for (const [index, row] of rows.entries()) {
      const city = expected[index];
      expect(row.text).toContain(city?.[locale]);
      expect(row.text).toContain(formatPartialDate(locale, city?.date.slice(0, 7) ?? ''));
      expect(row.text.includes(wordsIn(locale).phase.over)).toBe(city === amrapur || city === belagaon);
      expect(row.text.includes(words.next)).toBe(index === 0);
    }
  });

  it('shows the next conclave at its mark, and names the city without a site with its source', () => {
    const page = pageAt(path);
    const next = testCities.find(({ date }) => date > seriesDay);
    const text = page.querySelector('#next')?.text;
    for (const part of [next?.[locale], formatFullDay(locale, next?.date ?? '')]) expect(text).toContain(part);
    const row = page.querySelector('main table tbody tr');
    expect(row?.text).toContain(otherCity[locale]);
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/paper');
  });

  it('draws the cities on a map that screen readers pass over', () => {
    const map = pageAt(path).querySelector('svg.city-map');
    expect(map?.getAttribute('aria-hidden')).toBe('true');
    expect(map?.querySelectorAll('.spot')).toHaveLength(testCities.length + 1);
    expect(map?.querySelectorAll('.flag')).toHaveLength(1);
  });

  it('has the head of a page of the house, and neither a script nor anything of another host', () => {
    const page = pageAt(path);
    const value = (selector: string, attribute: string) => page.querySelector(selector)?.getAttribute(attribute);
    expect(value('html', 'lang')).toBe(locale);
    expect(value('link[rel="canonical"]', 'href')).toBe(`${host}${base}${path}${path && '/'}`);
    const alternates = page.querySelectorAll('link[hreflang]').map((link) => link.getAttribute('href'));
    expect(alternates).toEqual([`${host}${base}`, `${host}${base}en/`, `${host}${base}`]);
    expect(value('meta[http-equiv="Content-Security-Policy"]', 'content')).toContain("default-src 'none'");
    const next = testCities.find(({ date }) => date > seriesDay)?.path;
    expect(value('meta[property="og:image"]', 'content')).toContain(`${host}${base}${next}/cards/`);
    expect(page.querySelector('title')?.text).toContain(testSeries[locale]);
    expect(page.querySelectorAll('script')).toEqual([]);
    const sources = page.querySelectorAll('[src]').map((element) => element.getAttribute('src') ?? '');
    expect(sources.length).toBe(testCities.length);
    expectNone(sources.filter((source) => !source.startsWith(base)));
  });

  it('leads only to pages and files that are there', () => {
    const page = pageAt(path);
    const addresses = [
      ...page
        .querySelectorAll('[href], [src]')
        .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? ''),
      page.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
    ].filter((each) => !each.startsWith('#') && !each.startsWith('https://example.org'));
    expect(addresses.length).toBeGreaterThan(20);
    expectNone(addresses.filter((address) => fileFor(address) === undefined));
  });

  it('gathers the changes of all cities in one feed, newest first, each with its city and its own feed', () => {
    const feed = parseXml(read(path, 'feed.xml')).documentElement;
    if (!feed) throw new Error('The index has no feed.');
    expect(textIn(feed, 'id')).toBe(`${host}${base}${path}${path && '/'}feed.xml`);
    const entries = childrenOf(feed, 'entry');
    const newest = testCities.toReversed();
    expect(
      entries.map((entry) => textIn(entry, 'title').startsWith(`${newest[entries.indexOf(entry)]?.[locale]}: `)),
    ).toEqual(newest.map(() => true));
    const times = entries.map((entry) => Date.parse(textIn(entry, 'updated')));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const sources = entries.flatMap((entry) => childrenOf(entry, 'source').map((source) => textIn(source, 'id')));
    expect(sources).toEqual(newest.map((city) => `${host}${cityPage(city)}feed.xml`));
    expectNone(entries.map((entry) => textIn(entry, 'id')).filter((id) => fileFor(id) === undefined));
  });
});

describe('the series as a whole', () => {
  it('has one sitemap index, one robots.txt and one file of headers', () => {
    expect(globSync('**/{robots.txt,sitemap-index.xml,_headers}', { cwd: dist }).toSorted()).toEqual([
      '_headers',
      'robots.txt',
      'sitemap-index.xml',
    ]);
    expect(read('robots.txt')).toContain(`Sitemap: ${host}${base}sitemap-index.xml`);
    const index = parseXml(read('sitemap-index.xml')).documentElement;
    const listed = index ? childrenOf(index, 'sitemap').map((each) => textIn(each, 'loc')) : [];
    const wanted = ['', ...testCities.map(({ path }) => `${path}/`)].map((at) => `${host}${base}${at}sitemap-0.xml`);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expectNone(listed.filter((address) => fileFor(address) === undefined));
  });

  it('gives every file its headers, each once, with few rules', () => {
    const text = read('_headers');
    const rules = readHeaders(text);
    expect(rules.length).toBeLessThan(100);
    const everywhere = new RegExp(`^${base}\\*$`);
    for (const file of globSync('**/*.*', { cwd: dist }).filter(
      (each) => each !== '_headers' && statSync(join(dist, each)).isFile(),
    )) {
      const path = `${base}${file.replace(/index\.html$/, '')}`;
      expect(headersFor(rules, path)['Cache-Control'], path).toBe(
        /\/_astro\/|\/cards\/.+\.jpg$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      const fitting = rules.filter((rule) => !everywhere.test(rule.path) && headersFor([rule], path)['Cache-Control']);
      expect(
        fitting.map((rule) => rule.path),
        path,
      ).toHaveLength(1);
    }
  });

  it('answers for wrong addresses in both languages, with its cities', () => {
    const page = parse(read('404.html'));
    for (const { hi, en, path } of testCities) {
      expect(page.text).toContain(hi);
      expect(page.text).toContain(en);
      expect(page.querySelector(`main a[href="${base}${path}/en/"]`)).not.toBeNull();
    }
  });
});

describe('a mistake', () => {
  const stamps = () => globSync('**/*', { cwd: dist }).map((file) => `${file} ${statSync(join(dist, file)).mtimeMs}`);

  it('in the list is named with its file and line in both languages, and nothing is built or published', () => {
    const before = stamps();
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, readFileSync(list, 'utf8').replace(/(path: chitwara, content: \S*)chitwara/, '$1chitvara'));
    const { status, output } = buildSeries(wrong);
    expect(status).toBe(1);
    expect(output).toContain(`${wrong}:5:`);
    expect(output).toContain('chitvara');
    expect(output).toMatch(/फोल्डर का पता जांचें/);
    expect(output).toMatch(/Check the path of the folder/);
    expect(output).not.toContain('[build]');
    expect(stamps()).toEqual(before);
  });

  it('in the content of one city leaves the whole series as it was', () => {
    const before = stamps();
    const event = join(folder, 'cities/eklavyanagar/event/conclave.hi.mdx');
    const text = readFileSync(event, 'utf8');
    writeFileSync(event, text.replace('2030-03-22', '2030-03-42'));
    const two = join(folder, 'two.yaml');
    writeFileSync(two, readFileSync(list, 'utf8').replace(/(?: {2}- \{ path.*\n){4}/, ''));
    const { status, output } = buildSeries(two);
    writeFileSync(event, text);
    expect(status).toBe(1);
    expect(output).toContain(`${event}:`);
    expect(output).toMatch(/as it was before/);
    expect(stamps()).toEqual(before);
  });
});
