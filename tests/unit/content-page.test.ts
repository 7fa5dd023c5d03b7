/** How a server that somebody edits under answers, whatever its visitors do. */
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentPage } from '../../src/integrations/content-page.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>;
type Setup = Parameters<ReturnType<typeof contentPage>['hooks']['astro:server:setup']>[0];

let workshop: Workshop;
let watcher: EventEmitter & { add: () => void };
let server: ReturnType<typeof createServer>;
let address: string;
const said: string[] = [];

beforeEach(async () => {
  workshop = contentWorkshop();
  watcher = Object.assign(new EventEmitter(), { add: () => {} });
  let middleware: Middleware | undefined;
  const vite = {
    config: { base: '/', root: process.cwd() },
    ws: { send: () => {} },
    watcher,
    middlewares: { use: (each: Middleware) => (middleware = each) },
  };
  const logger = { error: (text: string) => said.push(text), info: () => {} };
  const refreshContent = async ({ context }: { context: { heard: boolean } }) => {
    context.heard = true;
  };
  const { hooks } = contentPage(workshop.directory);
  await hooks['astro:server:setup']({ server: vite, refreshContent, logger } as unknown as Setup);
  server = createServer((request, response) => middleware?.(request, response, () => response.end('the page')));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  workshop.close();
});

const save = (file: string) => {
  writeFileSync(join(workshop.directory, file), workshop.read(file));
  watcher.emit('all', 'change', join(workshop.directory, file));
};
const page = async () => (await fetch(address, { signal: AbortSignal.timeout(20_000) })).text();

it('goes on answering after a visitor has left while a change was being read', async () => {
  save('needs.yaml');
  const visit = get(address).on('error', () => {});
  await wait(50);
  visit.destroy();
  expect(await page()).toBe('the page');
  save('needs.yaml');
  expect(await page()).toBe('the page');
}, 60_000);
