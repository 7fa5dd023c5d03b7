/** Serves a built site as a static host does: folders by their index.html, wrong addresses by 404.html, with its headers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Rule, headersFor, headersFile, readHeaders } from '../build/headers/headers-file.ts';
import { says } from '../i18n/bilingual.ts';

/** A browser guesses the encoding of a text whose host does not name it. */
const types: Record<string, string> = {
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

interface Options {
  readonly folder: string;
  /** The path the site lives under, as BASE_PATH. */
  readonly base?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Whether answers carry what `_headers` says; without, as on hosts that do not read it. */
  readonly headers?: boolean;
}

export interface StaticServer {
  readonly port: number;
  close(): Promise<void>;
}

function rulesIn(folder: string): Rule[] {
  const file = join(folder, headersFile);
  return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [];
}

const taken = (port: number): string =>
  says(
    `पोर्ट ${port} पर कुछ और चल रहा है, शायद यही साइट। उसे बंद करें या दूसरा चुनें: PORT=8080 npm start`,
    `Port ${port} is taken, perhaps by this site. Stop that, or choose another: PORT=8080 npm start`,
  );

/** @throws if the folder does not exist or the port is taken; the message says what to do. */
export async function serveFolder({
  folder,
  base = '/',
  port = 0,
  host = '127.0.0.1',
  headers = true,
}: Options): Promise<StaticServer> {
  if (!existsSync(folder))
    throw new Error(
      says(
        `“${folder}” में बनी हुई साइट नहीं है। पहले “npm run build” चलाएं।`,
        `There is no built site in “${folder}”. Run “npm run build” first.`,
      ),
    );
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = types[extname(path)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const prefix = base.replace(/\/$/, '');
  const missing = readFileSync(join(folder, '404.html'));
  const rules = headers ? rulesIn(folder) : [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const answerWith = (path: string) => response.setHeaders(new Map(Object.entries(headersFor(rules, path))));
    const notFound = () => {
      answerWith(`${prefix}/404.html`);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    if (!url.startsWith(`${prefix}/`)) return notFound();
    request.url = url.slice(prefix.length);
    if (request.url === `/${headersFile}`) return notFound();
    answerWith(url.replace(/[?#].*$/, ''));
    return files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(taken(port)) : error),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
