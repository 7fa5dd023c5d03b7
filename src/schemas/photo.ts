/** The text of a photo beside an entry, for those who cannot see it. */
import { line } from './fields.ts';
import { finding } from './kind.ts';

/** The fields that hold a photo, each with that of its text. */
export const photoFields = { portrait: 'portraitAlt', entrancePhoto: 'entrancePhotoAlt' } as const;

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
