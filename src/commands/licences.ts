/** `npm run licences`: writes the licences of what reaches visitors into `THIRD-PARTY.md`. */
import { writeFileSync } from 'node:fs';
import { notices, noticesFile } from '../licences/notices.ts';

writeFileSync(noticesFile, notices());
