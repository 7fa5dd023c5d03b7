/** `npm run guide:examples`: writes the examples of `tests/fixtures/guide/` into the guide. */
import { writeFileSync } from 'node:fs';
import { locales } from '../../../src/i18n/locales.ts';
import { guideFolder, guideIn, withExamples } from './tasks.ts';

for (const locale of locales) writeFileSync(`${guideFolder}/${locale}.md`, withExamples(guideIn(locale)));
