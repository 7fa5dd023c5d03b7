/** A file to take away. */
import { filePattern } from '../../lib/content-files.ts';
import { line, shaped } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const download = {
  words: wording(
    { hi: 'डाउनलोड', en: 'Download' },
    {
      hi: 'files फोल्डर की एक फाइल; उसका प्रकार और आकार अपने आप लिखा जाता है।',
      en: 'A file in the folder files; its kind and size are added.',
    },
  ),
  attributes: {
    file: shaped(
      wording(
        { hi: 'फाइल', en: 'File' },
        {
          hi: 'फाइल files फोल्डर में रखें और ऐसे लिखें: /files/name.pdf (pdf, docx, xlsx, pptx, odt, ods, odp, csv, zip)। नाम में खाली जगह न हो।',
          en: 'Keep the file in the folder files and write /files/name.pdf (pdf, docx, xlsx, pptx, odt, ods, odp, csv, zip). No spaces in the name.',
        },
      ),
      filePattern,
    ),
    title: line(
      wording({ hi: 'फाइल में क्या है', en: 'What it holds' }, { hi: 'कुछ शब्दों में लिखें।', en: 'Say it in a few words.' }),
    ),
  },
  names: { file: 'files' },
} as const satisfies ComponentKind;
