/** The house’s spellings: content/glossary.yaml. The name of each item is the spelling that is right. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import { bilingual, worded } from './fields.ts';

const wrongWords = {
  label: { hi: 'गलत रूप', en: 'Wrong spellings' },
  hint: {
    hi: 'वे रूप जो नहीं लिखे जाते, जैसे [गलत, ग़लत]।',
    en: 'The spellings that are not written, such as [colour, color].',
  },
};

export const spelling = z.strictObject({
  wrong: worded(
    z.array(z.string().min(1)).min(1, { error: says('कम से कम एक रूप लिखें।', 'Write at least one.') }),
    wrongWords,
  ),
  part: worded(z.boolean().default(false), {
    label: { hi: 'शब्द के भीतर भी', en: 'Inside words too' },
    hint: { hi: 'अक्षर या शब्द का टुकड़ा हो तो true लिखें।', en: 'Write true for a letter or a part of words.' },
  }),
  why: bilingual({
    label: { hi: 'क्यों', en: 'Why' },
    hint: { hi: 'कुछ शब्द, hi और en में।', en: 'A few words, in hi and en.' },
  }),
});
