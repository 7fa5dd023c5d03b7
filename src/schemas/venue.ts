/** A place where a conclave is held. Its body says how to get there. */
import { z } from 'zod';
import { says } from '../i18n/bilingual.ts';
import { coordinates, drawingOf, line, lines, pictureBeside, sentences, sources, worded } from './fields.ts';
import { defineKind } from './kind.ts';
import { photoAlt, photoFindings } from './photo.ts';

export const venue = defineKind({
  folder: 'venues',
  facts: {
    pinCode: worded(
      z.string().regex(/^[1-9]\d{5}$/, {
        error: says(
          'पिन कोड: छह अंक उद्धरण चिह्नों में, जैसे "110001"।',
          'PIN code: six digits in quote marks, such as "110001".',
        ),
      }),
      {
        label: { hi: 'पिन कोड', en: 'PIN code' },
        hint: { hi: 'छह अंक, उद्धरण चिह्नों में।', en: 'Six digits, in quote marks.' },
        inForm: { hi: 'छह अंक।', en: 'Six digits.' },
      },
    )
      .meta({ example: '110001' })
      .optional(),
    coordinates: coordinates({ hi: 'अक्षांश, देशांतर', en: 'Coordinates' }).optional(),
    entrancePhoto: pictureBeside({ hi: 'प्रवेश द्वार की फोटो', en: 'Photo of the entrance' }).optional(),
    map: drawingOf('रास्ते का रेखा-नक्शा', 'Line map of the way').optional(),
    mapSearch: line({
      label: { hi: 'नक्शे में खोज', en: 'Map search' },
      hint: { hi: 'वे शब्द, जिन्हें नक्शे में खोजने पर जगह मिल जाए।', en: 'The words that find the place on a map.' },
      max: 160,
    }),
    sources,
  },
  text: {
    name: line({
      label: { hi: 'जगह का नाम', en: 'Name of the venue' },
      hint: { hi: 'होटल, सभागार या संस्था का नाम।', en: 'The hotel, hall or institution.' },
      max: 60,
    }),
    address: lines({
      label: { hi: 'पता', en: 'Address' },
      hint: {
        hi: 'पते की पंक्तियां, शहर के बिना: हर पंक्ति “- ” से शुरू।',
        en: 'Lines of the address without the city, each beginning with “- ”.',
      },
      inForm: {
        hi: 'पते की पंक्तियां, शहर के बिना: एक खाने में एक।',
        en: 'Lines of the address without the city, one in each box.',
      },
    }),
    city: line({
      label: { hi: 'शहर', en: 'City' },
      hint: { hi: 'शहर का नाम।', en: 'The city.' },
      max: 40,
    }),
    state: line({
      label: { hi: 'राज्य', en: 'State' },
      hint: { hi: 'राज्य का नाम।', en: 'The state.' },
      max: 40,
    }),
    entrance: sentences({
      label: { hi: 'प्रवेश द्वार', en: 'Entrance' },
      hint: { hi: 'किस द्वार से आना है और उसकी पहचान क्या है।', en: 'Which gate to use and how to know it.' },
      max: 240,
    }).optional(),
    entrancePhotoAlt: photoAlt.optional(),
    parking: sentences({
      label: { hi: 'पार्किंग', en: 'Parking' },
      hint: { hi: 'गाड़ी कहां खड़ी करें और कितने पैसे लगेंगे।', en: 'Where to park and at what cost.' },
      max: 240,
    }).optional(),
    accessibility: sentences({
      label: { hi: 'दिव्यांगों के लिए सुविधाएं', en: 'Accessibility' },
      hint: {
        hi: 'रैंप, लिफ्ट, शौचालय, दुभाषिया: जो हो, वही लिखें।',
        en: 'Ramps, lifts, toilets, interpreters: only what there is.',
      },
      max: 300,
    }).optional(),
  },
  across: photoFindings,
});
