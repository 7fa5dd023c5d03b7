import type { APIRoute } from 'astro';
import { textHashes } from '../../data/folder-files.ts';

/** By this the editor sees whether what it saved is published. */
export const GET: APIRoute = async () => Response.json(await textHashes());
