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
}

interface Closable {
  close(): Promise<void>;
}

async function silent(port: number): Promise<Closable> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
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
  };
}
