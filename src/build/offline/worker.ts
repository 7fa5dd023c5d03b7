/**
 * The service worker: runs beside the pages of the site and answers for them where the network does not. A new build's
 * waits until no page of the old one is open; so the old copies stay as long as anything may ask for them.
 */
import { copyOrFresh, freshOrCopy, pagePath } from './answer.ts';
import { dropOthers } from './copies.ts';
import { fill, isHashed, pathsForUpdate, pathsForVisit } from './fill.ts';
import { type Asked, plan, scope } from './scope.ts';

const isLeft = (path: string): boolean => plan.left.some((start) => path.startsWith(start));
/** Other files that open in the window, as a PDF, are too large to be kept unasked. */
const isPagePath = (path: string): boolean => /(?:\/|\/[^/.]+|\.html)$/.test(path);
const planned = new Set(plan.languages.flatMap(({ files, pages }) => [...files, ...pages]));

scope.addEventListener('install', (event) => event.waitUntil(pathsForUpdate().then(fill)));

scope.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => scope.clients.claim())));

/** A page is there, and the phone has time. */
scope.addEventListener('message', (event) => {
  const { pathname } = new URL(event.source?.url ?? scope.location.href);
  event.waitUntil(fill(pathsForVisit(pagePath(pathname))).catch(() => undefined));
});

async function hashed({ request, clientId }: Asked, path: string): Promise<Response> {
  const page = await scope.clients.get(clientId);
  return copyOrFresh(request, path, page !== undefined && !isLeft(new URL(page.url).pathname));
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === scope.location.origin && pathname.startsWith(plan.base) && !isLeft(pathname);
  if (request.method !== 'GET' || !isOurs) return;
  const stayAwake = (work: Promise<unknown>) => event.waitUntil(work);
  // The line comes with a copy: what it looks like must not wait for the network again.
  if (isHashed(pathname) || pathname === plan.lineStyles) event.respondWith(hashed(event, pathname));
  else if (planned.has(pathname)) event.respondWith(freshOrCopy(request, pathname, stayAwake));
  else if (request.mode === 'navigate' && isPagePath(pathname))
    event.respondWith(freshOrCopy(request, pagePath(pathname), stayAwake));
});
