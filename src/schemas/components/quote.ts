/** What somebody said. */
import { line } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const quote = {
  words: wording(
    { hi: 'कथन', en: 'Quote' },
    { hi: 'किसी की कही बात, नाम के साथ।', en: 'What somebody said, with the name.' },
  ),
  text: wording(
    { hi: 'कथन', en: 'What was said' },
    { hi: 'शब्द वही, जो कहे गए; उद्धरण चिह्न अपने आप लगते हैं।', en: 'The very words; quotation marks come by themselves.' },
  ),
  attributes: {
    by: line(wording({ hi: 'किसने कहा', en: 'Who said it' }, { hi: 'नाम लिखें।', en: 'Write the name.' }), 60),
    role: line(
      wording({ hi: 'पद', en: 'Role' }, { hi: 'कहने वाले का काम या पद।', en: 'What the speaker does.' }),
    ).optional(),
  },
} as const satisfies ComponentKind;
