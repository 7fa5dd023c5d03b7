/** A link to a video. Nothing of the video’s site is loaded by a page. */
import { line, webAddress } from '../fields.ts';
import { type ComponentKind, wording } from './kind.ts';

export const video = {
  words: wording(
    { hi: 'वीडियो', en: 'Video' },
    { hi: 'वीडियो का लिंक; वीडियो अपनी साइट पर खुलता है।', en: 'A link to a video, which opens on its own site.' },
  ),
  attributes: {
    link: webAddress(
      wording(
        { hi: 'वीडियो का पता', en: 'Address of the video' },
        { hi: 'https:// से शुरू होने वाला पूरा पता लिखें।', en: 'Write a full address that starts with https://.' },
      ),
    ),
    title: line(
      wording({ hi: 'वीडियो में क्या है', en: 'What it shows' }, { hi: 'कुछ शब्दों में लिखें।', en: 'Say it in a few words.' }),
    ),
  },
} as const satisfies ComponentKind;
