/** A number of figures.yaml, between paragraphs. */
import { reference } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const figure = {
  words: wording(
    { hi: 'आंकड़ा', en: 'Figure' },
    {
      hi: 'figures.yaml का एक आंकड़ा, तारीख और स्रोत के साथ।',
      en: 'A number from figures.yaml, with its date and source.',
    },
  ),
  attributes: {
    id: reference(
      wording(
        { hi: 'आंकड़े का नाम', en: 'Name of the figure' },
        { hi: 'figures.yaml से आंकड़े का नाम लिखें।', en: 'Write the name of a figure in figures.yaml.' },
      ),
    ),
  },
  names: { id: 'figures' },
} as const satisfies ComponentKind;
