/** The district's industry: its sectors, what holds it back and what supports it. */
import { choice, line, order, reference, references, sentences, sources } from './fields.ts';
import { defineKind } from './kind.ts';

/** A branch of the district's industry. Its body tells of it. */
export const sector = defineKind({
  name: 'sectors',
  folder: 'industry/sectors',
  facts: {
    order,
    drawing: reference({
      label: { hi: 'चित्र', en: 'Drawing' },
      hint: {
        hi: 'content/drawings/ से चित्र का नाम, बिना .svg के।',
        en: 'The name of a drawing in content/drawings/, without .svg.',
      },
    }).optional(),
    figures: references({
      label: { hi: 'आंकड़े', en: 'Figures' },
      hint: { hi: 'figures.yaml से आंकड़ों के नाम लिखें।', en: 'Write the names of figures in figures.yaml.' },
    }),
    charts: references({
      label: { hi: 'चार्ट', en: 'Charts' },
      hint: { hi: 'charts.yaml से चार्टों के नाम लिखें।', en: 'Write the names of charts in charts.yaml.' },
    }),
    sources,
  },
  text: {
    title: line(
      {
        label: { hi: 'नाम', en: 'Name' },
        hint: { hi: 'क्षेत्र का नाम।', en: 'The name of the sector.' },
      },
      40,
    ),
    summary: line(
      {
        label: { hi: 'सार', en: 'Summary' },
        hint: { hi: 'एक वाक्य: क्षेत्र में क्या होता है।', en: 'One sentence: what the sector does.' },
      },
      155,
    ),
  },
});

/** Something that holds the industry back, with what is under way or called for. */
export const challenge = defineKind({
  name: 'challenges',
  folder: 'industry/challenges',
  facts: {
    order,
    answered: choice(
      {
        label: { hi: 'काम चल रहा है या जरूरी बताया गया', en: 'Under way or needed' },
        hint: {
          hi: 'underway (काम चल रहा है) या needed (सिर्फ जरूरी बताया गया)।',
          en: 'underway (work goes on) or needed (only called for).',
        },
      },
      ['underway', 'needed'],
      {
        underway: { hi: 'काम चल रहा है', en: 'Under way' },
        needed: { hi: 'सिर्फ जरूरी बताया गया', en: 'Only called for' },
      },
    ),
    support: references({
      label: { hi: 'चल रही कोशिशें', en: 'Efforts under way' },
      hint: {
        hi: 'content/industry/support/ से नाम लिखें।',
        en: 'Write the names of entries in content/industry/support/.',
      },
    }),
    schemes: references({
      label: { hi: 'काम की योजनाएं', en: 'Useful schemes' },
      hint: { hi: 'content/schemes/ से नाम लिखें।', en: 'Write the names of entries in content/schemes/.' },
    }),
    sources,
  },
  text: {
    title: line(
      {
        label: { hi: 'अड़चन', en: 'Obstacle' },
        hint: { hi: 'कुछ शब्दों में।', en: 'In a few words.' },
      },
      60,
    ),
    summary: sentences(
      {
        label: { hi: 'असर', en: 'Effect' },
        hint: { hi: 'एक वाक्य: इससे क्या होता है।', en: 'One sentence: what it leads to.' },
      },
      200,
    ),
    answer: sentences(
      {
        label: { hi: 'उपाय', en: 'Remedy' },
        hint: {
          hi: 'एक-दो वाक्य: क्या हो रहा है, या क्या जरूरी बताया गया।',
          en: 'One or two sentences: what is under way, or what is called for.',
        },
      },
      240,
    ),
  },
});

/** Something that is done to support small industry. */
export const support = defineKind({
  name: 'support',
  folder: 'industry/support',
  facts: { order, sources },
  text: {
    title: line(
      {
        label: { hi: 'कोशिश', en: 'Effort' },
        hint: { hi: 'कुछ शब्दों में।', en: 'In a few words.' },
      },
      60,
    ),
    summary: sentences(
      {
        label: { hi: 'क्या हो रहा है', en: 'What is being done' },
        hint: { hi: 'एक-दो वाक्य।', en: 'One or two sentences.' },
      },
      240,
    ),
  },
});
