/** Something that must not be missed, set apart from the text. */
import { line } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const note = {
  words: wording(
    { hi: 'ध्यान दें', en: 'Note' },
    { hi: 'ऐसी बात, जो छूटनी नहीं चाहिए।', en: 'Something that must not be missed.' },
  ),
  text: wording({ hi: 'बात', en: 'Text' }, { hi: 'एक-दो छोटे पैराग्राफ।', en: 'One or two short paragraphs.' }),
  attributes: {
    title: line(
      wording({ hi: 'शीर्षक', en: 'Title' }, { hi: 'दो-चार शब्द, अगर जरूरी हों।', en: 'A few words, if they are needed.' }),
      60,
    ).optional(),
  },
} as const satisfies ComponentKind;
