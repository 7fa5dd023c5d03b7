/** Someone who speaks at a session. The body tells of them. */
import { line, links, name, order, pictureBeside, sources } from './fields.ts';
import { defineKind } from './kind.ts';
import { photoAlt, photoFindings } from './photo.ts';

export const speaker = defineKind({
  folder: 'speakers',
  facts: {
    order,
    portrait: pictureBeside({ hi: 'फोटो', en: 'Portrait' }).optional(),
    links: links({
      label: { hi: 'लिंक', en: 'Links' },
      hint: { hi: 'वक्ता के पन्ने।', en: 'Pages of the speaker.' },
    }),
    sources,
  },
  text: {
    name: name(60, { hi: 'वक्ता का नाम।', en: 'The name of the speaker.' }),
    role: line({
      label: { hi: 'पद', en: 'Role' },
      hint: { hi: 'वक्ता क्या करते हैं।', en: 'What the speaker does.' },
    }).optional(),
    organisation: line({
      label: { hi: 'संस्था', en: 'Organisation' },
      hint: { hi: 'वक्ता कहां काम करते हैं।', en: 'Where the speaker works.' },
    }).optional(),
    portraitAlt: photoAlt.optional(),
  },
  across: photoFindings,
});
