/** A picture as wide as the text. */
import { picturePattern } from '../../lib/content-files.ts';
import { line, shaped } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const picture = {
  words: wording({ hi: 'फोटो', en: 'Picture' }, { hi: 'एक फोटो, पूरी चौड़ाई में।', en: 'One picture, in full width.' }),
  attributes: {
    src: shaped(
      wording(
        { hi: 'फोटो की फाइल', en: 'File of the picture' },
        {
          hi: 'jpg, png, webp या avif फाइल pictures फोल्डर में रखें और ऐसे लिखें: /pictures/name.jpg; इसी फोल्डर में हो तो ./name.jpg। नाम में खाली जगह न हो।',
          en: 'Keep a jpg, png, webp or avif file in the folder pictures and write /pictures/name.jpg, or ./name.jpg for one in this folder. No spaces in the name.',
        },
      ),
      picturePattern,
    ),
    alt: line(
      wording(
        { hi: 'फोटो में क्या है', en: 'What the picture shows' },
        {
          hi: 'जो फोटो नहीं देख सकते, उनके लिए एक वाक्य लिखें।',
          en: 'Write one sentence for those who cannot see the picture.',
        },
      ),
      160,
    ),
    caption: line(
      wording(
        { hi: 'फोटो के नीचे', en: 'Caption' },
        { hi: 'फोटो के नीचे का वाक्य।', en: 'The sentence under the picture.' },
      ),
      200,
    ).optional(),
    credit: line(
      wording({ hi: 'फोटो किसकी', en: 'Credit' }, { hi: 'फोटो खींचने वाले का नाम।', en: 'Who took the picture.' }),
      60,
    ).optional(),
  },
  names: { src: 'pictures' },
} as const satisfies ComponentKind;
