/**
 * The service worker: it answers for the pages of the site where the network does not. The worker of a new build waits until no page of
 * the old one is open, so old copies stay as long as they may be requested.
 */
import {
  copyOf,
  deleteOtherBuilds,
  isHashed,
  languageOf,
  pathsForUpdate,
  pathsForVisit,
  store,
  storeAll,
  storedAt,
} from './copies.ts';
import { formatAge, withLine } from './copy-line.ts';
import { type FetchEvent, plan, scope } from './scope.ts';

/** How long a request waits for a slow network where there is a copy. */
const networkTimeoutMs = 3000;

type Failure = 'offline' | 'slow';

/** `/base/help`, `/base/help/index.html` and `/base/help/` are one page. */
const pagePath = (path: string): string => path.replace(/index\.html$/, '').replace(/\/?([^/.]+)$/, '/$1/');

const isPage = (response: Response): boolean => /^text\/html\b/.test(response.headers.get('Content-Type') ?? '');

async function pageWithLine(page: Response, line: string, status = 200): Promise<Response> {
  return new Response(withLine(await page.text(), line, plan.lineStyles), { status, headers: page.headers });
}

async function fromCopy(path: string, failure: Failure): Promise<Response | undefined> {
  const copy = await copyOf(path);
  const words = languageOf(path)?.words;
  if (!copy || !words || !isPage(copy)) return copy;
  return pageWithLine(copy, words[failure].replace('{age}', formatAge(words.tag, Date.now() - storedAt(copy))));
}

/** The response for a page without a copy: the language's home page, or the page for wrong addresses. */
async function fallbackFor(path: string): Promise<Response> {
  const { start = plan.base, words } = languageOf(path) ?? {};
  const page = (await copyOf(start)) ?? (await copyOf(plan.missing));
  return page && words ? pageWithLine(page, words.missing, 503) : Response.error();
}

/** Reads the response to its end: a network may fail in the middle of a page. @throws if it does, or if there is none */
async function fromNetwork(request: Request, path: string): Promise<Response> {
  // A navigation request cannot be sent again with other options.
  const response = await fetch(request.url, { cache: 'no-cache', redirect: 'manual' });
  if (!response.ok) return response;
  const { status, headers } = response;
  const complete = new Response(await response.blob(), { status, headers });
  await store(path, complete.clone());
  return complete;
}

const timeout = (): Promise<'slow'> => new Promise((resolve) => setTimeout(resolve, networkTimeoutMs, 'slow'));

async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
  const network = fromNetwork(event.request, path).catch((): Failure => 'offline');
  event.waitUntil(network);
  const first = await Promise.race([network, timeout()]);
  if (first instanceof Response && first.status < 500) return first;
  const copy = await fromCopy(path, first instanceof Response ? 'slow' : first);
  if (copy) return copy;
  const last = await network;
  return last instanceof Response ? last : fallbackFor(path);
}

const isExcluded = (path: string): boolean => plan.excluded.some((start) => path.startsWith(start));

/** For files whose names change with their content. Those of excluded pages are not stored. */
async function cacheFirst({ request, clientId }: FetchEvent, path: string): Promise<Response> {
  const page = await scope.clients.get(clientId);
  const copy = await copyOf(path);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok && page && !isExcluded(new URL(page.url).pathname)) await store(path, response.clone());
  return response;
}

/** Other files that open in the window, such as PDFs, are too large to be stored unasked. */
const isPagePath = (path: string): boolean => /(?:\/|\/[^/.]+|\.html)$/.test(path);
const planned = new Set(plan.languages.flatMap(({ files, pages }) => [...files, ...pages]));

scope.addEventListener('install', (event) => event.waitUntil(pathsForUpdate().then(storeAll)));

scope.addEventListener('activate', (event) => event.waitUntil(deleteOtherBuilds().then(() => scope.clients.claim())));

/** A page has loaded and is idle. */
scope.addEventListener('message', (event) => {
  const { pathname } = new URL(event.source?.url ?? scope.location.href);
  event.waitUntil(storeAll(pathsForVisit(pagePath(pathname))).catch(() => undefined));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === scope.location.origin && pathname.startsWith(plan.base) && !isExcluded(pathname);
  if (request.method !== 'GET' || !isOurs) return;
  // The styles of the line come from the cache too: where a page is a copy, the network would keep them waiting.
  if (isHashed(pathname) || pathname === plan.lineStyles) event.respondWith(cacheFirst(event, pathname));
  else if (planned.has(pathname)) event.respondWith(networkFirst(event, pathname));
  else if (request.mode === 'navigate' && isPagePath(pathname))
    event.respondWith(networkFirst(event, pagePath(pathname)));
});
