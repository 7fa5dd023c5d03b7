/**
 * The part of a service worker's surroundings that ours uses. TypeScript has types for pages or for workers, and the
 * project is checked as pages.
 */
import type { Plan } from './plan.ts';

interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface Asked extends Waiting {
  readonly request: Request;
  /** The page that asks; empty for one that is about to open. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

interface Told extends Waiting {
  /** The page that speaks. */
  readonly source: { readonly url: string } | null;
}

interface Scope {
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  readonly location: Location;
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

export const scope = globalThis as unknown as Scope;

/** Put in by the build. */
declare const PLAN: Plan;
export const plan: Plan = PLAN;

/** Whether the visitor asked for few bytes. */
export const savesData = (): boolean => scope.navigator.connection?.saveData === true;
