import type { APIRoute } from 'astro';
import { conclaveIn } from '../data/conclave.ts';
import { drawingFile } from '../data/folder-files.ts';
import { defaultLocale } from '../i18n/locales.ts';

export const GET: APIRoute = async () => {
  const { entry } = await conclaveIn(defaultLocale);
  return new Response(drawingFile(entry.mark), { headers: { 'Content-Type': 'image/svg+xml' } });
};
