/** A host at one address that a test takes away, lets hang, or gives another build to serve. */
import { once } from 'node:events';
import { type Server, type Socket, createServer } from 'node:net';
import { type StaticServer, serveFolder } from '../../src/lib/static-server.ts';

export interface UnsteadyHost {
  address(path: string): string;
  serve(folder: string): Promise<void>;
  /** Connections are refused, as without a network. */
  goAway(): Promise<void>;
  /** Connections are taken and never answered. */
  stall(): Promise<void>;
  /** Answers begin, as those of pages do, and never end. */
  stallMidway(): Promise<void>;
}

interface Closable {
  close(): Promise<void>;
}

const beginning = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<!doctype html><title>';

/** Takes connections and says no more than `words`. */
async function silent(port: number, words = ''): Promise<Closable> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', () => socket.write(words));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @param base the path the site lives under, with a slash at both ends. */
export async function unsteadyHost(folder: string, base: string): Promise<UnsteadyHost> {
  const first: StaticServer = await serveFolder({ folder, base });
  const { port } = first;
  let now: Closable | undefined = first;
  const become = async (next: () => Promise<Closable | undefined>) => {
    await now?.close();
    now = await next();
  };
  return {
    address: (path) => `http://127.0.0.1:${port}${base}${path.slice(1)}`,
    serve: (other) => become(() => serveFolder({ folder: other, base, port })),
    goAway: () => become(async () => undefined),
    stall: () => become(() => silent(port)),
    stallMidway: () => become(() => silent(port, beginning)),
  };
}
