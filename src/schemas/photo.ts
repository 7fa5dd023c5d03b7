/** A photo that lies beside its entry, and the text for those who cannot see it. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import type { Bilingual } from '../i18n/locales.ts';
import { line, worded } from './fields.ts';
import { finding } from './kind.ts';

/** The fields that hold a photo, each with that of its text. */
export const photoFields = { portrait: 'portraitAlt', entrancePhoto: 'entrancePhotoAlt' } as const;

/** The path of the photo from the entry: `./name.jpg`. */
export const photo = (label: Bilingual) =>
  worded(
    z.string().regex(/^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i, {
      error: says(
        'फोटो इसी फोल्डर में रखें और ऐसे लिखें: ./name.jpg',
        'Keep the photo in this folder and write it like this: ./name.jpg',
      ),
    }),
    { label, hint: { hi: 'इसी फोल्डर की फाइल, जैसे ./name.jpg', en: 'A file in this folder, such as ./name.jpg' } },
    'picture',
  );

export const photoAlt = line({
  label: { hi: 'फोटो में क्या है', en: 'What the photo shows' },
  hint: { hi: 'जो फोटो नहीं देख सकते, उनके लिए एक वाक्य।', en: 'One sentence for those who cannot see the photo.' },
  max: 140,
});

/** A photo without its text. */
export const photoFindings = (entry: Readonly<Record<string, unknown>>) =>
  Object.entries(photoFields).flatMap(([field, text]) =>
    entry[field] && !entry[text]
      ? [
          finding(
            field,
            `फोटो दी है तो “फोटो में क्या है” (${text}) भी लिखें।`,
            `With a photo, fill in “What the photo shows” (${text}).`,
            text,
          ),
        ]
      : [],
  );
