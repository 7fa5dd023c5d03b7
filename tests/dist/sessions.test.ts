/** A session's page says of its time what is known, and nothing that is not so. */
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

describe.each(['first', 'second', 'cancelled', 'postponed'] as const)('sessions of site “%s”', (site) => {
  const timed = new Set(
    contentFiles(sites[site].content).flatMap(({ kind, slug, fields }) =>
      kind === 'sessions' && fields.start !== undefined ? [slug] : [],
    ),
  );
  const sessions = pagesOf(site).flatMap((page) => {
    const slug = /^\/programme\/([^/]+)\/$/.exec(routeOf(page))?.[1];
    return slug === undefined ? [] : [{ page, slug }];
  });

  it('are said to have no time of their own only where none was announced', () => {
    expect(sessions.length).toBeGreaterThan(5);
    // While the conclave itself waits for a date, no time is spoken of.
    const isUnknown = (slug: string) => site !== 'postponed' && !timed.has(slug);
    for (const { page, slug } of sessions) {
      const unknown = wordsIn(localeOf(page)).programme.timeUnknown;
      expect(textOf(page.document).includes(unknown), page.path).toBe(isUnknown(slug));
    }
  });
});
