/** The figures of a chart, each with its date, and who states them. */
import type { CreativeWorkLeaf, DatasetLeaf, PropertyValueLeaf } from 'schema-dts';
import type { Locale } from '../../i18n/locales.ts';
import { type Node, node, ref } from './node.ts';

export interface DatasetFacts {
  readonly id: string;
  readonly name: string;
  /** What the chart shows, and what its page shows: the page speaks where the chart says too little. */
  readonly caption?: string | undefined;
  readonly pageDescription: string;
  readonly inLanguage: Locale;
  readonly pageId: string;
  readonly values: readonly {
    readonly name: string;
    /** As it is read: `about 1,250`. */
    readonly value: string;
    readonly unit?: string | undefined;
    readonly asOf: string;
  }[];
  readonly sources: readonly { readonly name: string; readonly url?: string | undefined }[];
}

/** Google's page on Dataset wants a description of 50 characters or more. */
const shortest = 50;

export const datasetNode = (facts: DatasetFacts): Node =>
  node<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': facts.id,
    name: facts.name,
    description: facts.caption && facts.caption.length >= shortest ? facts.caption : facts.pageDescription,
    inLanguage: facts.inLanguage,
    isPartOf: ref(facts.pageId),
    variableMeasured: facts.values.map(({ name, value, unit, asOf }) =>
      node<PropertyValueLeaf>({ '@type': 'PropertyValue', name, value, unitText: unit, description: asOf }),
    ),
    citation: facts.sources.map(({ name, url }) => node<CreativeWorkLeaf>({ '@type': 'CreativeWork', name, url })),
  });
