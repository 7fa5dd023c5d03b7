/** Has Zod compile no code: the policy of the editor's page forbids eval. To be imported before any schema. */
import { config } from 'zod';

config({ jitless: true });
