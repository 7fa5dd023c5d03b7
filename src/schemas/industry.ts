/** The district's industry: its sectors, what holds it back and what supports it. */
import {
  charts,
  choice,
  drawing,
  entriesIn,
  figures,
  line,
  name,
  oldAddresses,
  order,
  sentences,
  sources,
  summary,
} from './fields.ts';
import { defineKind } from './kind.ts';

/** A branch of the district's industry. Its body tells of it. */
export const sector = defineKind({
  folder: 'industry/sectors',
  facts: {
    order,
    drawing: drawing.optional(),
    figures,
    charts,
    sources,
    oldAddresses,
  },
  text: {
    title: name(40, { hi: 'क्षेत्र का नाम।', en: 'The name of the sector.' }),
    summary: summary(155, { hi: 'एक वाक्य: क्षेत्र में क्या होता है।', en: 'One sentence: what the sector does.' }),
  },
});

/** Something that holds the industry back, with what is under way or called for. */
export const challenge = defineKind({
  folder: 'industry/challenges',
  facts: {
    order,
    answered: choice({
      label: { hi: 'काम चल रहा है या जरूरी बताया गया', en: 'Under way or needed' },
      hint: {
        hi: 'underway (काम चल रहा है) या needed (सिर्फ जरूरी बताया गया)।',
        en: 'underway (work goes on) or needed (only called for).',
      },
      options: {
        underway: { hi: 'काम चल रहा है', en: 'Under way' },
        needed: { hi: 'सिर्फ जरूरी बताया गया', en: 'Only called for' },
      },
    }),
    support: entriesIn('industry/support', { hi: 'चल रही कोशिशें', en: 'Efforts under way' }),
    schemes: entriesIn('schemes', { hi: 'काम की योजनाएं', en: 'Useful schemes' }),
    sources,
  },
  text: {
    title: line({
      label: { hi: 'अड़चन', en: 'Obstacle' },
      hint: { hi: 'कुछ शब्दों में।', en: 'In a few words.' },
      max: 60,
    }),
    summary: sentences({
      label: { hi: 'असर', en: 'Effect' },
      hint: { hi: 'एक वाक्य: इससे क्या होता है।', en: 'One sentence: what it leads to.' },
      max: 200,
    }),
    answer: sentences({
      label: { hi: 'उपाय', en: 'Remedy' },
      hint: {
        hi: 'एक-दो वाक्य: क्या हो रहा है, या क्या जरूरी बताया गया।',
        en: 'One or two sentences: what is under way, or what is called for.',
      },
      max: 240,
    }),
  },
});

/** Something that is done to support small industry. */
export const support = defineKind({
  folder: 'industry/support',
  facts: { order, sources },
  text: {
    title: line({
      label: { hi: 'कोशिश', en: 'Effort' },
      hint: { hi: 'कुछ शब्दों में।', en: 'In a few words.' },
      max: 60,
    }),
    summary: sentences({
      label: { hi: 'क्या हो रहा है', en: 'What is being done' },
      hint: { hi: 'एक-दो वाक्य।', en: 'One or two sentences.' },
      max: 240,
    }),
  },
});
