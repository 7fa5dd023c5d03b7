import type { APIRoute } from 'astro';
import { fileBytes, fileNames } from '../../data/files.ts';

export const getStaticPaths = () => fileNames().map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params: { name = '' } }) => new Response(fileBytes(name));
