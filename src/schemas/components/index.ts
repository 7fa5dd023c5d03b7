/**
 * What a body may hold besides text: the one list of components that the reader of bodies, the check, the pages and the
 * editor's forms share. Each stands on lines of its own: `<Figure id="…" />`, or around text, `<Note>…</Note>`.
 */
import type { z } from 'zod';
import { filePattern, picturePattern } from '../../lib/addresses.ts';
import { type Words, address, line, link, reference, shaped } from '../fields.ts';

export interface ComponentKind {
  readonly words: Words;
  /** What its text is; undefined where it holds none. */
  readonly text?: Words;
  /** Every attribute is written as text in straight quotes. */
  readonly attributes: z.core.$ZodLooseShape;
  /** The attributes that name something else, and what. */
  readonly names?: Readonly<Record<string, 'figures' | 'pictures' | 'files'>>;
}

export const components = {
  Note: {
    words: {
      label: { hi: 'ध्यान दें', en: 'Note' },
      hint: { hi: 'ऐसी बात, जो छूटनी नहीं चाहिए।', en: 'Something that must not be missed.' },
    },
    text: {
      label: { hi: 'बात', en: 'Text' },
      hint: { hi: 'एक-दो छोटे पैराग्राफ।', en: 'One or two short paragraphs.' },
    },
    attributes: {
      title: line({
        label: { hi: 'शीर्षक', en: 'Title' },
        hint: { hi: 'दो-चार शब्द, अगर जरूरी हों।', en: 'A few words, if they are needed.' },
        max: 60,
      }).optional(),
    },
  },
  /** A number of figures.yaml, between paragraphs. */
  Figure: {
    words: {
      label: { hi: 'आंकड़ा', en: 'Figure' },
      hint: {
        hi: 'figures.yaml का एक आंकड़ा, तारीख और स्रोत के साथ।',
        en: 'A number from figures.yaml, with its date and source.',
      },
    },
    attributes: {
      id: reference({
        label: { hi: 'आंकड़े का नाम', en: 'Name of the figure' },
        hint: { hi: 'figures.yaml से आंकड़े का नाम लिखें।', en: 'Write the name of a figure in figures.yaml.' },
      }),
    },
    names: { id: 'figures' },
  },
  Quote: {
    words: {
      label: { hi: 'कथन', en: 'Quote' },
      hint: { hi: 'किसी की कही बात, नाम के साथ।', en: 'What somebody said, with the name.' },
    },
    text: {
      label: { hi: 'कथन', en: 'What was said' },
      hint: {
        hi: 'शब्द वही, जो कहे गए; उद्धरण चिह्न अपने आप लगते हैं।',
        en: 'The very words; quotation marks come by themselves.',
      },
    },
    attributes: {
      by: line({
        label: { hi: 'किसने कहा', en: 'Who said it' },
        hint: { hi: 'नाम लिखें।', en: 'Write the name.' },
        max: 60,
      }),
      role: line({
        label: { hi: 'पद', en: 'Role' },
        hint: { hi: 'कहने वाले का काम या पद।', en: 'What the speaker does.' },
      }).optional(),
    },
  },
  /** As wide as the text. */
  Picture: {
    words: {
      label: { hi: 'फोटो', en: 'Picture' },
      hint: { hi: 'एक फोटो, पूरी चौड़ाई में।', en: 'One picture, in full width.' },
    },
    attributes: {
      src: shaped(
        {
          label: { hi: 'फोटो की फाइल', en: 'File of the picture' },
          hint: {
            hi: 'jpg, png, webp या avif फाइल pictures फोल्डर में रखें और ऐसे लिखें: /pictures/name.jpg; इसी फोल्डर में हो तो ./name.jpg। नाम में खाली जगह न हो।',
            en: 'Keep a jpg, png, webp or avif file in the folder pictures and write /pictures/name.jpg, or ./name.jpg for one in this folder. No spaces in the name.',
          },
        },
        picturePattern,
      ),
      alt: line({
        label: { hi: 'फोटो में क्या है', en: 'What the picture shows' },
        hint: {
          hi: 'जो फोटो नहीं देख सकते, उनके लिए एक वाक्य लिखें।',
          en: 'Write one sentence for those who cannot see the picture.',
        },
        max: 160,
      }),
      caption: line({
        label: { hi: 'फोटो के नीचे', en: 'Caption' },
        hint: { hi: 'फोटो के नीचे का वाक्य।', en: 'The sentence under the picture.' },
        max: 200,
      }).optional(),
      credit: line({
        label: { hi: 'फोटो किसकी', en: 'Credit' },
        hint: { hi: 'फोटो खींचने वाले का नाम।', en: 'Who took the picture.' },
        max: 60,
      }).optional(),
    },
    names: { src: 'pictures' },
  },
  /** A link: nothing of the video's site is loaded by a page. */
  Video: {
    words: {
      label: { hi: 'वीडियो', en: 'Video' },
      hint: {
        hi: 'वीडियो का लिंक; वीडियो अपनी साइट पर खुलता है।',
        en: 'A link to a video, which opens on its own site.',
      },
    },
    attributes: {
      link: link({ hi: 'वीडियो का पता', en: 'Address of the video' }),
      title: line({
        label: { hi: 'वीडियो में क्या है', en: 'What it shows' },
        hint: { hi: 'कुछ शब्दों में लिखें।', en: 'Say it in a few words.' },
      }),
    },
  },
  Download: {
    words: {
      label: { hi: 'डाउनलोड', en: 'Download' },
      hint: {
        hi: 'files फोल्डर की एक फाइल; उसका प्रकार और आकार अपने आप लिखा जाता है।',
        en: 'A file in the folder files; its kind and size are added.',
      },
    },
    attributes: {
      file: shaped(
        {
          label: { hi: 'फाइल', en: 'File' },
          hint: {
            hi: 'फाइल files फोल्डर में रखें और ऐसे लिखें: /files/name.pdf (pdf, docx, xlsx, pptx, odt, ods, odp, csv, zip)। नाम में खाली जगह न हो।',
            en: 'Keep the file in the folder files and write /files/name.pdf (pdf, docx, xlsx, pptx, odt, ods, odp, csv, zip). No spaces in the name.',
          },
        },
        filePattern,
      ),
      title: line({
        label: { hi: 'फाइल में क्या है', en: 'What it holds' },
        hint: { hi: 'कुछ शब्दों में लिखें।', en: 'Say it in a few words.' },
      }),
    },
    names: { file: 'files' },
  },
  /** A link that stands out from the text. */
  Button: {
    words: {
      label: { hi: 'बटन', en: 'Button' },
      hint: { hi: 'एक लिंक, जो दूर से दिखे।', en: 'One link that stands out.' },
    },
    attributes: {
      link: address({
        label: { hi: 'कहां ले जाए', en: 'Where it leads' },
        hint: {
          hi: 'साइट का पन्ना (/help/), https:// से शुरू होने वाला पता, mailto: या tel: लिखें।',
          en: 'Write a page of the site (/help/), an address that starts with https://, mailto: or tel:.',
        },
      }),
      text: line({
        label: { hi: 'बटन के शब्द', en: 'Words of the button' },
        hint: { hi: 'दो-चार शब्द लिखें।', en: 'Write a few words.' },
        max: 40,
      }),
    },
  },
} as const satisfies Record<string, ComponentKind>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

/** The kind of component of a name, with nothing taken for granted about which it is. */
export const componentKind = (name: ComponentName): ComponentKind => components[name];

/** The attributes of a component once they are known to be right. */
export type AttributesOf<Name extends ComponentName> = z.output<
  z.ZodObject<(typeof components)[Name]['attributes'], z.core.$strict>
>;
