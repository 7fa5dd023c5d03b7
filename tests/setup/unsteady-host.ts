/** A host at one address that a test takes away, lets hang, or gives another build to serve. */
import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import { serveFolder } from '../../src/commands/static-server.ts';

interface Closable {
  close(): Promise<void>;
}

const beginning = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<!doctype html><title>';

/** Takes connections and answers with no more than `words`. */
async function silent(port: number, words = ''): Promise<Closable> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', () => socket.write(words));
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

export type UnsteadyHost = Awaited<ReturnType<typeof unsteadyHost>>;

/** @param base the path the site lives under, with a slash at both ends. */
export async function unsteadyHost(folder: string, base: string) {
  const first = await serveFolder({ folder, base });
  const { port } = first;
  let now: Closable | undefined = first;
  const become = async (next: () => Promise<Closable | undefined>): Promise<void> => {
    await now?.close();
    now = await next();
  };
  return {
    address: (path: string) => `http://127.0.0.1:${port}${base}${path.slice(1)}`,
    serve: (other: string) => become(() => serveFolder({ folder: other, base, port })),
    /** Connections are refused, as without a network. */
    goAway: () => become(async () => undefined),
    /** Connections are taken and never answered. */
    stall: () => become(() => silent(port)),
    /** Answers begin, as those of pages do, and never end. */
    stallMidway: () => become(() => silent(port, beginning)),
  };
}
