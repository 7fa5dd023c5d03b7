/** The list of a series: the cities that have a site, each with its content folder, and those that have none. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import { bilingual, coordinates, line, reference, worded } from './fields.ts';
import { source } from './lists.ts';

/** Its name where it lies in a content folder. */
export const seriesFile = 'series.yaml';

/** What the index of a series has at its own top. */
const taken = ['en', 'licences'];

const city = z.strictObject({
  path: reference({
    label: { hi: 'पते में नाम', en: 'Name in the address' },
    hint: {
      hi: 'छोटे अंग्रेजी अक्षर: साइट इसी के नीचे रहती है, जैसे kanpur।',
      en: 'Small Latin letters: the site lives under it, such as kanpur.',
    },
  }),
  content: line({
    label: { hi: 'सामग्री का फोल्डर', en: 'Content folder' },
    hint: { hi: 'फोल्डर का पता, जैसे cities/kanpur।', en: 'The path of the folder, such as cities/kanpur.' },
  }),
});

const cities = {
  label: { hi: 'शहर, जिनकी साइट है', en: 'Cities with a site' },
  hint: {
    hi: 'कम से कम एक शहर, हर एक में path और content।',
    en: 'At least one city, each with its path and content.',
  },
};
const atLeastOne = { error: says(cities.hint.hi, cities.hint.en) };

export const series = z.strictObject({
  name: bilingual({
    label: { hi: 'शृंखला का नाम', en: 'Name of the series' },
    hint: { hi: 'वही, जो शहरों में series है।', en: 'As the cities have it in series.' },
    max: 40,
  }),
  cities: worded(
    z
      .array(city, atLeastOne)
      .min(1, atLeastOne)
      .superRefine((all, { addIssue }) => {
        for (const [index, { path }] of all.entries()) {
          const message = taken.includes(path)
            ? says(
                `“${path}” सूची के पन्ने का पता है। शहर का path दूसरा रखें।`,
                `“${path}” is an address of the index. Give the city another path.`,
              )
            : says(
                `“${path}” दो शहरों का है। एक का path बदलें।`,
                `Two cities have the path “${path}”. Change one of them.`,
              );
          if (taken.includes(path) || all.findIndex((each) => each.path === path) < index)
            addIssue({ code: 'custom', path: [index], message });
        }
      }),
    cities,
  ),
  others: worded(
    z
      .array(
        z.strictObject({
          city: bilingual({
            label: { hi: 'शहर', en: 'City' },
            hint: { hi: 'शहर का नाम।', en: 'The name of the city.' },
            max: 24,
          }),
          date: source.shape.date,
          coordinates: coordinates({ hi: 'नक्शे में जगह', en: 'Place on the map' }).optional(),
          source: worded(source, {
            label: { hi: 'स्रोत', en: 'Source' },
            hint: {
              hi: 'name (hi, en), url और date: यह बात कहां से ली।',
              en: 'name (hi, en), url and date: where this comes from.',
            },
          }),
        }),
      )
      .default([]),
    {
      label: { hi: 'शहर, जिनकी साइट नहीं है', en: 'Cities without a site' },
      hint: {
        hi: 'हर शहर में city और source; तारीख मालूम हो तो date।',
        en: 'Each with its city and source, and its date if it is known.',
      },
    },
  ),
});
export type Series = z.output<typeof series>;
