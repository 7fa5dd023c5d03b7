/** No figure without who says so and when; no source that cannot be looked up. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, formatPartialDate } from '../../src/i18n/format.ts';
import { type Bilingual, type Locale, locales } from '../../src/i18n/locales.ts';
import { figure as figureSchema, source as sourceSchema } from '../../src/schemas/lists.ts';
import { chart as chartSchema } from '../../src/schemas/lists.ts';
import { listItems } from '../setup/content.ts';
import { localeOf, nameOf, textOf, textsOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

describe.each(['first', 'second'] as const)('site “%s”', (site) => {
  const { content } = sites[site];
  const pages = pagesOf(site);
  const sources = Object.entries(listItems(content, 'sources')).map(([id, item]) => ({ id, ...sourceSchema.parse(item) }));
  const figures = Object.entries(listItems(content, 'figures')).map(([id, item]) => ({ id, ...figureSchema.parse(item) }));
  const charts = Object.values(listItems(content, 'charts')).map((item) => chartSchema.parse(item));
});
