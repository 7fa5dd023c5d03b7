/** What every output offers without the visitor's clock, by the status and by the day on which the site is built. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFullDay } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import type { Offer } from '../../src/lib/offers.ts';
import { fileAt, pathOf } from '../setup/addresses.ts';
import { conclaveOf } from '../setup/conclave.ts';
import { localeOf, textOf } from '../setup/dom.ts';
import { type Page, addressedPages, pageAt } from '../setup/pages.ts';
import { builtOf } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';

const ahead: Offer[] = ['register', 'entry', 'watch', 'calendar', 'directions', 'news'];
const expected: Partial<Record<SiteName, Offer[]>> = {
  full: ahead,
  scheduled: ahead,
  postponedTo: ahead,
  postponed: ['entry', 'calendar', 'news'],
  cancelled: ['calendar', 'news'],
  over: ['recording'],
};
const looked = builtOf('full', 'scheduled', 'postponedTo', 'postponed', 'cancelled', 'over');

const registrationLink = (site: SiteName): unknown =>
  (conclaveOf(site).facts.registration as { link?: string } | undefined)?.link;

/** What a page offers in the parts of it that are not hidden. */
function offersOn(page: Page, site: SiteName): Offer[] {
  const { liveStream, recording } = conclaveOf(site).facts;
  const seen = page.document.querySelectorAll('a, p, span').filter((element) => !element.closest('[hidden]'));
  const leads = (test: (address: string) => boolean) =>
    seen.some((element) => element.tagName === 'A' && test(element.getAttribute('href') ?? ''));
  const says = (words: string) => seen.some((element) => textOf(element).startsWith(words));
  const { conclave, paper } = wordsIn(localeOf(page));
  const found: Record<Offer, boolean> = {
    register: leads((address) => address === registrationLink(site)),
    entry: says(conclave.priced('')),
    watch: leads((address) => address === liveStream),
    recording: leads((address) => address === recording),
    calendar: leads((address) => address.endsWith('.ics')),
    directions: leads((address) => address.includes('google.com/maps')),
    news: says(paper.latest) || says(paper.scan),
  };
  return (Object.keys(found) as Offer[]).filter((offer) => found[offer]);
}

describe.each(looked)('the site “%s”', (site) => {
  const offers = expected[site] ?? [];
  const textAt = (path: string) => readFileSync(fileAt(site, path) ?? '', 'utf8');
  const built = site === 'over';

  it('offers on its pages what its status and its day allow, and nothing else', () => {
    // A report is written when the day is over; the fixture has it before.
    const pages = addressedPages(site).filter(({ path }) => !path.endsWith('/report/'));
    const found = pages.map((page) => [page.path, offersOn(page, site)] as const);
    for (const [path, some] of found) expect(offers, path).toEqual(expect.arrayContaining(some));
    expect([...new Set(found.flatMap(([, some]) => some))].toSorted()).toEqual(offers.toSorted());
  });

  it('offers the same to search engines', () => {
    const graph = pageAt(site, '/').document.querySelector('script[type*=json]')?.rawText ?? '';
    const { liveStream } = conclaveOf(site).facts;
    expect(graph.includes('"Offer"')).toBe(offers.includes('entry'));
    expect(graph.includes(String(registrationLink(site)))).toBe(offers.includes('register'));
    expect(graph.includes(String(liveStream))).toBe(offers.includes('watch'));
  });

  it.each(locales)('says in every text whether the day is over: %s', (locale) => {
    const { phase, programme, assistant, unannounced } = wordsIn(locale);
    const programmeText = textAt(pathOf(locale, '/programme.txt'));
    expect(programmeText.includes(programme.message.map)).toBe(offers.includes('directions'));
    const llms = textAt('/llms.txt');
    expect(llms.includes(assistant.today)).toBe(!built);
    const home = pageAt(site, pathOf(locale, '/')).document;
    const card = home.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
    const message = home.querySelector('#share a[href^="https://wa.me"]')?.getAttribute('href') ?? '';
    for (const text of [programmeText, llms, card, new URL(message).searchParams.get('text')])
      expect(text?.includes(phase.over)).toBe(built);
    expect(programmeText).not.toContain(unannounced[built ? 'venue' : 'venuePast']);
  });
});

describe.each(locales)('a site built after the day, in %s', (locale) => {
  const { phase, conclave, programme, help, products, industry } = wordsIn(locale);
  const at = (site: SiteName, route: string) => pageAt(site, pathOf(locale, route)).document;
  const headings = (site: SiteName) => at(site, '/').querySelectorAll('main h2').map(textOf);

  it('says so without a script, and has none that could take it back', () => {
    for (const route of ['/', '/programme/', '/venue/']) {
      const main = at('over', route).querySelector('main');
      expect(textOf(main ?? at('over', route)), route).toContain(phase.over);
      expect(main?.querySelectorAll('[data-when], [data-phase-strip], script')).toEqual([]);
    }
  });

  it('names the day on its card before it says that it has passed', () => {
    const card = at('over', '/').querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
    expect(card).toContain(`${formatFullDay(locale, conclaveOf('over').facts.date)} · ${phase.over}`);
  });

  it('says that the order is as announced only where nothing was changed', () => {
    // The fixture's sessions were changed.
    expect(textOf(at('over', '/programme/'))).not.toContain(phase.overNote);
    expect(textOf(at('sparse', '/programme/'))).toContain(phase.overNote);
  });

  it('has what lasts in the place of the facts, then what is made, help, and only then what was planned', () => {
    const main = at('over', '/').querySelector('main');
    const [lasting] = main?.querySelectorAll('section a') ?? [];
    expect(textOf(lasting ?? at('over', '/'))).toBe(conclave.recording);
    expect(textOf(main ?? at('over', '/'))).not.toContain(formatFullDay(locale, conclaveOf('over').day));
    const found = headings('over');
    const order = [products.heading(2), help.heading, programme.title, conclave.purpose, industry.figuresHeading];
    expect(found.filter((heading) => order.includes(heading))).toEqual(order);
  });

  it('has the programme first on a site built before it, and three needs', () => {
    const order = [programme.title, conclave.purpose, products.heading(2), help.heading];
    expect(headings('full').filter((heading) => order.includes(heading))).toEqual(order);
    expect(at('full', '/').querySelectorAll('main dl > div')).toHaveLength(3);
  });

  it('says whose time it is beside the hours', () => {
    const { zone } = { hi: { zone: 'भारतीय समय · IST' }, en: { zone: 'India time · IST' } }[locale];
    for (const route of ['/', '/programme/', '/programme/quiet-furnace/', '/venue/', '/poster/'])
      expect(textOf(at('full', route)), route).toContain(zone);
    expect(readFileSync(fileAt('full', pathOf(locale, '/programme.txt')) ?? '', 'utf8')).toContain(zone);
  });
});

it.each(locales)(
  'the day of a cancelled conclave is struck out on the pages of its venue and its programme: %s',
  (locale) => {
    const day = formatFullDay(locale, conclaveOf('cancelled').day);
    for (const route of ['/venue/', '/programme/']) {
      const { document } = pageAt('cancelled', pathOf(locale, route));
      const struck = document.querySelectorAll('s').filter((element) => !element.closest('[data-status]'));
      expect(struck.map(textOf).join(), route).toContain(day);
    }
  },
);
