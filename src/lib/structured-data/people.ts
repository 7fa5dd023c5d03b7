/** Who holds the conclave and who speaks at it. */
import type { PersonLeaf } from 'schema-dts';
import { type Node, node } from './node.ts';

export const organiserNode = (id: string, name: string): Node => ({ '@type': 'Organization', '@id': id, name });

export interface SpeakerFacts {
  readonly id: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
}

export const speakerNode = ({ id, name, role, organisation }: SpeakerFacts): Node =>
  node<PersonLeaf>({
    '@type': 'Person',
    '@id': id,
    name,
    jobTitle: role,
    worksFor: organisation === undefined ? undefined : { '@type': 'Organization', name: organisation },
  });
