/** A link that stands out from the text. */
import { address, line } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const button = {
  words: wording({ hi: 'बटन', en: 'Button' }, { hi: 'एक लिंक, जो दूर से दिखे।', en: 'One link that stands out.' }),
  attributes: {
    link: address(
      wording(
        { hi: 'कहां ले जाए', en: 'Where it leads' },
        {
          hi: 'साइट का पन्ना (/help/), https:// से शुरू होने वाला पता, mailto: या tel: लिखें।',
          en: 'Write a page of the site (/help/), an address that starts with https://, mailto: or tel:.',
        },
      ),
    ),
    text: line(
      wording({ hi: 'बटन के शब्द', en: 'Words of the button' }, { hi: 'दो-चार शब्द लिखें।', en: 'Write a few words.' }),
      40,
    ),
  },
} as const satisfies ComponentKind;
