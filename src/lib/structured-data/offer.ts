/** What it costs to come, and where to sign up. */
import type { OfferLeaf } from 'schema-dts';
import { node } from './node.ts';

interface Entrance {
  readonly entry?: 'free' | 'priced' | undefined;
  /** The fee in words. */
  readonly price?: string | undefined;
  readonly registration?: string | undefined;
}

const rupees = /₹\s?(\d+(?:,\d+)*(?:\.\d+)?)(?!\d|[.,]\d|\s*(?:lakh|crore|लाख|करोड़))/g;

/** The one amount that a text names; undefined where it names none or several. */
function amountIn(text: string): number | undefined {
  const [amount, ...others] = [...text.matchAll(rupees)].map(([, digits = '']) => Number(digits.replaceAll(',', '')));
  return others.length === 0 ? amount : undefined;
}

/** Undefined where neither a free entry nor a fee is announced. */
export function offerOf({ entry, price, registration }: Entrance): OfferLeaf | undefined {
  if (entry === 'free') return node<OfferLeaf>({ '@type': 'Offer', price: 0, priceCurrency: 'INR', url: registration });
  if (price === undefined) return undefined;
  const amount = amountIn(price);
  return node<OfferLeaf>({
    '@type': 'Offer',
    description: price,
    price: amount,
    priceCurrency: amount === undefined ? undefined : 'INR',
    url: registration,
  });
}
