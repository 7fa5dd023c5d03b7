/**
 * Has Zod read its schemas without making code of them: the policy of the editor's page refuses code from strings, and would count the
 * attempt. To be imported before any schema.
 */
import { config } from 'zod';

config({ jitless: true });
