/** Someone who speaks at a session. The body tells of them. */
import { line, links, name, order, pictureBeside, sources } from './fields.ts';
import { defineKind, finding } from './kind.ts';

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
    portraitAlt: line({
      label: { hi: 'फोटो में क्या है', en: 'What the photo shows' },
      hint: { hi: 'जो फोटो नहीं देख सकते, उनके लिए एक वाक्य।', en: 'One sentence for those who cannot see the photo.' },
      max: 140,
    }).optional(),
  },
  across: (entry) =>
    entry.portrait && !entry.portraitAlt
      ? [
          finding(
            'portrait',
            'फोटो दी है तो “फोटो में क्या है” (portraitAlt) भी लिखें।',
            'With a portrait, fill in “What the photo shows” (portraitAlt).',
            'portraitAlt',
          ),
        ]
      : [],
});
