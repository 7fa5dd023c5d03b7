/** Someone who speaks at a session or makes a product. The body tells of them. */
import { drawing, line, links, name, order, pictureBeside, sentences, sources } from './fields.ts';
import { defineKind } from './kind.ts';
import { photoAlt, photoFindings } from './photo.ts';

export const person = defineKind({
  folder: 'people',
  facts: {
    order,
    portrait: pictureBeside({ hi: 'फोटो', en: 'Portrait' }).optional(),
    drawing: drawing.optional(),
    links: links({
      label: { hi: 'लिंक', en: 'Links' },
      hint: {
        hi: 'वक्ता के अपने पन्ने; कारीगर का काम जहां देखें या खरीदें।',
        en: 'A speaker’s own pages; where a maker’s work can be seen or bought.',
      },
    }),
    sources,
  },
  text: {
    name: name(60, { hi: 'वक्ता या कारीगर का नाम।', en: 'The name of the speaker or maker.' }),
    role: line({
      label: { hi: 'पद या हुनर', en: 'Role or craft' },
      hint: { hi: 'वक्ता या कारीगर क्या करते हैं।', en: 'What the speaker or maker does.' },
    }).optional(),
    organisation: line({
      label: { hi: 'संस्था', en: 'Organisation' },
      hint: { hi: 'कहां काम करते हैं।', en: 'Where they work.' },
    }).optional(),
    place: line({
      label: { hi: 'कहां के', en: 'Place' },
      hint: { hi: 'गांव, मुहल्ला या शहर।', en: 'The village, quarter or town.' },
      max: 60,
    }).optional(),
    quote: sentences({
      label: { hi: 'अपनी बात', en: 'In their own words' },
      hint: { hi: 'उनका कहा एक वाक्य, उन्हीं के शब्दों में।', en: 'One sentence they said, in their own words.' },
      max: 200,
    }).optional(),
    portraitAlt: photoAlt.optional(),
  },
  across: photoFindings,
});
