/** A scheme that a small business can use. */
import type { GovernmentServiceLeaf, ServiceLeaf } from 'schema-dts';
import { type Node, node } from './node.ts';

export interface SchemeFacts {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly forWhom: string;
  /** The government's own website of the scheme: only with one is it called a service of the government. */
  readonly official?: string | undefined;
}

export const schemeNode = ({ id, url, name, description, forWhom, official }: SchemeFacts): Node =>
  node<GovernmentServiceLeaf | ServiceLeaf>({
    '@type': official === undefined ? 'Service' : 'GovernmentService',
    '@id': id,
    url,
    name,
    description,
    audience: { '@type': 'Audience', audienceType: forWhom },
    sameAs: official,
  });
