/** Answers for the site's own paths: from the network while there is one, from the copy else. */
import { formatAge, withLine } from './age.ts';
import { copyOf, keep, madeAt } from './copies.ts';
import { languageOf } from './fill.ts';
import { plan } from './scope.ts';

/** How long a visitor with a copy at hand waits for a network that sends nothing. */
const patience = 3000;

type Trouble = 'offline' | 'slow';

/** As `/base/help`, `/base/help/index.html` and `/base/help/` are one page. */
export const pagePath = (path: string): string => path.replace(/index\.html$/, '').replace(/\/?([^/.]+)$/, '/$1/');

const isPage = (response: Response): boolean => /^text\/html\b/.test(response.headers.get('Content-Type') ?? '');

async function withWords(page: Response, line: string, status = 200): Promise<Response> {
  return new Response(withLine(await page.text(), line, plan.lineStyles), { status, headers: page.headers });
}

async function fromCopy(path: string, trouble: Trouble): Promise<Response | undefined> {
  const copy = await copyOf(path);
  const words = languageOf(path)?.words;
  if (!copy || !words || !isPage(copy)) return copy;
  return withWords(copy, words[trouble].replace('{age}', formatAge(words.tag, Date.now() - madeAt(copy))));
}

/** What matters most in place of a page of which there is no copy: the language’s first page, or ways to the others. */
async function notKept(path: string): Promise<Response> {
  const { start = plan.base, words } = languageOf(path) ?? {};
  const page = (await copyOf(start)) ?? (await copyOf(plan.missing));
  return page && words ? withWords(page, words.missing, 503) : Response.error();
}

/** Read to its end: a network may stop in the middle of a page. @throws if it does, or if there is none. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
  // A request to open a page cannot be sent again with other options.
  const response = await fetch(request.url, { cache: 'no-cache', redirect: 'manual' });
  if (!response.ok) return response;
  const { status, headers } = response;
  const whole = new Response(await response.blob(), { status, headers });
  await keep(path, whole.clone());
  return whole;
}

const afterPatience = (): Promise<'slow'> => new Promise((resolve) => setTimeout(resolve, patience, 'slow'));

/** @param stayAwake is given what goes on after the answer. */
export async function freshOrCopy(
  request: Request,
  path: string,
  stayAwake: (work: Promise<unknown>) => void,
): Promise<Response> {
  const network = fromNetwork(request, path).catch((): Trouble => 'offline');
  stayAwake(network);
  const first = await Promise.race([network, afterPatience()]);
  const usable = first instanceof Response && first.status < 500;
  if (usable) return first;
  const copy = await fromCopy(path, first instanceof Response ? 'slow' : first);
  if (copy) return copy;
  const last = await network;
  return last instanceof Response ? last : notKept(path);
}

/** For files whose names change with what is in them. */
export async function copyOrFresh(request: Request, path: string, keeps: boolean): Promise<Response> {
  const copy = await copyOf(path);
  if (copy) return copy;
  const response = await fetch(request);
  if (keeps && response.ok) await keep(path, response.clone());
  return response;
}
