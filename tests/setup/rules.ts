/** The rules for headers that a built site carries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/security/header-rules.ts';
import { headersFile, readHeaders } from '../../src/security/headers-file.ts';
import { type SiteName, sites } from './sites.ts';

export const rulesOf = (site: SiteName): Rule[] =>
  readHeaders(readFileSync(join(sites[site].folder, headersFile), 'utf8'));
