/** What holds of the site whatever its organisers write: its content has no errors, its addresses lead somewhere, all can use it. */
import { expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { textReport } from '../../src/authoring/check/reporters/text-report.ts';
import { undrawableByTypeface } from '../../src/lib/typeface.ts';
import { violationsAt } from '../setup/axe.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { pagesOf } from '../setup/pages.ts';
import { faultsOfReferences } from '../setup/references.ts';
import { sites } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('real');

it('the content can be built: the check finds no error in it', async () => {
  const problems = checkContent(sites.real.content, { undrawable: undrawableByTypeface() });
  expect(textReport(problems.filter(({ level }) => level === 'error'))).toBe('');
});

it('every link, script, picture and fragment leads to something that is there', () => {
  const { checked, found } = faultsOfReferences('real');
  expect(checked.references).toBeGreaterThan(pagesOf('real').length * 10);
  expectNone(Object.values(found).flat());
});

it('pages are accessible, light and dark', async () => {
  const addresses = pagesOfEachKind('real').map(({ path }) => visitor.address('real', path));
  expectNone(await violationsAt(await visitor.newPage({ reducedMotion: 'reduce' }), addresses));
});

it('no page scrolls sideways with text at 200% on a narrow phone', async () => {
  const page = await visitor.newPage({ viewport: { width: 360, height: 740 } });
  const found: string[] = [];
  for (const { path } of pagesOfEachKind('real')) {
    await page.goto(visitor.address('real', path));
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    if (width > 360) found.push(`${path} is ${width} px wide`);
  }
  expectNone(found);
});
