/**
 * Types of the service worker's global scope, as far as it is used. TypeScript offers types of pages or of workers, and the project
 * is checked with those of pages.
 */
import type { Plan } from './plan.ts';

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page that sends the request; empty for a navigation. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

interface ClientMessageEvent extends ExtendableEvent {
  /** The page that sent the message. */
  readonly source: { readonly url: string } | null;
}

interface ServiceWorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  readonly location: Location;
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ClientMessageEvent) => void): void;
}

export const scope = globalThis as unknown as ServiceWorkerScope;

/** Defined by the build. */
declare const PLAN: Plan;
export const plan: Plan = PLAN;
