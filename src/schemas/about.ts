/** Who runs the site and how to have it corrected: one entry, content/event/about. */
import { line, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';

export const about = defineKind({
  name: 'about',
  folder: 'event',
  only: 'about',
  facts: {
    corrections: webAddress({
      label: { hi: 'सुधार का पता', en: 'Address for corrections' },
      hint: { hi: 'जहां लोग गलती बता सकें, https:// के साथ।', en: 'Where mistakes can be reported, with https://.' },
    }).optional(),
  },
  text: {
    summary: line({
      label: { hi: 'सार', en: 'Summary' },
      hint: { hi: 'एक वाक्य: यह साइट क्या है।', en: 'One sentence: what this site is.' },
      max: 155,
    }),
  },
});
