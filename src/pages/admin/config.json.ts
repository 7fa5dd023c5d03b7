import type { APIRoute } from 'astro';
import { editing } from '../../data/editing.ts';
import { editorConfig } from '../../authoring/editor/config.ts';

export const GET: APIRoute = async () => Response.json(editorConfig(await editing()));
