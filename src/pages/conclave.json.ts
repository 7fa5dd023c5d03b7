import type { APIRoute } from 'astro';
import { conclaveFacts } from '../outputs/conclave-facts.ts';

export const GET: APIRoute = async () => Response.json(await conclaveFacts());
