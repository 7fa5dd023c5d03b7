/** The parts that every node of a page's JSON-LD graph is made with. */
import type { IdReference, Thing } from 'schema-dts';

/** Anything that a graph may hold. */
export type Node = Exclude<Thing, string>;

type Known<T> = { [Key in keyof T]: T[Key] | undefined };

const isKnown = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** A node without the properties that have no value, or an empty list. */
export const node = <T extends Node>(properties: Known<T>): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value))) as T;

/** Points to a node of the same graph. */
export const ref = (id: string): IdReference => ({ '@id': id });

export const refs = (ids: readonly string[]): IdReference[] => ids.map(ref);
